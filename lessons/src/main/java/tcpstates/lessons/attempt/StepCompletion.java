package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tcpstates.lessons.progress.Mastery;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Task;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * A step that has just been done.
 *
 * @param attempt with the step done
 * @param events what to keep
 * @param said what the tutor says
 */
record StepCompletion(Attempt attempt, List<ProgressEvent> events, Prose said) {

  public StepCompletion {
    events = List.copyOf(events);
  }

  /** The fewest moves that are known to be enough: the author's or the student's own. */
  private static OptionalInt enough(Attempt attempt, Session session, int moves) {
    return Rehearsal.par(attempt).stream()
        .mapToInt(par -> Math.min(par.enough(Rehearsal.carried(attempt, session)), moves))
        .findFirst();
  }

  /** Completes the step in this session. */
  static StepCompletion by(Attempt attempt, Session session) {
    StepWork work = attempt.work();
    boolean played = attempt.step().task() instanceof Task.Reach;
    int moves = played ? Rehearsal.made(attempt, session) : 0;
    Score score =
        new Score(
            moves,
            played ? enough(attempt, session, moves) : OptionalInt.empty(),
            work.hints(),
            work.wrong(),
            work.help().shown());
    boolean shorter =
        played && Rehearsal.authors(attempt).stream().anyMatch(author -> moves < author);
    Attempt done = attempt.with(work.withDone(new StepWork.Done(session, score)));
    List<ProgressEvent> events = new ArrayList<>();
    events.add(new ProgressEvent.StepDone(attempt.lesson().id(), attempt.index() + 1, score));
    if (work.alone()) {
      work.met().stream()
          .filter(met -> met.mastery() == Mastery.DONE)
          .map(met -> new ProgressEvent.Met(met.cell(), Mastery.ALONE))
          .forEach(events::add);
    }
    if (done.last() && done.passed() && work.earlier().isEmpty()) {
      events.add(new ProgressEvent.Finished(attempt.lesson().id()));
    }
    return new StepCompletion(done, events, DoneText.now(done, score, shorter));
  }
}
