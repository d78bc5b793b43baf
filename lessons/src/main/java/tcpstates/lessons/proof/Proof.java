package tcpstates.lessons.proof;

import java.util.List;
import tcpstates.lessons.text.LessonProblem;

/**
 * What came of proving lessons.
 *
 * @param lessons in their order
 */
public record Proof(List<LessonProof> lessons) {

  public Proof {
    lessons = List.copyOf(lessons);
  }

  /** Everything that is wrong, in order. */
  public List<LessonProblem> problems() {
    return lessons.stream().flatMap(lesson -> lesson.problems().stream()).toList();
  }

  /** Where all of them lead together. */
  public Visits visits() {
    return lessons.stream().map(LessonProof::visits).reduce(Visits.NONE, Visits::plus);
  }
}
