package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.AbortCommand;
import tcpstates.repl.command.CloseCommand;
import tcpstates.repl.command.ConnectCommand;
import tcpstates.repl.command.CrashCommand;
import tcpstates.repl.command.FocusCommand;
import tcpstates.repl.command.InjectCommand;
import tcpstates.repl.command.LoadCommand;
import tcpstates.repl.command.ResetCommand;
import tcpstates.repl.command.SendCommand;
import tcpstates.repl.command.UndoCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;

/**
 * Says which commands a step grants. With {@code allow}, only those verbs. Without it, all verbs
 * except those that would change the exercise ({@link Verb#changesExercise}), which are granted
 * only if the step's {@code grants} names them; {@code set}, with the setting, and except for the
 * display. The proof checks that solutions keep to the same rule.
 */
public final class StepGrants {

  private StepGrants() {}

  // ---- lines

  /**
   * Why a step does not grant a command.
   *
   * @param why in a sentence
   * @param instead what to do, in another
   */
  public record Refusal(String why, String instead) {
    String text() {
      return why + " " + instead;
    }
  }

  /** Why a step does not grant a command; empty if it does. */
  public static Optional<Refusal> refusal(LessonStep step, ParseResult.Ok ok) {
    if (!moves(ok)) {
      return Optional.empty();
    }
    if (!step.allow().isEmpty()) {
      return step.allow().contains(ok.verb()) ? Optional.empty() : Optional.of(only(step));
    }
    boolean grants =
        !ok.verb().changesExercise()
            || !(step.task() instanceof Task.Reach)
            || step.grants().contains(name(ok));
    return grants ? Optional.empty() : Optional.of(changing(ok));
  }

  /** Whether completion may offer a verb in a step. */
  public static boolean offers(Attempt attempt, Language language, Verb verb) {
    if (verb == LoadCommand.VERB || attempt.exam() && !ExamRules.offers(verb, language)) {
      return false;
    }
    LessonStep step = attempt.step();
    if (step.capture().isPresent()) {
      return CapturePlay.offers(verb);
    }
    boolean moves = verb.group().plays() && verb != FocusCommand.VERB || verb == ResetCommand.VERB;
    if (attempt.done() || !moves) {
      return true;
    }
    return step.allow().isEmpty()
        ? !verb.changesExercise()
            || step.grants().stream().anyMatch(name -> name.split(" ")[0].equals(verb.name()))
        : step.allow().contains(verb);
  }

  /** The reply to a line that the step does not grant; empty if it does. */
  static Optional<Reply> refuse(Attempt attempt, Session session, ParseResult.Ok ok, String line) {
    if (ok.command().kind() == Command.Kind.LOAD) {
      return Optional.of(
          Interpreter.declined(
              session,
              line,
              "You can't load a file into a lesson. Type `play` to leave the lesson for a while.",
              List.of("play")));
    }
    if (attempt.done()) {
      return Optional.empty();
    }
    if (attempt.exam()) {
      return refusal(attempt.step(), ok)
          .map(reason -> Interpreter.declined(session, line, reason.why(), List.of("goal")));
    }
    List<String> instead =
        ok.verb() == ResetCommand.VERB
            ? List.of("restart", "play")
            : Stream.concat(wayOut(attempt, session), Stream.of("hint", "play")).toList();
    return refusal(attempt.step(), ok)
        .map(reason -> Interpreter.declined(session, line, reason.text(), instead));
  }

  /** What leads out of a way that has failed. */
  private static Stream<String> wayOut(Attempt attempt, Session session) {
    int back = Failure.back(attempt, session);
    return back == 0 ? Stream.of() : Stream.of(StepText.undo(back));
  }

  /** Which commands a step allows, as a sentence. */
  static String onlyThese(LessonStep step) {
    String verbs =
        Phrases.and(step.allow().stream().map(verb -> "`" + verb.name() + "`").sorted().toList());
    return format("In this step you can only use %s.", verbs);
  }

  private static Refusal only(LessonStep step) {
    return new Refusal(onlyThese(step), "Type `play` to leave the lesson and try other things.");
  }

  private static Refusal changing(ParseResult.Ok ok) {
    String again = ok.verb() == ResetCommand.VERB ? "`restart` to begin the step again, or " : "";
    return new Refusal(
        format("`%s` would change the exercise, and this step does not ask for it.", name(ok)),
        "Type " + again + "`play` to leave the lesson and try it.");
  }

  /** To change the focus moves nothing: it only says which side is meant. */
  private static boolean moves(ParseResult.Ok ok) {
    return ok.verb().group().plays() && ok.verb() != FocusCommand.VERB
        || ok.command().kind().changesWorld()
        || ok.command().kind() == Command.Kind.MARK;
  }

  /** Whether a step lets the student forge segments. */
  static boolean forges(LessonStep step) {
    return step.allow().contains(InjectCommand.VERB)
        || step.grants().contains(InjectCommand.VERB.name());
  }

  /** How a step's text names a command that changes the exercise. */
  public static String name(ParseResult.Ok ok) {
    return ok.command().name(ok.verb());
  }

  /** The verbs that a step grants of those that play. */
  public static Set<Verb> verbs(LessonStep step, CommandSet commands) {
    if (!step.allow().isEmpty()) {
      return step.allow();
    }
    return commands.verbs().stream()
        .filter(Verb::makesMoves)
        .filter(verb -> !verb.changesExercise() || step.grants().contains(verb.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  // ---- what is offered

  /** A reply that offers only what the step grants. */
  static Reply offering(Attempt attempt, Session session, Reply reply) {
    Answer answer = offering(attempt, session, reply.answer());
    return reply.with(answer);
  }

  private static Answer offering(Attempt attempt, Session session, Answer answer) {
    if (attempt.done()) {
      return undoable(attempt, session) ? answer : withoutUndo(session, answer);
    }
    GrantedAdvice advice = new GrantedAdvice(attempt.step(), session.language());
    if (answer instanceof Answer.NotUnderstood wrong) {
      return new Answer.NotUnderstood(advice.in(wrong.error()));
    }
    if (answer instanceof Answer.WhyRejected why) {
      return new Answer.WhyRejected(why.command(), advice.in(why.reason()), why.trace());
    }
    if (answer instanceof Answer.Rejected rejected) {
      Answer.Rejected first =
          attempt.step().task() instanceof Task.Quiz
              ? WhoActs.answering(session, rejected)
              : WhoActs.first(attempt, session, rejected);
      return new Answer.Rejected(
          advice.in(first.reason()), granted(attempt, session, rejected.legal()));
    }
    if (answer instanceof Answer.Hint hint) {
      return new Answer.Hint(granted(attempt, session, hint.legal()));
    }
    return answer instanceof Answer.Legal legal ? legal(attempt, session, legal) : answer;
  }

  /** Whether there is a move of the step to take back. */
  private static boolean undoable(Attempt attempt, Session session) {
    return session.branch().position() > attempt.floor();
  }

  /** At the step's start {@code undo} is refused, also when the step is done. */
  private static Answer withoutUndo(Session session, Answer answer) {
    return answer instanceof Answer.Rejected rejected
        ? new Answer.Rejected(
            rejected.reason(),
            rejected.legal().stream().filter(command -> !undoes(session, command)).toList())
        : answer;
  }

  private static boolean undoes(Session session, String command) {
    return session.language().parse(command) instanceof ParseResult.Ok ok
        && ok.verb() == UndoCommand.VERB;
  }

  private static Answer.Legal legal(Attempt attempt, Session session, Answer.Legal legal) {
    Stream<LegalMove> usual =
        legal.moves().stream()
            .map(move -> byHand(attempt, session, move))
            .filter(move -> grants(attempt, session, move.command()));
    Stream<LegalMove> forms = forms(verbs(attempt.step(), session.language().commands()));
    return new Answer.Legal(Stream.concat(usual, forms).distinct().toList());
  }

  /** Whether {@code moves full} would tell more of these moves than their names. */
  static boolean leadSomewhere(Attempt attempt, Session session, Answer.Legal legal) {
    return legal(attempt, session, legal).moves().stream()
        .anyMatch(move -> move.leadsTo().isPresent());
  }

  /** What the step grants and no list of moves holds, since it takes any value: its form. */
  private static Stream<LegalMove> forms(Set<Verb> granted) {
    return granted.stream()
        .filter(verb -> verb.makesMoves() && verb.changesExercise() && verb != CrashCommand.VERB)
        .map(verb -> verb.usage().split(" \\[")[0])
        .sorted()
        .map(form -> new LegalMove(form, Optional.empty()));
  }

  private static LegalMove byHand(Attempt attempt, Session session, LegalMove move) {
    String command = byHand(attempt, session, move.command());
    return command.equals(move.command()) ? move : new LegalMove(command, Optional.empty());
  }

  /** The commands that the step grants. If there are none, the one that helps. */
  private static List<String> granted(Attempt attempt, Session session, List<String> commands) {
    List<String> granted =
        commands.stream()
            .map(command -> byHand(attempt, session, command))
            .filter(command -> !saidBetter(command, commands))
            .distinct()
            .filter(command -> grants(attempt, session, command))
            .toList();
    String help = attempt.exam() ? "goal" : "hint";
    return granted.isEmpty() && !commands.isEmpty() ? List.of(help) : granted;
  }

  /** Whether another offer says the same about this side, and that its flags were wrong. */
  private static boolean saidBetter(String command, List<String> commands) {
    return command.endsWith(FLAGS) && commands.contains(command.replace(FLAGS, OTHER_FLAGS));
  }

  private static final String FLAGS = " send FLAGS";
  private static final String OTHER_FLAGS = " send with other FLAGS";

  /** A call of which the step only grants the segment: that is named without its flags. */
  private static String byHand(Attempt attempt, Session session, String command) {
    Set<Verb> allow = attempt.step().allow();
    return session.language().parse(command) instanceof ParseResult.Ok ok
            && CALLS.contains(ok.verb())
            && !allow.contains(ok.verb())
            && allow.contains(SendCommand.VERB)
        ? withoutFlags(ok.command())
        : command;
  }

  /** The calls that a segment stands for. */
  private static final Set<Verb> CALLS =
      Set.of(ConnectCommand.VERB, CloseCommand.VERB, AbortCommand.VERB);

  private static String withoutFlags(Command command) {
    return command.side().map(side -> side.word() + " ").orElse("") + "send FLAGS";
  }

  /**
   * Legal moves without what they lead to. The answer that a side owes is named without its flags.
   */
  static Answer.Legal untold(Attempt attempt, Session session, Answer.Legal legal) {
    List<LegalMove> moves =
        legal.moves().stream()
            .map(move -> answers(session, move) ? withoutFlags(session, move) : move)
            .distinct()
            .toList();
    return ((Answer.Legal) offering(attempt, session, new Answer.Legal(moves))).withoutOutcomes();
  }

  private static boolean answers(Session session, LegalMove move) {
    return session.language().parse(move.command()) instanceof ParseResult.Ok ok
        && ok.command() instanceof SendCommand.Segment
        && ok.command().side().filter(session::owes).isPresent();
  }

  private static LegalMove withoutFlags(Session session, LegalMove move) {
    Command command = ((ParseResult.Ok) session.language().parse(move.command())).command();
    return new LegalMove(withoutFlags(command), Optional.empty());
  }

  private static boolean grants(Attempt attempt, Session session, String command) {
    LessonStep step = attempt.step();
    if (!(session.language().parse(command) instanceof ParseResult.Ok ok)) {
      // An offer may contain a placeholder, as in `client send FLAGS`, or be a verb alone: `wait`.
      List<String> words = List.of(command.split(" "));
      return step.allow().isEmpty()
          || step.allow().stream().anyMatch(verb -> words.contains(verb.name()));
    }
    return ok.verb() == UndoCommand.VERB ? undoable(attempt, session) : refusal(step, ok).isEmpty();
  }
}
