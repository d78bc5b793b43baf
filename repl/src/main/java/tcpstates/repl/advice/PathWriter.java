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
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Move;

/** Moves that a search has found, as a person would type them. */
public final class PathWriter {

  private PathWriter() {}

  /**
   * A command for each move, in the canonical spelling, with its side and the plainest selector
   * that leads to the very same world.
   *
   * @param verbs the words to say it in
   * @param start the world in which the first move is made
   * @param path moves that are legal, one after the other
   */
  public static List<String> commands(List<Verb> verbs, World start, List<Input> path) {
    List<String> texts = new ArrayList<>();
    World world = start;
    for (Input input : path) {
      World next = ((Outcome.Accepted) Simulator.apply(world, input)).world();
      texts.add(plainest(exact(verbs, input), world, next).text(Side.CLIENT));
      world = next;
    }
    return List.copyOf(texts);
  }

  /** The move that says an input exactly; the verb that says it best comes first. */
  public static Move exact(List<Verb> verbs, Input input) {
    return Stream.concat(
            verbs.stream().flatMap(verb -> verb.saying(input).stream()),
            verbs.stream().flatMap(verb -> verb.alsoSaying(input).stream()))
        .filter(Move.class::isInstance)
        .map(Move.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no verb says " + input));
  }

  /** A verb that does not say it best may lead elsewhere, but it is the only one there is. */
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
