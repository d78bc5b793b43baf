package tcpstates.repl.advice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.session.Session;

/** What is legal in a session, for completion. */
public record SessionContext(Session session) implements CompletionContext {

  @Override
  public Side focus() {
    return session.focus();
  }

  @Override
  public boolean allows(String verb, Side side) {
    boolean here =
        session
            .language()
            .commands()
            .find(verb)
            .filter(spec -> spec.places().contains(session.place()))
            .map(Verb::name)
            .isPresent();
    return here && !session.display().aids().withheld().contains(verb) && possible(verb, side);
  }

  private boolean possible(String verb, Side side) {
    Optional<Side> acting = Optional.of(side);
    Branch branch = session.branch();
    World world = session.world();
    return switch (verb) {
      case "listen" -> accepts(new Command.Listen(acting));
      case "connect" -> accepts(new Command.Connect(acting));
      case "send" -> world.seat(side).owes() || LegalMoves.sends(side).anyMatch(this::accepts);
      case "read" -> accepts(new Command.Read(acting, OptionalInt.empty()));
      case "close" -> accepts(new Command.Close(acting));
      case "abort" -> accepts(new Command.Abort(acting));
      case "crash" -> accepts(new Command.Crash(acting));
      case "deliver" -> world.wire().stream().anyMatch(this::deliverable);
      case "drop", "dup", "corrupt", "delay" -> !world.wire().isEmpty();
      case "disarm" -> !world.armed().isEmpty();
      case "undo" -> branch.position() > 0;
      case "redo" -> branch.length() > branch.position();
      case "goto" -> branch.length() > 0;
      case "branch", "compare" -> session.branches().size() > 1;
      default -> true;
    };
  }

  @Override
  public boolean offersFlags(Flags flags, Side side) {
    Flags meant = flags.equals(Flags.of(Flag.FIN)) ? Flags.FIN_ACK : flags;
    return session.world().seat(side).owes() || accepts(LegalMoves.send(side, meant));
  }

  private boolean accepts(Command command) {
    return LegalMoves.done(session.world(), command).isPresent();
  }

  private boolean deliverable(InFlight segment) {
    return accepts(new Command.Deliver(Selector.id(segment.id())));
  }

  @Override
  public List<Flying> inFlight() {
    return session.world().wire().stream()
        .map(segment -> new Flying(segment, description(segment)))
        .toList();
  }

  private static String description(InFlight flying) {
    Segment segment = flying.segment();
    Stream<String> marks =
        Stream.of(
                flying.copyOf() == 0 ? "" : "copy of #" + flying.copyOf(),
                flying.corrupt() ? "broken" : "",
                flying.forged() ? "forged" : "")
            .filter(mark -> !mark.isEmpty());
    return Stream.concat(
            Stream.of(
                Phrases.segment(segment),
                "%s to %s".formatted(flying.from().word(), flying.to().word())),
            marks)
        .reduce((a, b) -> a + ", " + b)
        .orElseThrow();
  }

  @Override
  public List<String> branches() {
    String here = session.branch().name();
    return session.branches().stream()
        .map(Branch::name)
        .filter(name -> !name.equals(here))
        .toList();
  }

  @Override
  public List<Word> words() {
    return Glossary.standard().all().stream()
        .map(each -> new Word(each.name(), firstSentence(each.paragraphs().get(0))))
        .toList();
  }

  private static String firstSentence(String paragraph) {
    int end = paragraph.indexOf(". ");
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }
}
