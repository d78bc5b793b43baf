package tcpstates.lab.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tcpstates.lab.results.DueTime;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;

/**
 * Holds a student to the rules of an exam: no help, no second try, no trying out beside the lesson,
 * and a closing time. Lines that the exam refuses are not recorded, so recorded lines can be played
 * again without it.
 */
final class Exam implements Companion {

  /**
   * The commands that an exam turns off: those that help, those that start again, those that lead
   * elsewhere.
   */
  private static final Set<String> OFF =
      Set.of(
          "hint", "restart", "skip", "back", "test", "lesson", "path", "play", "run", "load",
          "explore", "fork", "forget", "goto", "pair", "watch", "invite");

  private final Map<String, Assignment> exams;
  private final Supplier<Optional<Attempt>> attempt;
  private final LongSupplier clock;
  private boolean live;

  /**
   * Makes the rules from the exams among a student's assignments.
   *
   * @param attempt at a lesson that they play, if any
   * @param clock in milliseconds since 1970
   */
  Exam(List<Assignment> assigned, Supplier<Optional<Attempt>> attempt, LongSupplier clock) {
    this.exams =
        assigned.stream()
            .filter(Assignment::exam)
            .collect(Collectors.toMap(Assignment::lesson, given -> given));
    this.attempt = attempt;
    this.clock = clock;
  }

  /** Turns the rules on. Until then, recorded lines are played again. */
  void begin() {
    live = true;
  }

  /** The exam that the student is in now. */
  Optional<Assignment> now() {
    return exams.isEmpty() || !live
        ? Optional.empty()
        : attempt.get().map(a -> exams.get(a.lesson().id()));
  }

  @Override
  public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    Optional<Assignment> exam = now();
    if (exam.isEmpty() || !(session.language().parse(line) instanceof ParseResult.Ok ok)) {
      return over(exam) && !line.isBlank()
          ? declined(session, line, ended(exam.get()))
          : rest.type(session, line, budget);
    }
    String verb = ok.verb().name();
    if (over(exam) && !verb.equals("quit")) {
      return declined(session, line, ended(exam.get()));
    }
    if (OFF.contains(verb) || line.strip().equals("answer")) {
      return declined(session, line, "This is an exam: `" + verb + "` is off until it is done.");
    }
    if (verb.equals("moves")) {
      return withoutOutcomes(rest.type(session, line, budget));
    }
    return rest.type(session, line, budget);
  }

  private static Reply declined(Session session, String line, String why) {
    return Interpreter.declined(session, line, why, List.of());
  }

  private boolean over(Optional<Assignment> exam) {
    return exam.flatMap(Assignment::dueAt).filter(due -> clock.getAsLong() > due).isPresent();
  }

  private static String ended(Assignment exam) {
    return "The exam ended at "
        + DueTime.shown(exam.dueAt().orElseThrow())
        + ". What you had done by then is recorded. Type `quit`.";
  }

  /** The moves only, without what each of them leads to. */
  private static Reply withoutOutcomes(Reply reply) {
    if (!(reply.answer() instanceof Answer.Legal legal)) {
      return reply;
    }
    List<LegalMove> moves =
        legal.moves().stream()
            .map(move -> new LegalMove(move.command(), Optional.empty()))
            .toList();
    return reply.with(new Answer.Legal(moves));
  }

  @Override
  public Aids aids(Session session) {
    if (now().isEmpty()) {
      return Aids.ALL;
    }
    Set<Verb> withheld =
        session.language().commands().verbs().stream()
            .filter(verb -> OFF.contains(verb.name()))
            .collect(Collectors.toSet());
    return new Aids(true, true, withheld);
  }

  @Override
  public boolean completes(Session session) {
    return now().isEmpty();
  }
}
