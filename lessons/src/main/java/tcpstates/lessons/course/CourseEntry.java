package tcpstates.lessons.course;

import java.util.List;
import java.util.Optional;
import tcpstates.lessons.text.Head;
import tcpstates.lessons.text.LessonProblem;

/**
 * A lesson as a list shows it.
 *
 * @param id its name in the language; of a broken one, the name that its file suggests
 * @param origin where it comes from
 * @param file its file, as a person knows it
 * @param head what is to be known of it; empty where the file is broken
 * @param problems why it is broken; empty where it is not
 */
public record CourseEntry(
    String id, Origin origin, String file, Optional<Head> head, List<LessonProblem> problems) {

  /** Where a lesson comes from. */
  public enum Origin {
    SHIPPED,
    /** Made by the program. */
    GENERATED,
    /** A person's own. */
    OWN
  }

  public CourseEntry {
    problems = List.copyOf(problems);
  }

  /** The title as people read it; of a broken lesson, its id. */
  public String title() {
    return head.map(Head::title).orElse(id);
  }

  /**
   * Whether a student is led to it in the order of the course: the generated ones are for practice.
   */
  public boolean inOrder() {
    return !broken() && origin != Origin.GENERATED;
  }

  /** Whether it can't be played. */
  public boolean broken() {
    return !problems.isEmpty();
  }
}
