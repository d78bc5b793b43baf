package tcpstates.lessons.attempt;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.lessons.scene.SceneFrame;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.PlayedCapture;
import tcpstates.repl.command.ForkCommand;
import tcpstates.repl.command.MovesCommand;
import tcpstates.repl.command.PathCommand;
import tcpstates.repl.command.PredictCommand;
import tcpstates.repl.command.SaveCommand;
import tcpstates.repl.command.WhyCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * A step that plays a capture: the capture is a branch of its own, in which one goes from frame to
 * frame and changes nothing. The step's question is about one of the frames; that one and those
 * after it are played when the question is answered.
 */
public final class CapturePlay {

  private static final String READ_ONLY =
      "This is a capture: what happened can't be changed. Enter goes to the next frame, and `undo`"
          + " back.";

  private static final String TRY = " Type `play` to leave the lesson and try things.";

  private static final String TOO_MUCH =
      "`why` would tell too much here. Answer the question first.";

  private CapturePlay() {}

  // ---- into a capture, and out of it

  /** A session that plays a step's capture; the session itself if the step has none. */
  static Session into(LessonStep step, Session session) {
    return step.capture().map(capture -> on(capture.before(), session)).orElse(session);
  }

  private static Session on(Branch branch, Session session) {
    Branch from =
        new Branch(
            branch.name(),
            Optional.of(session.branch().name()),
            0,
            branch.past(),
            branch.future(),
            branch.focus(),
            branch.marks());
    return session.withNewBranch(from);
  }

  /** A session without captures, on the branch where it was before. */
  public static Session left(Session session) {
    List<Branch> own = session.branches().stream().filter(branch -> !branch.isSeen()).toList();
    if (own.size() == session.branches().size()) {
      return session;
    }
    String name = session.branch().from().orElse(session.branch().name());
    int at = Math.max(0, own.stream().map(Branch::name).toList().indexOf(name));
    return new Session(
        session.language(), session.place(), own, at, session.display(), session.log());
  }

  /** The question is answered: the session stands after the frame that it was about. */
  static Session answered(Attempt attempt, Session session) {
    return attempt
        .step()
        .capture()
        .map(capture -> on(capture.after(), left(session)))
        .orElse(session);
  }

  // ---- lines

  /** How to go through the frames, in a sentence; empty where there is none to go to. */
  static String how(Attempt attempt, Session session) {
    return attempt
        .step()
        .capture()
        .filter(capture -> capture.open() >= capture.first())
        .map(
            capture ->
                goesOn(attempt, session)
                    ? "Enter goes to the next frame, and `undo` back. "
                    : "You have seen all frames; `undo` goes back. ")
        .orElse("");
  }

  /** Whether Enter alone goes to another frame. */
  static boolean goesOn(Attempt attempt, Session session) {
    return !attempt.done()
        && attempt.step().capture().isPresent()
        && session.branch().isSeen()
        && !session.branch().future().isEmpty();
  }

  /** The reply to a line that means nothing in a capture, or tells too much; empty otherwise. */
  static Optional<Reply> refuse(Attempt attempt, Session session, ParseResult.Ok ok, String line) {
    if (attempt.step().capture().isEmpty()) {
      return Optional.empty();
    }
    Command command = ok.command();
    if (!isHarmless(command)) {
      return declined(session, line, READ_ONLY + (attempt.exam() ? "" : TRY));
    }
    return command instanceof WhyCommand && !attempt.done()
        ? declined(session, line, TOO_MUCH + StepText.hintHelps(attempt))
        : Optional.empty();
  }

  /** Without commands that are legal now: {@code moves} is none here. */
  private static Optional<Reply> declined(Session session, String line, String reason) {
    return Optional.of(Interpreter.declined(session, line, reason, List.of()));
  }

  private static boolean isHarmless(Command command) {
    boolean plays =
        command instanceof ForkCommand
            || command instanceof MovesCommand
            || command instanceof SaveCommand
            || command instanceof ModuleCommand && command.kind() == Command.Kind.WRITE;
    return !plays
        && switch (command.kind()) {
          case MOVE, FAULT, TIME, RESET, SETTING, SEARCH, PREDICTION, MARK, LOAD -> false;
          case DISPLAY, FOCUS, TRAVEL, LOOK, CHECK, WRITE, LEAVE, OTHER -> true;
        };
  }

  /** Whether completion may offer a verb. */
  static boolean offers(Verb verb) {
    return !verb.makesMoves()
        && !verb.changesExercise()
        && !verb.group().plays()
        && verb != ForkCommand.VERB
        && verb != MovesCommand.VERB
        && verb != PathCommand.VERB
        && verb != PredictCommand.VERB;
  }

  // ---- what is told

  /** A reply that leads to another frame: it says to which. */
  static Reply told(Attempt attempt, Reply reply) {
    Branch branch = reply.session().branch();
    return branch.isSeen() && reply.answer().accepted()
        ? reply.with(new Answer.Told(List.of(where(attempt, branch)), 2))
        : reply;
  }

  /** The frame where a branch stands, and what is known after it. */
  private static StyledLine where(Attempt attempt, Branch branch) {
    if (branch.past().isEmpty()) {
      return StyledLine.of("The start of the capture", Style.STRONG);
    }
    Moment moment = branch.past().last();
    StyledLine line =
        StyledLine.of("#" + frame(attempt, branch).number() + " " + moment.text(), Style.STRONG)
            .plus("   ");
    for (Side side : Side.values()) {
      line =
          line.plus(side.word(), side == Side.CLIENT ? Style.CLIENT : Style.SERVER)
              .plus(" " + moment.after().tcp(side).state())
              .plus(branch.isCertain(side) ? "" : "?")
              .plus(side == Side.CLIENT ? ", " : "");
    }
    return line;
  }

  private static SceneFrame frame(Attempt attempt, Branch branch) {
    PlayedCapture capture = attempt.step().capture().orElseThrow();
    return capture.scene().frames().get(branch.position() - 1);
  }

  /** What a frame does: told once the question is answered, for it may be the answer. */
  static Prose notes(Attempt attempt, Branch branch) {
    return !attempt.done() || !branch.isSeen() || branch.past().isEmpty()
        ? Prose.NONE
        : Prose.of("What it does: " + String.join(", ", frame(attempt, branch).notes()) + ".");
  }
}
