package tcpstates.lessons.proof;

import java.util.List;
import tcpstates.lessons.text.LessonProblem;

/**
 * The result of proving lessons.
 *
 * @param lessons in their order
 */
public record Proof(List<LessonProof> lessons) {

  public Proof {
    lessons = List.copyOf(lessons);
  }

  /** Every problem, in order. */
  public List<LessonProblem> problems() {
    return lessons.stream().flatMap(lesson -> lesson.problems().stream()).toList();
  }
}
