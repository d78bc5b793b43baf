package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Move;
import tcpstates.repl.terms.PastCondition;

/** Moves that a search has found, as a person would type them. */
public final class PathWriter {

  private PathWriter() {}

  /**
   * A command for each move, in the canonical spelling, with its side and the plainest selector
   * that leads to exactly the same world.
   *
   * @param verbs the words to say it in
   * @param start the world in which the first move is made
   * @param path moves that are legal, one after the other
   */
  public static List<String> commands(List<Verb> verbs, World start, List<Input> path) {
    return commands(verbs, start, path, List.of(), List.of());
  }

  /**
   * As {@link #commands(List, World, List)}, spelled so that some checks hold and others do not.
   *
   * @param wanted these become true, if a move can be spelled so
   * @param unwanted these do not, if a move can be spelled differently
   */
  static List<String> commands(
      List<Verb> verbs,
      World start,
      List<Input> path,
      List<PastCondition.Did> wanted,
      List<PastCondition.Did> unwanted) {
    List<PastCondition.Did> open = new ArrayList<>(wanted);
    List<String> texts = new ArrayList<>();
    World world = start;
    for (Input input : path) {
      World from = world;
      Outcome.Accepted outcome = (Outcome.Accepted) Simulator.apply(from, input);
      Move move =
          open.stream()
              .flatMap(did -> spelled(verbs, from, input, outcome, did).stream())
              .findFirst()
              .orElseGet(() -> unlike(unwanted, verbs, from, input));
      open.removeIf(did -> isSpelled(did, move));
      texts.add(plainest(move, world, outcome.world()).text(Side.CLIENT));
      world = outcome.world();
    }
    return List.copyOf(texts);
  }

  private static Move unlike(
      List<PastCondition.Did> unwanted, List<Verb> verbs, World from, Input input) {
    return spellings(verbs, from, input)
        .filter(move -> unwanted.stream().noneMatch(did -> isSpelled(did, move)))
        .findFirst()
        .orElseGet(() -> exact(verbs, input));
  }

  /** The move that says an input exactly; the verb that says it best comes first. */
  public static Move exact(List<Verb> verbs, Input input) {
    return Stream.concat(best(verbs, input), others(verbs, input))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no verb says " + input));
  }

  /**
   * Every move that says an input; those that say it best come first. The others do not say it
   * everywhere: where CLOSE sends nothing, there is no {@code send fin}.
   */
  private static Stream<Move> spellings(List<Verb> verbs, World from, Input input) {
    return Stream.concat(
        best(verbs, input),
        others(verbs, input)
            .filter(
                move ->
                    Simulator.apply(from, input) instanceof Outcome.Accepted accepted
                        && leads(from, move, accepted.world())));
  }

  /** Whether one of these verbs can say an input in a world. */
  static boolean says(List<Verb> verbs, World from, Input input) {
    return spellings(verbs, from, input).findFirst().isPresent();
  }

  private static Stream<Move> best(List<Verb> verbs, Input input) {
    return moves(verbs.stream().flatMap(verb -> verb.saying(input).stream()));
  }

  private static Stream<Move> others(List<Verb> verbs, Input input) {
    return moves(
        verbs.stream()
            .filter(verb -> verb.saying(input).isEmpty())
            .flatMap(verb -> verb.alsoSaying(input).stream()));
  }

  private static Stream<Move> moves(Stream<? extends Command> commands) {
    return commands.filter(Move.class::isInstance).map(Move.class::cast);
  }

  private static boolean isSpelled(PastCondition.Did did, Move move) {
    return did.holdsBy(move.verb(), move.side(), move.typed());
  }

  /** Whether every spelling of an input makes a check hold. */
  static boolean mustBe(PastCondition.Did did, List<Verb> verbs, World from, Input input) {
    return spellings(verbs, from, input).allMatch(move -> isSpelled(did, move));
  }

  /** The move that says an input and makes a check hold, if there is one. */
  static Optional<Move> spelled(
      List<Verb> verbs, World from, Input input, Outcome.Accepted outcome, PastCondition.Did did) {
    return spellings(verbs, from, input)
        .flatMap(move -> numbered(move, outcome, did).stream())
        .filter(move -> isSpelled(did, move))
        .findFirst();
  }

  private static Optional<Move> numbered(
      Move move, Outcome.Accepted outcome, PastCondition.Did did) {
    return did.with().isEmpty()
        ? Optional.of(move)
        : Moment.sent(outcome.wireEvents()).stream()
            .filter(sent -> move.side().filter(side -> side == sent.from()).isPresent())
            .findFirst()
            .flatMap(sent -> move.typing(did.with(), sent.segment()));
  }

  /** A verb that is not the best may lead to another world, but there is no other. */
  private static Move plainest(Move exact, World world, World next) {
    return exact.plainer(world).stream()
        .filter(move -> leads(world, move, next))
        .findFirst()
        .orElse(exact);
  }

  private static boolean leads(World world, Move move, World next) {
    Optional<Outcome.Accepted> made = move.plan(world).in(world).made();
    return made.filter(outcome -> outcome.world().equals(next)).isPresent();
  }
}
