package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Par;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;

/** How many moves earn three stars in each step of a lesson. */
public final class Pars {

  private Pars() {}

  /** For each step what its solution needs. */
  public static List<Par> of(Lesson lesson) {
    List<Par> pars = new ArrayList<>();
    Attempt attempt =
        Attempt.begin(
            lesson, OptionalLong.empty(), Manner.WHOLE, Session.start(CoreCommands.SET), true);
    while (pars.size() < lesson.steps().size()) {
      pars.add(Rehearsal.par(attempt).orElse(Par.NONE));
      if (pars.size() < lesson.steps().size()) {
        Session next = StepStart.canonical(lesson, pars.size(), attempt.start());
        attempt = attempt.next(next);
      }
    }
    return List.copyOf(pars);
  }
}
