package tcpstates.lab.classroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import tcpstates.lab.results.DueTime;
import tcpstates.lab.store.Assignments.Assignment;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.ExamRules;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.QuitCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Aids;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;

/**
 * The exams of a class. The tutor holds a student to an exam's rules ({@link ExamRules}); the lab
 * adds that nobody talks with others, and that an exam ends. Lines that are refused are not
 * recorded, so recorded lines can be played again without an exam.
 */
final class Exam implements Companion {

  /** The lab's own commands, which lead to other people. */
  private static final Set<String> TO_OTHERS = Set.of("pair", "watch", "invite");

  private static final long MINUTE = 60_000;

  /** How long after a line, at most, it is recorded that an exam began by it; in seconds. */
  private static final long BEHIND = 2;

  private final Map<String, Assignment> assigned;
  private final Map<String, Long> begun;
  private final Tutor tutor;
  private final LongSupplier clock;
  private boolean live;

  /**
   * Makes the rules from the exams among a student's assignments, and from the lessons that are
   * exams by themselves.
   *
   * @param clock in milliseconds since 1970
   */
  Exam(Enrolment enrolment, Tutor tutor, LongSupplier clock) {
    this.begun = enrolment.exams();
    this.assigned =
        enrolment.assigned().stream()
            .filter(Assignment::exam)
            .collect(Collectors.toMap(Assignment::lesson, given -> given));
    this.tutor = tutor;
    this.clock = clock;
  }

  /**
   * Recorded lines are about to be played again. A lesson may have become an exam between two of
   * them.
   *
   * @param seconds the time of the line that is played again, in seconds since 1970
   */
  void replay(LongSupplier seconds) {
    tutor.examine(
        lesson ->
            lesson.frontMatter().exam()
                || begun.getOrDefault(lesson.id(), Long.MAX_VALUE) <= seconds.getAsLong() + BEHIND);
  }

  /**
   * Turns the rules on: all lines are new from now on.
   *
   * @return the lesson that was played without the rules, and has become an exam since
   */
  Optional<String> begin() {
    live = true;
    return tutor.examine(
        lesson -> assigned.containsKey(lesson.id()) || lesson.frontMatter().exam());
  }

  /** The exam that the student is in now. */
  private Optional<Attempt> now() {
    return live ? tutor.attempt().filter(Attempt::exam) : Optional.empty();
  }

  @Override
  public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
    Optional<Attempt> exam = now();
    if (exam.isEmpty()) {
      return rest.type(session, line, budget);
    }
    Optional<ParseResult.Ok> read =
        session.language().parse(line) instanceof ParseResult.Ok ok
            ? Optional.of(ok)
            : Optional.empty();
    OptionalLong end = end(exam.get());
    boolean quits = read.filter(ok -> ok.verb() == QuitCommand.VERB).isPresent();
    if (end.isPresent() && clock.getAsLong() > end.getAsLong() && !quits) {
      return declined(session, line, ended(end.getAsLong()));
    }
    return read.flatMap(Exam::refusal)
        .map(why -> declined(session, line, why))
        .orElseGet(() -> rest.type(session, line, budget));
  }

  private static Optional<String> refusal(ParseResult.Ok ok) {
    String verb = ok.verb().name();
    return TO_OTHERS.contains(verb)
        ? Optional.of("This is an exam, so `" + verb + "` is off. You work alone until it is done.")
        : ExamRules.refusal(ok);
  }

  private static Reply declined(Session session, String line, String why) {
    return Interpreter.declined(session, line, why, List.of());
  }

  /** When the exam ends: when it is due, or when the student's time is over. */
  private OptionalLong end(Attempt exam) {
    long due =
        Optional.ofNullable(assigned.get(exam.lesson().id()))
            .flatMap(Assignment::dueAt)
            .orElse(Long.MAX_VALUE);
    OptionalInt limit = exam.lesson().frontMatter().timeLimit();
    OptionalLong began = tutor.beganAt();
    long over =
        limit.isPresent() && began.isPresent()
            ? began.getAsLong() * 1_000 + limit.getAsInt() * MINUTE
            : Long.MAX_VALUE;
    long end = Math.min(due, over);
    return end == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(end);
  }

  private static String ended(long end) {
    return "The exam ended at "
        + DueTime.shown(end)
        + ". What you had done by then is recorded. Type `quit`.";
  }

  @Override
  public Aids aids(Session session) {
    if (now().isEmpty()) {
      return Aids.ALL;
    }
    Set<Verb> withheld =
        session.language().commands().verbs().stream()
            .filter(verb -> TO_OTHERS.contains(verb.name()))
            .collect(Collectors.toSet());
    return new Aids(true, true, withheld);
  }
}
