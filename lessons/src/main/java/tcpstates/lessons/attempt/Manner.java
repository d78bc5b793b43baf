package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Task;

/** How a student goes through a lesson. */
public enum Manner {
  /** All of it. */
  WHOLE,
  /** All its tasks, without the explanations. */
  BRIEF,
  /** The last step that is played, and the questions after it. */
  TEST;

  /** The positions of the steps to go through, from 0, in order. */
  public List<Integer> steps(Lesson lesson) {
    List<Integer> steps = new ArrayList<>();
    int first = this == TEST ? challenge(lesson) : 0;
    for (int i = first; i < lesson.steps().size(); i++) {
      steps.add(i);
    }
    return List.copyOf(steps);
  }

  private static int challenge(Lesson lesson) {
    int last = 0;
    for (int i = 0; i < lesson.steps().size(); i++) {
      if (lesson.steps().get(i).task() instanceof Task.Reach) {
        last = i;
      }
    }
    return last;
  }
}
