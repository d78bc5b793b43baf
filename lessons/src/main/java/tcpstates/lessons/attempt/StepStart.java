package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;

/** Prepares the session in which a step begins. */
final class StepStart {

  private StepStart() {}

  /** The session for a student who has done all earlier steps as the author did. */
  static Session canonical(Lesson lesson, int step, Session now) {
    Session session = now.fresh();
    for (LessonStep before : lesson.steps().subList(0, step)) {
      session = CapturePlay.left(solved(before, begun(before, session).orElse(session)));
    }
    return begun(lesson.steps().get(step), session).orElse(session).unpredictedAndUnsent();
  }

  /**
   * A step after its setup, the hidden one included; empty if the setup does not fit. Checks look
   * back to here.
   */
  private static Optional<Session> begun(LessonStep step, Session session) {
    return run(session, step.setup())
        .map(ready -> ready.hiding(step.hidden()))
        .map(ready -> CapturePlay.into(step, begin(step, ready)));
  }

  /**
   * The beginning of a step, after its setup: checks look back to here. A question looks back to
   * where the step before began.
   */
  static Session begin(LessonStep step, Session ready) {
    return step.task() instanceof Task.Reach
        ? ready.unpredictedAndUnsent().marked()
        : ready.unpredictedAndUnsent();
  }

  /**
   * Where a step begins.
   *
   * @param moved whether that is elsewhere than where the student left the step before
   */
  record Next(Session session, boolean moved) {}

  /**
   * A step begins where the student left the one before, as long as that is where its author meant
   * it to begin. Numbers and timers may differ.
   */
  static Next next(Lesson lesson, int step, Session left) {
    Session from = CapturePlay.left(left);
    LessonStep next = lesson.steps().get(step);
    Optional<Session> own = begun(next, from);
    if (own.isPresent() && step == lesson.steps().size() - 1 && asksOfNoWorld(next)) {
      return new Next(own.get(), false);
    }
    if (lesson.steps().subList(0, step).stream().anyMatch(StepStart::unsolved)) {
      return own.filter(session -> fits(next, session))
          .map(session -> new Next(session, false))
          .orElseGet(() -> new Next(canonical(lesson, step, from), true));
    }
    Session meant = canonical(lesson, step, from);
    return own.filter(session -> alike(session.world(), meant.world()))
        .filter(session -> fits(next, session))
        .map(session -> new Next(session, false))
        .orElseGet(() -> new Next(meant, true));
  }

  /** A question about what was learned: its answer is the same whatever the student sees. */
  private static boolean asksOfNoWorld(LessonStep step) {
    return step.task() instanceof Task.Quiz quiz
        && quiz.written().isEmpty()
        && step.capture().isEmpty()
        && step.setup().isEmpty()
        && step.shows().isEmpty();
  }

  private static boolean unsolved(LessonStep step) {
    return step.task() instanceof Task.Reach && step.ownSolution().isEmpty();
  }

  /** The same states, the same owed, the same flags in flight, and as much unread. */
  private static boolean alike(World one, World other) {
    for (Side side : Side.values()) {
      if (one.tcp(side).state() != other.tcp(side).state()
          || !one.owed(side).equals(other.owed(side))
          || one.tcp(side).rcv().unread() != other.tcp(side).rcv().unread()) {
        return false;
      }
    }
    return inFlight(one).equals(inFlight(other)) && one.armed().equals(other.armed());
  }

  private static List<String> inFlight(World world) {
    return world.wire().stream()
        .map(segment -> segment.from().word() + " " + segment.segment().flags())
        .sorted()
        .toList();
  }

  private static boolean fits(LessonStep step, Session session) {
    if (!(step.task() instanceof Task.Reach reach)) {
      return true;
    }
    if (holds(session, reach.check()) || avoided(session, reach)) {
      return false;
    }
    return step.ownSolution().isEmpty()
        || run(session, step.ownSolution()).filter(end -> holds(end, reach.check())).isPresent();
  }

  private static boolean holds(Session session, Condition check) {
    return ConditionEvaluation.holds(session.evidence(), check);
  }

  private static boolean avoided(Session session, Task.Reach reach) {
    return reach.avoid().stream().anyMatch(avoid -> holds(session, avoid.check()));
  }

  private static Session solved(LessonStep step, Session session) {
    if (!(step.task() instanceof Task.Reach reach)) {
      return session;
    }
    if (!step.ownSolution().isEmpty()) {
      return run(session, step.ownSolution()).orElse(session);
    }
    PathResult way =
        PathFinder.shortest(session, reach.check(), StepMoves.of(step), SearchBudget.STEADY);
    return way instanceof PathResult.Found found ? typed(session, found.commands()) : session;
  }

  private static Session typed(Session session, List<String> commands) {
    Session now = session;
    for (String command : commands) {
      now = Interpreter.prepare(now, command).session();
    }
    return now;
  }

  /** Carries out lines; empty if one is not accepted. */
  static Optional<Session> run(Session session, List<ScriptLine> lines) {
    Session now = session;
    for (ScriptLine line : lines) {
      Reply reply = Interpreter.prepare(now, line.text());
      if (!reply.answer().accepted()) {
        return Optional.empty();
      }
      now = reply.session();
    }
    return Optional.of(now);
  }
}
