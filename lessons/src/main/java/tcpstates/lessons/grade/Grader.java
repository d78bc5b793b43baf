package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tcpstates.lessons.attempt.AttemptCommand;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.lessons.tutor.Tutor;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;

/**
 * Replays a journal line by line, with the tutor that the student had. It does not believe what the
 * journal claims: the grade is what the replay comes to, and what differs is remarked.
 */
public final class Grader {

  /** More lines than anybody types in a lesson. */
  private static final int MOST_LINES = 20_000;

  private static final int MOST_REMARKS = 5;

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
  private final Tutor tutor;
  private final ProgressMemory store = ProgressMemory.passing();
  private final SearchBudget budget = new SearchAllowance();
  private final List<String> remarks = new ArrayList<>();
  private Session session;
  private int lines;

  private Grader(CommandSet commands, Course course, Lesson lesson, OptionalLong seed) {
    this.lesson = lesson;
    this.seed = seed;
    this.tutor = new Tutor(course, store, seed, new Entrance.To(lesson.id()));
    this.session = tutor.begin(Session.start(commands)).session();
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
      CommandSet commands,
      Course course,
      Lesson lesson,
      OptionalLong seed,
      List<JournalEntry> journal) {
    if (journal.size() > MOST_LINES) {
      throw new IllegalArgumentException(
          "1: it has " + journal.size() + " lines; the most for one lesson is " + MOST_LINES);
    }
    Grader grader = new Grader(commands, course, lesson, seed);
    for (int i = grader.beginning(journal); i < journal.size(); i++) {
      grader.type(JournalText.FIRST_ENTRY + i, journal.get(i));
    }
    return grader.result();
  }

  /** The index of the first line that counts: the one that opens the lesson. */
  private int beginning(List<JournalEntry> journal) {
    return IntStream.range(0, journal.size())
        .filter(i -> begins(journal.get(i).line()))
        .findFirst()
        .orElse(0);
  }

  private boolean begins(String line) {
    return session.language().parse(line) instanceof ParseResult.Ok ok
        && ok.command() instanceof AttemptCommand command
        && command.opens(lesson.id()).isPresent();
  }

  private void type(int number, JournalEntry entry) {
    Reply reply = tutor.type(session, entry.line(), budget, Companion.Rest.SESSION);
    if (reply.answer() instanceof Answer.Asked asked
        && asked.request() instanceof Request.Run run) {
      reply = tutor.run(reply, run.command(), budget).orElse(reply);
    }
    session = reply.session();
    lines++;
    compare(number, entry, reply.answer().verdict());
  }

  /** What is not run again when the journal is run as a script may differ from place to place. */
  private void compare(int number, JournalEntry entry, JournalEntry.Verdict verdict) {
    if (entry.repeats() && entry.verdict().accepted() != verdict.accepted()) {
      remarks.add(
          "line " + number + " says " + entry.verdict().word() + "; it is " + verdict.word());
    }
  }

  private Result result() {
    LessonRecord record = store.progress().lesson(lesson.id());
    List<String> first = new ArrayList<>(remarks);
    if (remarks.size() > MOST_REMARKS) {
      first = new ArrayList<>(remarks.subList(0, MOST_REMARKS));
      first.add(remarks.size() - MOST_REMARKS + " more lines say what is not so");
    }
    return new Result(Grade.of(lesson, record, seed, lines), first);
  }
}
