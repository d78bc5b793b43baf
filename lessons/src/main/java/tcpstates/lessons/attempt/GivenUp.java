package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;

/**
 * Notices that a side has given up, because too much time has gone by, where on the author's way it
 * never does.
 */
final class GivenUp {

  private static final String RULE = "timeout.user";

  private GivenUp() {}

  /** What to say of it; empty if nobody has given up, or if nobody knows the author's way. */
  static Optional<Prose> noticed(Attempt attempt, Moment moment) {
    Set<Side> sides = sides(moment).collect(Collectors.toCollection(TreeSet::new));
    if (sides.isEmpty() || attempt.step().ownSolution().isEmpty()) {
      return Optional.empty();
    }
    sides.removeAll(author(attempt));
    return sides.isEmpty() ? Optional.empty() : Optional.of(said(sides));
  }

  private static Prose said(Set<Side> sides) {
    String who = Phrases.and(sides.stream().map(side -> "the " + side.word()).toList());
    return TutorText.text(
        format(
            "So much time has gone by that %s %s given up. `undo` takes it back, and costs nothing.",
            who, sides.size() == 1 ? "has" : "have"));
  }

  private static Stream<Side> sides(Moment moment) {
    return moment.steps().stream()
        .filter(step -> step.to() == State.CLOSED)
        .filter(step -> step.fired().stream().anyMatch(rule -> rule.id().equals(RULE)))
        .map(step -> step.side());
  }

  private static Set<Side> author(Attempt attempt) {
    Set<Side> sides = new TreeSet<>();
    Session now = attempt.start();
    for (ScriptLine line : attempt.step().ownSolution()) {
      Reply reply = Interpreter.prepare(now, line.text());
      if (reply.answer() instanceof Answer.Moved moved) {
        sides(moved.moment()).forEach(sides::add);
      }
      now = reply.session();
    }
    return sides;
  }
}
