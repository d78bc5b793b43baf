package tcpstates.lessons.proof;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tcpstates.lessons.attempt.Replay;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.session.Session;

/**
 * Whether a seed changes what a student has to type. Each step is played alone, from its own start,
 * with the answers of another seed, and has to stay undone.
 */
public final class SeedProof {

  private final Course course;
  private final Session fresh;

  /**
   * A proof for the lessons of a course.
   *
   * @param commands the language, with the commands of lessons in it
   */
  public SeedProof(Course course, CommandSet commands) {
    this.course = course;
    this.fresh = Session.start(commands);
  }

  /** The numbers of the steps, from 1, in which the answers of one seed do not do for another. */
  public List<Integer> depends(String id, long seed, long copied) {
    Lesson here = lesson(id, seed);
    Lesson there = lesson(id, copied);
    return IntStream.range(0, here.steps().size())
        .filter(
            step ->
                !Replay.solves(
                    here, OptionalLong.of(seed), step, answers(there, copied, step), fresh))
        .mapToObj(step -> step + 1)
        .toList();
  }

  private Lesson lesson(String id, long seed) {
    if (course.lesson(id, OptionalLong.of(seed)).orElseThrow() instanceof LessonReading.Read read) {
      return read.lesson();
    }
    throw new IllegalArgumentException("`" + id + "` can't be read");
  }

  /** What does a step: its author's solution, or the right answer to its question. */
  private List<String> answers(Lesson lesson, long seed, int step) {
    LessonStep done = lesson.steps().get(step);
    return done.task() instanceof Task.Quiz quiz
        ? List.of(
            "answer "
                + quiz.answer(
                    Replay.start(lesson, OptionalLong.of(seed), step, fresh).world()))
        : done.solution().stream().map(ScriptLine::text).toList();
  }
}
