package tcpstates.lessons.text;

import java.util.List;
import java.util.function.UnaryOperator;

/** The result of reading a lesson's file. */
public sealed interface LessonReading {

  /** The same, with a lesson that is made from this one. */
  LessonReading with(UnaryOperator<Lesson> change);

  /** It can be played. */
  record Read(Lesson lesson) implements LessonReading {
    @Override
    public LessonReading with(UnaryOperator<Lesson> change) {
      return new Read(change.apply(lesson));
    }
  }

  /**
   * It can't.
   *
   * @param problems every problem that was found, in the order of the file; at least one
   */
  record Broken(List<LessonProblem> problems) implements LessonReading {
    public Broken {
      problems = List.copyOf(problems);
    }

    @Override
    public LessonReading with(UnaryOperator<Lesson> change) {
      return this;
    }
  }
}
