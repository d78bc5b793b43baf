package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.command.ListenCommand;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.SegmentText;

/**
 * Recognizes that a side has closed before it sent what the goal wants its peer to receive: after
 * CLOSE nothing more can be sent. Where the author's way opens again, or where segments can be
 * forged, that is no dead end.
 */
final class ClosedTooSoon {

  private static final Set<State> SENDS_NO_MORE =
      Set.of(State.FIN_WAIT_1, State.FIN_WAIT_2, State.CLOSING, State.LAST_ACK, State.TIME_WAIT);

  private ClosedTooSoon() {}

  static Optional<DeadEnd.End> found(Attempt attempt, Session session) {
    if (attempt.done()
        || !(attempt.step().task() instanceof Task.Reach reach)
        || comesFromElsewhere(attempt.step())) {
      return Optional.empty();
    }
    return reach
        .data()
        .filter(wanted -> tooSoon(session.world(), wanted))
        .findFirst()
        .map(wanted -> end(attempt, session, wanted));
  }

  private static boolean comesFromElsewhere(LessonStep step) {
    boolean opens =
        step.ownSolution().isEmpty()
            || step.ownSolution().stream()
                .anyMatch(
                    line ->
                        names(line.text(), ConnectCommand.VERB)
                            || names(line.text(), ListenCommand.VERB));
    return opens || StepGrants.forges(step);
  }

  private static boolean names(String line, Verb verb) {
    return List.of(line.split(" ")).contains(verb.name());
  }

  private static boolean tooSoon(World world, Condition.Received wanted) {
    Bytes stream = DeadEnd.stream(world, wanted.side());
    return SENDS_NO_MORE.contains(world.tcp(wanted.side().peer()).state())
        && stream.length() < wanted.data().length();
  }

  private static DeadEnd.End end(Attempt attempt, Session session, Condition.Received wanted) {
    Side side = wanted.side().peer();
    int back = attempt.holds(session) ? back(attempt, session.moments(), wanted) : 0;
    boolean begun =
        !DeadEnd.stream(session.world(), wanted.side()).isEmpty()
            && DeadEnd.agrees(session.world(), wanted);
    return new DeadEnd.End(
        back,
        TutorText.bad(
            "",
            format(
                "The %s has closed, so it can't send %s%s any more. %s",
                side.word(),
                begun ? "the rest of " : "",
                SegmentText.quoted(wanted.data()),
                back == 0
                    ? StepText.over(attempt)
                    : format("Type `%s` to go back to before that.", StepText.undo(back)))));
  }

  private static int back(Attempt attempt, List<Moment> moments, Condition.Received wanted) {
    int back = 0;
    for (int i = moments.size() - 1; i >= attempt.floor(); i--) {
      World before = moments.get(i).before();
      if (!tooSoon(before, wanted)) {
        back = back == 0 ? moments.size() - i : back;
        if (DeadEnd.agrees(before, wanted)) {
          return moments.size() - i;
        }
      }
    }
    return back;
  }
}
