package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.State;
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
    int back = attempt.holds(session) ? back(attempt, session.moments(), wanted) : 0;
    String undo =
        back == 0
            ? StepText.over(attempt)
            : format("Type `%s` to go back to before that.", StepText.undo(back));
    String why = forgotten(session, wanted, back).orElseGet(() -> closed(session.world(), wanted));
    return new DeadEnd.End(back, TutorText.bad("", why + " " + undo));
  }

  private static String closed(World world, Condition.Received wanted) {
    boolean begun =
        !DeadEnd.stream(world, wanted.side()).isEmpty() && DeadEnd.agrees(world, wanted);
    return format(
        "The %s has closed, so it can't send %s%s any more.",
        wanted.side().peer().word(),
        begun ? "the rest of " : "",
        SegmentText.quoted(wanted.data()));
  }

  /** All had been sent, but a later OPEN began without it. */
  private static Optional<String> forgotten(Session session, Condition.Received wanted, int back) {
    if (back == 0) {
      return Optional.empty();
    }
    Moment moment = session.moments().get(session.moments().size() - back);
    Bytes before = DeadEnd.stream(moment.before(), wanted.side());
    return before.length() < wanted.data().length()
        ? Optional.empty()
        : Optional.of(
            format(
                "Since `%s`, what the %s received before does not count any more.",
                moment.text(), wanted.side().word()));
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
