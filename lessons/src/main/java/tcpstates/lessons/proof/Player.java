package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.attempt.Arrivals;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.lessons.attempt.StepMoves;
import tcpstates.lessons.progress.Mastery;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.proof.LessonProof.StepProof;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Location;
import tcpstates.lessons.text.PlayedCapture;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.ClaimSearch;
import tcpstates.repl.advice.ClaimSearch.Effort;
import tcpstates.repl.advice.ClaimSearch.Verdict;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.ConditionReport;
import tcpstates.repl.session.ConditionResult;
import tcpstates.repl.session.Evidence;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Session;

/** Plays one variant of a lesson by its solutions, and notes what is wrong. */
final class Player {

  /** The most worlds that the search for a shortest path may visit. */
  private static final int WORLDS = 20_000;

  private static final Language LANGUAGE = new Language(CoreCommands.SET);

  private final Lesson lesson;
  private final boolean searching;
  private final Predicate<LessonStep> holding;
  private final Effort effort;
  private final List<LessonProblem> problems = new ArrayList<>();
  private final List<StepProof> steps = new ArrayList<>();
  private final Set<Location> spare = new HashSet<>();
  private final Set<MasteryCell> byHand = new HashSet<>();
  private Visits visits = Visits.NONE;
  private Session session = Session.start(LANGUAGE, Verb.Place.PROMPT);

  /**
   * A player of a lesson.
   *
   * @param searching whether to look for shortest paths
   * @param holding whether to look for ways around what a step claims
   * @param effort how hard to look for them
   */
  Player(Lesson lesson, boolean searching, Predicate<LessonStep> holding, Effort effort) {
    this.lesson = lesson;
    this.searching = searching;
    this.holding = holding;
    this.effort = effort;
  }

  List<LessonProblem> problems() {
    return problems;
  }

  /** The lines of solutions that come after the goal was reached. */
  Set<Location> spare() {
    return spare;
  }

  List<StepProof> steps() {
    return steps;
  }

  Visits visits() {
    return visits;
  }

  Set<MasteryCell> byHand() {
    return byHand;
  }

  /** Plays to the end, or until it can't go on. */
  void play() {
    Optional<LessonProblem> unsolved = lesson.unsolved();
    if (unsolved.isPresent()) {
      problem(unsolved.get().at(), unsolved.get().message());
      return;
    }
    for (LessonStep step : lesson.steps()) {
      if (!setUp(step)) {
        return;
      }
      if (step.capture().isPresent()) {
        PlayedCapture capture = step.capture().get();
        claimed(step, capture.asking(session).evidence());
        problems.addAll(QuestionProof.problems((Task.Quiz) step.task(), capture));
        continue;
      }
      visits = visits.standing(session.world());
      session = step.task() instanceof Task.Reach ? session.marked() : session;
      if (!(step.task() instanceof Task.Reach reach)) {
        claimed(step, session.evidence());
        problems.addAll(QuestionProof.problems((Task.Quiz) step.task(), session.world()));
      } else if (!new OnStep(step, reach).play()) {
        return;
      }
    }
  }

  private void claimed(LessonStep step, Evidence evidence) {
    for (Task.Claim claim : ClaimProof.missing(evidence, step)) {
      problem(claim.at(), format("the step claims `%s`, but it is not so", claim.text()));
    }
  }

  private void problem(Location at, String message) {
    problems.add(new LessonProblem(at, message));
  }

  private boolean setUp(LessonStep step) {
    for (ScriptLine line : step.setup()) {
      Reply reply = Interpreter.prepare(session, line.text());
      if (!reply.answer().accepted()) {
        problem(line.at(), format("`%s`: %s", line.text(), said(reply.answer())));
        return false;
      }
      session = reply.session();
    }
    if (!step.hidden().isEmpty() && session.moments().isEmpty()) {
      problem(step.at(), "a `setup` before `setup hidden` has at least one move");
      return false;
    }
    session = session.hiding(step.hidden());
    return true;
  }

  private static String said(Answer answer) {
    if (answer instanceof Answer.Rejected rejected) {
      return rejected.reason().message();
    }
    if (answer instanceof Answer.CheckFailed failed) {
      return format("expected %s, but %s", failed.expected(), failed.actual());
    }
    return answer instanceof Answer.NotUnderstood wrong
        ? wrong.error().message()
        : "it is not rejected";
  }

  /** A step that asks for a goal, while it is played. */
  private final class OnStep {
    private final LessonStep step;
    private final Task.Reach reach;
    private int moves;
    private boolean reached;
    private boolean astray;
    private Optional<Judgement> judged = Optional.empty();

    OnStep(LessonStep step, Task.Reach reach) {
      this.step = step;
      this.reach = reach;
    }

    /** Whether the lesson can go on. */
    boolean play() {
      before();
      if (step.solution().isEmpty()) {
        problem(step.at(), format("the step `%s` has no solution", step.heading()));
        return false;
      }
      Session start = session;
      predict();
      for (ScriptLine line : step.solution()) {
        if (done()) {
          spare.add(line.at());
          astray = true;
          break;
        }
        if (!type(line)) {
          return false;
        }
      }
      if (!astray) {
        after();
      }
      Optional<Verdict> verdict = holding.test(step) ? held(start) : Optional.empty();
      if (searching) {
        int number = lesson.steps().indexOf(step) + 1;
        steps.add(new StepProof(number, step, start, moves, way(start), verdict));
      }
      return true;
    }

    /** Looks for a way around what the step claims. */
    private Optional<Verdict> held(Session start) {
      ClaimProof claims = new ClaimProof(start, step, reach);
      Optional<Verdict> verdict = claims.prove(effort);
      if (verdict.isPresent() && verdict.get() instanceof ClaimSearch.Refuted refuted) {
        problem(step.shows().get(0).at(), claims.wrong(refuted));
      }
      return verdict;
    }

    private void before() {
      if (holds()) {
        problem(reach.at(), "the goal holds before the student has done anything");
      }
      for (Task.Avoid avoid : reach.avoid()) {
        if (ConditionEvaluation.holds(session.evidence(), avoid.check())) {
          problem(avoid.at(), "the condition to avoid holds before the student has done anything");
        }
      }
    }

    /** A step that asks for a prediction is not done before that is judged. */
    private boolean done() {
      return reached && (reach.predict().isEmpty() || judged.isPresent());
    }

    private boolean holds() {
      return ConditionEvaluation.holds(session.evidence(), reach.check());
    }

    /** Predicts anything: what counts is when the prediction is judged. */
    private void predict() {
      reach.predict().ifPresent(predict -> session = predict.noting(session, State.CLOSED));
    }

    private boolean type(ScriptLine line) {
      Reply reply = Interpreter.prepare(session, line.text());
      if (!reply.answer().accepted()) {
        problem(line.at(), format("`%s` in the solution: %s", line.text(), said(reply.answer())));
        return false;
      }
      session = reply.session();
      if (reply.answer() instanceof Answer.Moved moved) {
        moved(line, moved);
        passed(line);
      }
      visits = visits.standing(session.world());
      return true;
    }

    private void moved(ScriptLine line, Answer.Moved moved) {
      moves++;
      visits = visits.moving(moved);
      Arrivals.met(moved).stream()
          .filter(met -> met.mastery() == Mastery.DONE)
          .forEach(met -> byHand.add(met.cell()));
      reach.predict().ifPresent(predict -> judged(predict, moved));
      if (LANGUAGE.parse(line.text()) instanceof ParseResult.Ok ok
          && StepGrants.refusal(step, ok).isPresent()) {
        problem(
            line.at(),
            step.allow().isEmpty()
                ? format("the step does not grant `%s`; a `grants` block can", StepGrants.name(ok))
                : format("the step does not allow `%s`", ok.verb().name()));
      }
    }

    private void judged(Task.Predict predict, Answer.Moved moved) {
      moved.judged().stream()
          .filter(judgement -> judgement.side() == predict.side())
          .forEach(judgement -> judged = Optional.of(judgement));
    }

    /** Checks every world of a move, as the tutor does. */
    private void passed(ScriptLine line) {
      for (Evidence evidence : session.evidenceIn(session.branch().position() - 1)) {
        for (Task.Avoid avoid : reach.avoid()) {
          if (ConditionEvaluation.holds(evidence, avoid.check())) {
            problem(
                line.at(),
                format("the solution meets a condition to avoid: `%s`", avoid.condition()));
            astray = true;
            return;
          }
        }
        if (ConditionEvaluation.holds(evidence, reach.check())) {
          reached = true;
          claimed(step, evidence);
          return;
        }
      }
    }

    private void after() {
      if (!reached) {
        ConditionResult finding = ConditionReport.find(session, reach.check());
        problem(
            reach.at(),
            format(
                "the solution does not reach the goal: expected %s, but %s",
                finding.expected(), finding.actual()));
      }
      reach
          .predict()
          .ifPresent(
              predict -> {
                if (judged.isEmpty()) {
                  problem(
                      predict.at(),
                      format(
                          "the solution never settles the prediction for the %s",
                          predict.side().word()));
                } else {
                  problems.addAll(PredictionProof.overlooked(predict, judged.get()));
                }
              });
    }

    private List<String> way(Session start) {
      PathResult way =
          PathFinder.shortest(
              start, reach.check(), StepMoves.of(step), new SearchBudget.Fixed(WORLDS));
      return way instanceof PathResult.Found found ? found.commands() : List.of();
    }
  }
}
