package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.MovesCommand;
import tcpstates.repl.command.UndoCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;

/** Carries out a line of the ordinary language in a lesson. One object serves one line. */
public final class StepPlay {

  private final Session before;
  private final StepPaths paths;
  private final SearchBudget budget;
  private Attempt attempt;
  private Prose said = Prose.NONE;
  private List<ProgressEvent> events = List.of();

  private StepPlay(Attempt attempt, Session before, StepPaths paths, SearchBudget budget) {
    this.attempt = attempt;
    this.before = before;
    this.paths = paths;
    this.budget = budget;
  }

  /** Carries out a line. What it asks of the shell remains to be done. */
  public static StepOutcome type(
      Attempt attempt, Session session, String line, StepPaths paths, SearchBudget budget) {
    return new StepPlay(attempt, session, paths, budget).type(line);
  }

  private StepOutcome type(String line) {
    attempt = attempt.touch();
    if (Misread.asksWhatToDo(line)) {
      say(Misread.whatToDo(attempt, before));
      return taken(Interpreter.held(before, line));
    }
    ParseResult parsed = before.language().parse(line);
    if (!(parsed instanceof ParseResult.Ok ok)) {
      if (parsed instanceof ParseResult.Wrong wrong) {
        said = Misread.said(attempt, before, line, wrong.error());
      }
      return taken(Interpreter.type(before, line, budget));
    }
    Optional<Reply> refused =
        ExamRules.refuse(attempt, before, ok, line)
            .or(() -> CapturePlay.refuse(attempt, before, ok, line))
            .or(() -> StepGrants.refuse(attempt, before, ok, line));
    if (refused.isPresent()) {
      return taken(refused.get());
    }
    Reply reply = evaluate(ok, line);
    if (leavesStep(ok, reply)) {
      return stopped(ok, line);
    }
    if (UntoldAnswer.is(attempt, before, ok, reply.answer())) {
      if (StepText.noted(attempt, before).isEmpty()) {
        return predictFirst(line);
      }
      attempt = attempt.with(attempt.work().withTold());
    }
    if (ok.command().kind() != Command.Kind.TRAVEL) {
      say(OtherSide.meant(attempt, before, ok, reply, budget));
      return heard(reply, line);
    }
    say(CapturePlay.notes(attempt, reply.session().branch()));
    return heard(CapturePlay.told(attempt, reply), line);
  }

  /** Whether a travel would lead to before the step, or even to before the first move. */
  private boolean leavesStep(ParseResult.Ok ok, Reply reply) {
    boolean tooFar = ok.verb() == UndoCommand.VERB && !reply.answer().accepted();
    return ok.command().kind() == Command.Kind.TRAVEL
        && attempt.holds(before)
        && (tooFar || !attempt.holds(reply.session()));
  }

  /** {@code undo} stops at the step's start. */
  private StepOutcome stopped(ParseResult.Ok ok, String line) {
    int moves = before.branch().position() - attempt.floor();
    if (ok.verb() == UndoCommand.VERB && moves > 0) {
      say(StepText.atStart());
      return heard(Interpreter.type(before, StepText.undo(moves), budget), line);
    }
    return taken(
        attempt.exam()
            ? Interpreter.declined(before, line, StepText.BEGINS_HERE, List.of())
            : Interpreter.declined(
                before,
                line,
                StepText.BEGINS_HERE + StepText.orElsewhere(attempt),
                attempt.at() == 0 ? List.of("restart") : List.of("restart", "back")));
  }

  private StepOutcome taken(Reply reply) {
    Reply offering = StepGrants.offering(attempt, before, reply);
    return new StepOutcome(Optional.of(attempt), offering.with(said), events);
  }

  private void say(Prose more) {
    said = said.plus(more);
  }

  /** A prediction without a side is about the side that the step asks about. */
  private Reply evaluate(ParseResult.Ok ok, String line) {
    Optional<Side> asked = attempt.asks().map(Task.Predict::side);
    if (ok.command().kind() == Command.Kind.PREDICTION
        && ok.command().side().isEmpty()
        && asked.isPresent()) {
      Command named = ok.command().by(asked.get());
      String text = named.text(asked.get());
      return Interpreter.evaluate(before, new ParseResult.Ok(named, ok.verb()), text, budget);
    }
    return StepHelp.here(attempt, ok, Interpreter.evaluate(before, ok, line, budget));
  }

  private StepOutcome heard(Reply reply, String line) {
    if (reply.answer() instanceof Answer.Moved moved) {
      if (untold(moved)) {
        return predictFirst(line);
      }
      return taken(moved(reply, moved));
    } else if (reply.answer() instanceof Answer.Legal && attempt.tellsNothing(before)) {
      return legal(reply, line);
    } else if (unexplained(reply.answer())) {
      say(Misread.whatToDo(attempt, before));
    } else if (tellsWays(reply.answer())) {
      attempt = attempt.with(attempt.work().withHelp());
    } else if (reply.answer() instanceof Answer.Predicted predicted) {
      return taken(predicted(reply, predicted, line));
    } else if (reply.answer() instanceof Answer.Travelled travelled) {
      say(said.isEmpty() ? travelled(reply.session()) : Prose.NONE);
      return taken(reply.with(counted(travelled, reply.session())));
    }
    return taken(reply);
  }

  private Reply moved(Reply reply, Answer.Moved moved) {
    StepMove.Judged judged = StepMove.judge(attempt, before, reply.session(), moved, paths);
    attempt = judged.attempt();
    events = judged.events();
    say(judged.said());
    return attempt.done()
        ? unpredicted(reply)
        : judged.astray() ? predictedStill(reply, moved) : reply;
  }

  /** The moves of a set-up are nobody's; those of earlier steps are not this step's. */
  private Answer.Travelled counted(Answer.Travelled to, Session session) {
    int made = attempt.holds(session) ? attempt.floor() : 0;
    return new Answer.Travelled(
        to.what(), to.position() - made, to.moves() - made, to.branch(), to.world());
  }

  private Prose travelled(Session session) {
    if (attempt.done()) {
      return attempt.undone(session) && !attempt.undone(before)
          ? DoneText.stays(attempt)
          : Prose.NONE;
    }
    boolean start = attempt.holds(session) && session.branch().position() == attempt.floor();
    return start ? StepText.atBeginning() : Prose.NONE;
  }

  /** Whether a search has told something that the student is to find out. */
  private boolean tellsWays(Answer answer) {
    boolean none = answer.why().map(Rejection::code).filter(NO_WAY::equals).isPresent();
    return !attempt.done() && (answer instanceof Answer.PathFound || none && attempt.closed());
  }

  private static final String NO_WAY = Rejection.Code.NO_WAY.word();

  /** Whether nothing is known of a word, nor of one like it. */
  private static boolean unexplained(Answer answer) {
    return answer instanceof Answer.Rejected rejected
        && rejected.reason().code().equals(Rejection.Code.UNKNOWN_WORD.word())
        && rejected.legal().isEmpty();
  }

  /**
   * While a question is open, moves are named without what they lead to, and an answer that is owed
   * without its flags. To ask for these is help.
   */
  private StepOutcome legal(Reply reply, String line) {
    boolean full = before.language().parse(line) instanceof ParseResult.Ok ok && asksAll(ok);
    if (full) {
      attempt = attempt.with(attempt.work().withHelp());
      return taken(reply);
    }
    Answer.Legal legal = (Answer.Legal) reply.answer();
    say(
        StepGrants.leadSomewhere(attempt, before, legal)
            ? StepText.movesFull(attempt)
            : Prose.NONE);
    return taken(reply.with(StepGrants.untold(attempt, before, legal)));
  }

  private static boolean asksAll(ParseResult.Ok ok) {
    return ok.command() instanceof MovesCommand moves && moves.full();
  }

  /** When a step is done, all other predictions are over. */
  private static Reply unpredicted(Reply reply) {
    return reply.with(reply.session().unpredicted());
  }

  /** On a way that has failed no prediction is settled, and none is said to be. */
  private Reply predictedStill(Reply reply, Answer.Moved moved) {
    Session session = reply.session();
    return reply
        .with(session.withLog(session.log().withPredictions(before.predictions())))
        .with(new Answer.Moved(moved.moment(), List.of()));
  }

  private StepOutcome predictFirst(String line) {
    say(StepText.predictFirst(attempt.asks().orElseThrow()));
    return taken(Interpreter.held(before, line));
  }

  /** Whether a move would give away what the student has to predict first. */
  private boolean untold(Answer.Moved moved) {
    return attempt
        .asks()
        .filter(asked -> before.predictions().of(asked.side()).isEmpty())
        .filter(asked -> Arrivals.of(asked, moved))
        .isPresent();
  }

  /** A prediction for the side that the step asks about is about the event that it asks about. */
  private Reply predicted(Reply reply, Answer.Predicted predicted, String line) {
    Optional<Task.Predict> asked = attempt.asks();
    if (asked.isEmpty()) {
      return reply;
    }
    if (asked.get().side() != predicted.side()) {
      say(TutorText.text("This step asks for the " + asked.get().side().word() + "."));
      return reply;
    }
    State state = predicted.state();
    Optional<State> noted = StepText.noted(attempt, before).filter(first -> first != state);
    if (attempt.work().toldAfter() && noted.isPresent()) {
      String stands = StepText.stands(asked.get(), noted.get());
      return Interpreter.declined(before, line, stands, List.of());
    }
    Occasion event = Awaited.event(attempt, before, asked.get());
    return reply
        .with(asked.get().noting(reply.session(), state))
        .with(new Answer.Predicted(predicted.side(), state, event));
  }
}
