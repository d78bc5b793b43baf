package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.LoadCommand;
import tcpstates.repl.command.ResetCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;

/**
 * What a step grants. With {@code allow}, those verbs alone. Without, all but what would change the
 * exercise itself: {@code set} (but for the display), {@code arm}, {@code disarm}, {@code inject},
 * {@code crash} and {@code reset} are granted only where the step's own text or a hint names them;
 * of {@code set}, the setting that is named. Solutions are held to the same rule by the proof.
 */
public final class StepGrants {

  private static final Look WIDE = Look.of(500, false);

  private StepGrants() {}

  // ---- lines

  /** Why a step does not grant a command, in a sentence or two; empty where it does. */
  public static Optional<String> refusal(LessonStep step, ParseResult.Ok ok) {
    if (!moves(ok)) {
      return Optional.empty();
    }
    if (!step.allow().isEmpty()) {
      return step.allow().contains(ok.verb().name()) ? Optional.empty() : Optional.of(only(step));
    }
    boolean grants =
        !ok.verb().changesExercise()
            || !(step.task() instanceof Task.Reach)
            || names(step, name(ok));
    return grants ? Optional.empty() : Optional.of(changing(ok));
  }

  /** Whether completion may offer a command in a step, as far as its verb alone can tell. */
  public static boolean offers(Attempt attempt, Verb verb) {
    if (verb == LoadCommand.VERB) {
      return false;
    }
    boolean moves = verb.group().plays() || verb == ResetCommand.VERB;
    LessonStep step = attempt.step();
    if (attempt.done() || !moves) {
      return true;
    }
    return step.allow().isEmpty()
        ? !verb.changesExercise() || names(step, verb.name())
        : step.allow().contains(verb.name());
  }

  /** Why a line is not carried out, as a reply; empty where it is. */
  static Optional<Reply> refuse(Attempt attempt, Session session, ParseResult.Ok ok, String line) {
    if (ok.command().kind() == Command.Kind.LOAD) {
      return Optional.of(
          Interpreter.declined(
              session,
              line,
              "A file can't be loaded into a lesson. `play` leaves the lesson for a while.",
              List.of("play")));
    }
    if (attempt.done()) {
      return Optional.empty();
    }
    List<String> instead =
        ok.verb() == ResetCommand.VERB ? List.of("restart", "play") : List.of("hint", "play");
    return refusal(attempt.step(), ok)
        .map(message -> Interpreter.declined(session, line, message, instead));
  }

  private static String only(LessonStep step) {
    String verbs =
        Phrases.and(step.allow().stream().sorted().map(verb -> "`" + verb + "`").toList());
    return format(
        "This step is to be done with %s alone. `play` leaves the lesson to try other things.",
        verbs);
  }

  private static String changing(ParseResult.Ok ok) {
    return format(
            "`%s` would change the exercise itself, and this step does not ask for it. ", name(ok))
        + (ok.verb() == ResetCommand.VERB ? "`restart` begins the step again; " : "")
        + "`play` leaves the lesson to try it.";
  }

  private static boolean moves(ParseResult.Ok ok) {
    return ok.verb().group().plays() || ok.command().kind().changesWorld();
  }

  /** How a step's text names a command that changes the exercise. */
  public static String name(ParseResult.Ok ok) {
    return ok.command().name(ok.verb());
  }

  private static boolean names(LessonStep step, String name) {
    String text =
        Stream.concat(Stream.of(step.prose()), step.hints().stream())
            .flatMap(StepGrants::lines)
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }

  private static Stream<String> lines(Prose prose) {
    return prose.lines(WIDE).stream().map(StyledLine::text).map(String::strip);
  }

  // ---- what is offered

  /** A reply that offers only what the step grants. */
  static Reply offering(Attempt attempt, Session session, Reply reply) {
    Answer answer = offering(attempt, session, reply.answer());
    return reply.with(answer);
  }

  private static Answer offering(Attempt attempt, Session session, Answer answer) {
    if (attempt.done()) {
      return answer;
    }
    if (answer instanceof Answer.Rejected rejected) {
      return new Answer.Rejected(rejected.reason(), granted(attempt, session, rejected.legal()));
    }
    if (answer instanceof Answer.Hint hint) {
      return new Answer.Hint(granted(attempt, session, hint.legal()));
    }
    return answer instanceof Answer.Legal legal
        ? new Answer.Legal(
            legal.moves().stream()
                .filter(move -> grants(attempt, session, move.command()))
                .toList())
        : answer;
  }

  /** Where nothing of it is granted, a hint helps. */
  private static List<String> granted(Attempt attempt, Session session, List<String> commands) {
    List<String> granted =
        commands.stream().filter(command -> grants(attempt, session, command)).toList();
    return granted.isEmpty() && !commands.isEmpty() ? List.of("hint") : granted;
  }

  private static boolean grants(Attempt attempt, Session session, String command) {
    if (command.equals("undo")) {
      return session.branch().position() > attempt.floor() || attempt.goesBack();
    }
    LessonStep step = attempt.step();
    return understood(session.language(), command)
        .map(ok -> refusal(step, ok).isEmpty())
        .orElseGet(() -> step.allow().isEmpty() || step.allow().contains("send"));
  }

  /** What is offered may leave something open, as in {@code client send FLAGS}. */
  private static Optional<ParseResult.Ok> understood(Language language, String command) {
    return language.parse(command) instanceof ParseResult.Ok ok
        ? Optional.of(ok)
        : Optional.empty();
  }
}
