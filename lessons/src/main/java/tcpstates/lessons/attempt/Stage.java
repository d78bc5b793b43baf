package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.ConditionReport;
import tcpstates.repl.session.Session;

/** Prepares the session in which a step begins. */
final class Stage {

  private Stage() {}

  /** The session for a student who has done all earlier steps as the author did. */
  static Session canonical(Lesson lesson, int step, Session now) {
    Session session = now.fresh();
    for (LessonStep before : lesson.steps().subList(0, step)) {
      session = solved(before, begun(before, session).orElse(session));
    }
    return begun(lesson.steps().get(step), session).orElse(session).unpredictedAndUnsent();
  }

  /** A step after its setup; empty if the setup does not fit. Checks look back to here. */
  private static Optional<Session> begun(LessonStep step, Session session) {
    return run(session, step.setup()).map(ready -> begin(step, ready));
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
   * A step begins where the student left the last one. If the step's setup or goal does not fit
   * there, it begins where its author meant it to.
   */
  static Session next(Lesson lesson, int step, Session from) {
    LessonStep next = lesson.steps().get(step);
    return begun(next, from)
        .filter(session -> fits(next, session))
        .orElseGet(() -> canonical(lesson, step, from));
  }

  private static boolean fits(LessonStep step, Session session) {
    if (!(step.task() instanceof Task.Reach reach)) {
      return true;
    }
    if (ConditionReport.find(session, reach.check()).holds() || avoided(session, reach)) {
      return false;
    }
    return step.solution().isEmpty()
        || run(session, step.solution())
            .filter(end -> ConditionReport.find(end, reach.check()).holds())
            .isPresent();
  }

  private static boolean avoided(Session session, Task.Reach reach) {
    return reach.avoid().stream()
        .anyMatch(avoid -> ConditionReport.find(session, avoid.check()).holds());
  }

  private static Session solved(LessonStep step, Session session) {
    if (!(step.task() instanceof Task.Reach reach)) {
      return session;
    }
    if (!step.solution().isEmpty()) {
      return run(session, step.solution()).orElse(session);
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
