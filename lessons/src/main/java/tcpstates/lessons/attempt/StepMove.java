package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.text.Task;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/**
 * Judges a move that a student has made: by the goal of the step, by what the step avoids, and by
 * the prediction. One object judges one move.
 */
final class StepMove {

  private final Session before;
  private final Session session;
  private final StepPaths paths;
  private final List<ProgressEvent> events = new ArrayList<>();
  private Attempt attempt;
  private Prose said = Prose.NONE;
  private boolean judgedNow;

  private StepMove(Attempt attempt, Session before, Session session, StepPaths paths) {
    this.attempt = attempt;
    this.before = before;
    this.session = session;
    this.paths = paths;
  }

  /**
   * What a move has come to.
   *
   * @param said what the student is told about it
   * @param events what is kept of it
   * @param astray whether it can't settle the prediction: the way has failed, or the side that the
   *     question is about has called ABORT
   */
  record Judged(Attempt attempt, Prose said, List<ProgressEvent> events, boolean astray) {
    Judged {
      events = List.copyOf(events);
    }
  }

  /**
   * Judges a move.
   *
   * @param before the session before the move
   * @param session the session after it
   */
  static Judged judge(
      Attempt attempt, Session before, Session session, Answer.Moved moved, StepPaths paths) {
    StepMove move = new StepMove(attempt, before, session, paths);
    boolean astray = move.moved(moved);
    return new Judged(move.attempt, move.said, move.events, astray);
  }

  private void say(Prose more) {
    said = said.plus(more);
  }

  /** Returns whether the move is astray. */
  private boolean moved(Answer.Moved moved) {
    if (before.world().wire().size() > 0 && !attempt.delivers()) {
      attempt = attempt.delivering();
    }
    Set<ProgressEvent.Met> met = Arrivals.met(moved);
    attempt = attempt.with(attempt.work().withMet(met));
    events.addAll(met);
    boolean within = attempt.within(session);
    Optional<Moment> needless =
        attempt
            .asks()
            .filter(asked -> within)
            .flatMap(asked -> NeedlessCall.aborted(attempt, session, asked.side()));
    boolean failed = within && strays();
    boolean astray = failed || needless.isPresent();
    if (needless.isPresent() && !failed && !moved.judged().isEmpty()) {
      say(NeedlessCall.unjudged(needless.get()));
    }
    if (within && !astray) {
      judge(moved);
      say(UnjudgedArrival.noticed(attempt, session, moved));
    }
    if (StepInput.questions(attempt) && before.branch().position() == attempt.floor()) {
      say(StepText.tryingOut());
    } else if (!attempt.done() && attempt.step().task() instanceof Task.Reach reach) {
      if (within) {
        List<Moment> moments = session.moments();
        outcome(reach, moments.get(moments.size() - 1));
      } else {
        say(attempt.holds(session) ? StepText.atBeginning() : StepText.outsideStep());
      }
    }
    return astray;
  }

  private void judge(Answer.Moved moved) {
    Optional<Task.Predict> asked = attempt.asks();
    for (Judgement judgement : moved.judged()) {
      if (asked.isPresent() && judgement.side() == asked.get().side()) {
        attempt = attempt.with(attempt.work().withPredicted(judgement.right()));
        judgedNow = true;
        if (!judgement.right()) {
          say(overlooked(asked.get(), judgement));
        }
      }
    }
  }

  private static Prose overlooked(Task.Predict asked, Judgement judgement) {
    State predicted = judgement.predicted();
    return Optional.ofNullable(asked.overlooks().get(predicted))
        .or(() -> Misconceptions.standard().find(predicted, judgement.actual()))
        .orElse(Prose.NONE);
  }

  private void outcome(Task.Reach reach, Moment moment) {
    int back = Failure.back(attempt, session);
    if (back > 0) {
      say(StepText.failedBefore(attempt, back));
      return;
    }
    int last = session.branch().position() - 1;
    Optional<Task.Avoid> failure = Failure.metFirst(reach, session, last);
    Optional<Side> turn = ActingSide.insteadOf(attempt, moment);
    if (failure.isPresent()) {
      Optional<Prose> late = GivenUp.insteadOf(failure.get(), attempt, moment);
      boolean counts = turn.isEmpty() && late.isEmpty();
      int far = WayBack.moves(attempt, session, paths);
      attempt = attempt.with(attempt.work().withFailed(moment, far, counts));
      say(late.map(said -> StepText.far(said, far)).orElse(StepText.failed(failure.get(), far)));
      return;
    }
    if (reached(reach, last)) {
      reached();
      GivenUp.afterwards(attempt, moment).ifPresent(this::say);
      return;
    }
    if (judgedNow && reachedBefore(reach)) {
      done();
      return;
    }
    say(new MoveRemark(attempt, reach, before, session, moment).text(paths));
  }

  /** Whether the last move has failed the step, or goes on where one has. */
  private boolean strays() {
    return !attempt.done()
        && attempt.step().task() instanceof Task.Reach reach
        && (Failure.back(attempt, session) > 0
            || Failure.metFirst(reach, session, session.branch().position() - 1).isPresent());
  }

  /**
   * A goal that was reached stays reached, but the step is not done before its prediction is
   * judged.
   */
  private void reached() {
    Optional<Task.Predict> asked = attempt.asks();
    if (asked.isPresent()) {
      say(StepText.notJudged(attempt, asked.get(), session));
    } else {
      done();
    }
  }

  private boolean reachedBefore(Task.Reach reach) {
    return IntStream.range(attempt.floor(), session.branch().position())
        .anyMatch(move -> reached(reach, move));
  }

  /** Whether a move has reached the goal, in passing or at its end. */
  private boolean reached(Task.Reach reach, int move) {
    return session.evidenceIn(move).stream()
        .anyMatch(evidence -> ConditionEvaluation.holds(evidence, reach.check()));
  }

  private void done() {
    StepCompletion completed = StepCompletion.by(attempt, session);
    attempt = completed.attempt();
    events.addAll(completed.events());
    say(completed.said());
  }
}
