package tcpstates.lessons.text;

import java.util.List;

/** The result of reading a lesson's file. */
public sealed interface LessonReading {

  /** It can be played. */
  record Read(Lesson lesson) implements LessonReading {}

  /**
   * It can't.
   *
   * @param problems every problem that was found, in the order of the file; at least one
   */
  record Broken(List<LessonProblem> problems) implements LessonReading {
    public Broken {
      problems = List.copyOf(problems);
    }
  }
}
