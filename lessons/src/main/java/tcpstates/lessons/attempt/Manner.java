package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Task;

/** How a lesson is gone through. */
public enum Manner {
  /** All of it. */
  WHOLE,
  /** All its tasks, without the talk. */
  BRIEF,
  /** Its last task to be played, and the questions after that. */
  TEST;

  /** The steps that are gone through, from 0, in order. */
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
