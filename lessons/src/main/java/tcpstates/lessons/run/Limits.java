package tcpstates.lessons.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.world.Side;
import tcpstates.lessons.text.Step;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.Answer;
import tcpstates.repl.command.Interpreter;
import tcpstates.repl.command.Reply;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Setting;
import tcpstates.repl.language.Verb;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;

/**
 * What a step grants. With {@code allow}, those verbs alone. Without, all but what would change the
 * exercise itself: {@code set} (but for the display), {@code arm}, {@code disarm}, {@code inject},
 * {@code crash} and {@code reset} are granted only where the step's own text or a hint names them;
 * of {@code set}, the setting that is named. Solutions are held to the same rule by the proof.
 */
public final class Limits {

  private static final Set<Verb.Group> MOVES =
      Set.of(Verb.Group.ENDPOINT, Verb.Group.NETWORK, Verb.Group.TIME);

  private static final Set<String> CHANGING =
      Set.of("set", "arm", "disarm", "inject", "crash", "reset");

  private static final Look WIDE = Look.of(500, false);

  private Limits() {}

  // ---- lines

  /** Why a step does not grant a command, in a sentence or two; empty where it does. */
  public static Optional<String> refusal(Step step, ParseResult.Ok ok) {
    if (!moves(ok)) {
      return Optional.empty();
    }
    String verb = ok.spec().name();
    if (!step.allow().isEmpty()) {
      return step.allow().contains(verb) ? Optional.empty() : Optional.of(only(step));
    }
    boolean grants =
        !CHANGING.contains(verb)
            || !(step.task() instanceof Task.Reach)
            || names(step, name(ok.command(), verb));
    return grants ? Optional.empty() : Optional.of(changing(name(ok.command(), verb)));
  }

  /** Whether completion may offer a command in a step, as far as its verb alone can tell. */
  static boolean offers(Attempt attempt, Verb spec) {
    if (spec.name().equals("resume") || spec.name().equals("load")) {
      return false;
    }
    boolean moves = MOVES.contains(spec.group()) || spec.name().equals("reset");
    Step step = attempt.step();
    if (attempt.done() || !moves) {
      return true;
    }
    return step.allow().isEmpty()
        ? !CHANGING.contains(spec.name()) || names(step, spec.name())
        : step.allow().contains(spec.name());
  }

  /** Why a line is not carried out, as a reply; empty where it is. */
  static Optional<Reply> refuse(Attempt attempt, Session session, ParseResult.Ok ok, String line) {
    if (ok.command() instanceof Command.Load) {
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
        ok.command() instanceof Command.Reset
            ? List.of("restart", "play")
            : List.of("hint", "play");
    return refusal(attempt.step(), ok)
        .map(message -> Interpreter.declined(session, line, message, instead));
  }

  private static String only(Step step) {
    String verbs =
        Phrases.and(step.allow().stream().sorted().map(verb -> "`" + verb + "`").toList());
    return "This step is to be done with %s alone. `play` leaves the lesson to try other things."
        .formatted(verbs);
  }

  private static String changing(String name) {
    return "`%s` would change the exercise itself, and this step does not ask for it. "
            .formatted(name)
        + (name.equals("reset") ? "`restart` begins the step again; " : "")
        + "`play` leaves the lesson to try it.";
  }

  private static boolean moves(ParseResult.Ok ok) {
    return MOVES.contains(ok.spec().group())
        || ok.command() instanceof Command.Reset
        || ok.command() instanceof Command.Set set && !set.setting().display();
  }

  /** How a step's text names a command that changes the exercise. */
  public static String name(ParseResult.Ok ok) {
    return name(ok.command(), ok.spec().name());
  }

  /** The verb, or the setting without its value; of a side, {@code set client auto} is the name. */
  private static String name(Command command, String verb) {
    if (!(command instanceof Command.Set set)) {
      return verb;
    }
    String text = Canonical.text(set, Side.CLIENT);
    return set.setting() instanceof Setting.PlayOf
        ? text
        : text.substring(0, text.lastIndexOf(' '));
  }

  private static boolean names(Step step, String name) {
    String text =
        Stream.concat(Stream.of(step.prose()), step.hints().stream())
            .flatMap(Limits::lines)
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
    return new Reply(reply.session(), answer, reply.n(), reply.command());
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
    Step step = attempt.step();
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
