package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tcpstates.lessons.attempt.AttemptCommand;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.text.Phrases;

/**
 * Replays a journal line by line, with the tutor that the student had. It does not believe what the
 * journal claims: the grade is what the replay comes to, and what differs is remarked.
 */
public final class Grader {

  /** More lines than anybody types in a lesson. */
  private static final int MOST_LINES = 20_000;

  private static final int MOST_REMARKS = 5;

  /** Grading searches nothing, so a hostile journal takes no longer than an honest one. */
  private static final SearchBudget NO_SEARCH = new SearchBudget.Fixed(1);

  /**
   * What the replay came to.
   *
   * @param remarks where the journal claims something else
   */
  public record Result(Grade grade, List<String> remarks) {
    public Result {
      remarks = List.copyOf(remarks);
    }
  }

  private final Lesson lesson;
  private final OptionalLong seed;
  private final LessonJournal journal;
  private final Tutor tutor;
  private final ExamCheck exam;
  private final ProgressMemory store = ProgressMemory.passing();
  private final List<String> remarks = new ArrayList<>();
  private Session session;
  private int lines;

  private Grader(
      CommandSet commands, Course course, Lesson lesson, OptionalLong seed, LessonJournal journal) {
    this.lesson = lesson;
    this.seed = seed;
    this.journal = journal;
    // A student with stripped lessons has answered each question once, whatever the teacher has.
    boolean apart = journal.provenance().orElse(Provenance.UNKNOWN).apart();
    Course played = apart && !lesson.apart() ? course.keptApart() : course;
    Entrance entrance = new Entrance.To(lesson.id());
    this.tutor =
        journal.older()
            ? Tutor.older(played, store, seed, entrance)
            : new Tutor(played, store, seed, journal.provenance().orElseThrow(), entrance);
    Session fresh = Session.start(commands);
    this.exam = new ExamCheck(lesson, journal, fresh);
    boolean asExam = exam.played();
    tutor.examine(any -> asExam);
    this.session = tutor.begin(fresh).session();
  }

  /**
   * Grades a journal.
   *
   * @param commands the language, with the commands of lessons in it
   * @param lesson the lesson, in the seed's variant
   * @param journal what was typed, in order
   * @throws IllegalArgumentException if the journal is longer than a lesson's can be
   */
  public static Result grade(
      CommandSet commands, Course course, Lesson lesson, OptionalLong seed, LessonJournal journal) {
    List<AttemptLog.Line> lines = journal.log().lines();
    if (lines.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          "1: it has " + lines.size() + " lines; the most for one lesson is " + MOST_LINES);
    }
    Grader grader = new Grader(commands, course, lesson, seed, journal);
    for (int i = grader.beginning(lines); i < lines.size(); i++) {
      grader.type(journal.numbers().get(i), lines.get(i).typed().entry());
    }
    return grader.result();
  }

  /** The index of the first line that counts: the one that opens the lesson. */
  private int beginning(List<AttemptLog.Line> lines) {
    return IntStream.range(0, lines.size())
        .filter(i -> begins(lines.get(i).typed().line()))
        .findFirst()
        .orElse(0);
  }

  private boolean begins(String line) {
    return session.language().parse(line) instanceof ParseResult.Ok ok
        && ok.command() instanceof AttemptCommand command
        && command.opens(lesson.id()).isPresent();
  }

  /** A search is not made again: it counts as help, as it did for the student. */
  private void type(int number, JournalEntry entry) {
    lines++;
    if (session.language().parse(entry.line()) instanceof ParseResult.Ok ok
        && ok.command().kind() == Command.Kind.SEARCH) {
      if (entry.verdict().accepted()) {
        tutor.searched();
      }
      return;
    }
    Reply reply = tutor.type(session, entry.line(), NO_SEARCH, Companion.Rest.SESSION);
    if (reply.answer() instanceof Answer.Asked asked
        && asked.request() instanceof Request.Run run) {
      reply = tutor.run(reply, run.command(), NO_SEARCH).orElse(reply);
    }
    List<JournalEntry> journal = reply.session().journal();
    List<Judgement> judged =
        journal.size() > session.journal().size()
            ? journal.get(journal.size() - 1).judged()
            : List.of();
    session = reply.session();
    compare(number, entry, reply.answer().verdict(), judged);
  }

  /** What is not run again when the journal is run as a script may differ from place to place. */
  private void compare(
      int number, JournalEntry entry, JournalEntry.Verdict verdict, List<Judgement> judged) {
    if (!entry.repeats()) {
      return;
    }
    if (entry.verdict().accepted() != verdict.accepted()) {
      remarks.add(
          "line " + number + " says " + entry.verdict().word() + "; it is " + verdict.word());
    } else if (right(entry.judged()) != right(judged)) {
      remarks.add(
          "line "
              + number
              + " says "
              + Phrases.count((int) right(entry.judged()), "right prediction")
              + "; the number is "
              + right(judged));
    }
  }

  private static long right(List<Judgement> judged) {
    return judged.stream().filter(Judgement::right).count();
  }

  private Result result() {
    LessonRecord record = store.progress().lesson(lesson.id());
    List<String> first = new ArrayList<>(exam.remarks());
    first.addAll(remarks.subList(0, Math.min(MOST_REMARKS, remarks.size())));
    if (remarks.size() > MOST_REMARKS) {
      first.add(remarks.size() - MOST_REMARKS + " more lines say what is not so");
    }
    AttemptLog log = journal.log();
    Grade.Work work = new Grade.Work(lines, log.sessions().size(), log.minutes());
    return new Result(Grade.of(lesson, record, seed, work), first);
  }
}
