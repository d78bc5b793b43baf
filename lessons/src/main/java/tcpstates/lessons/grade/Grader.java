package tcpstates.lessons.grade;

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
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;

/**
 * Replays a journal line by line, with the tutor that the student had. It does not believe what the
 * journal claims.
 */
public final class Grader {

  private final Lesson lesson;
  private final OptionalLong seed;
  private final Tutor tutor;
  private final ProgressMemory store = ProgressMemory.passing();
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
   */
  public static Grade grade(
      CommandSet commands,
      Course course,
      Lesson lesson,
      OptionalLong seed,
      List<JournalEntry> journal) {
    Grader grader = new Grader(commands, course, lesson, seed);
    List<String> typed = journal.stream().map(JournalEntry::line).toList();
    typed.subList(grader.beginning(typed), typed.size()).forEach(grader::type);
    return grader.grade(typed.size());
  }

  /** The index of the first line that counts: the one that opens the lesson. */
  private int beginning(List<String> typed) {
    return IntStream.range(0, typed.size()).filter(i -> begins(typed.get(i))).findFirst().orElse(0);
  }

  private boolean begins(String line) {
    return session.language().parse(line) instanceof ParseResult.Ok ok
        && ok.command() instanceof AttemptCommand command
        && command.opens(lesson.id()).isPresent();
  }

  private void type(String line) {
    Reply reply = tutor.type(session, line, SearchBudget.STEADY, Companion.Rest.SESSION);
    if (reply.answer() instanceof Answer.Asked asked
        && asked.request() instanceof Request.Run run) {
      reply = tutor.run(reply, run.command(), SearchBudget.STEADY).orElse(reply);
    }
    session = reply.session();
    lines++;
  }

  private Grade grade(int typed) {
    LessonRecord record = store.progress().lesson(lesson.id());
    return Grade.of(lesson, record, seed, Math.min(lines, typed));
  }
}
