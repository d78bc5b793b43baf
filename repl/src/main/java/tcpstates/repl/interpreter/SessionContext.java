package tcpstates.repl.interpreter;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.advice.Glossary;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.Evaluator;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.SegmentText;

/** What is legal in a session, for completion. */
public record SessionContext(Session session) implements CompletionContext {

  @Override
  public Side focus() {
    return session.focus();
  }

  @Override
  public World world() {
    return session.world();
  }

  /** A session is a value, so trying changes nothing. */
  @Override
  public boolean accepts(Command command) {
    return command instanceof Move move
        ? move.by(focus()).plan(world()).in(world()).made().isPresent()
        : Evaluator.evaluate(session, command, SearchBudget.STEADY).answer().accepted();
  }

  @Override
  public boolean allows(Verb verb, Side side) {
    return verb.places().contains(session.place())
        && !session.display().aids().withheld().contains(verb)
        && verb.offered(this, side);
  }

  @Override
  public boolean offersFlags(Flags flags, Side side) {
    return world().seat(side).owes()
        || accepts(SendCommand.segment(side, SendCommand.meant(flags)));
  }

  @Override
  public List<Flying> inFlight() {
    return world().wire().stream()
        .map(segment -> new Flying(segment, description(segment)))
        .toList();
  }

  private static String description(InFlight flying) {
    return Stream.of(
            SegmentText.segment(flying.segment()),
            flying.from().word() + " to " + flying.to().word(),
            flying.copyOf() == 0 ? "" : "copy of #" + flying.copyOf(),
            flying.corrupt() ? "broken" : "",
            flying.forged() ? "forged" : "")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<String> branches() {
    return session.otherBranches();
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
