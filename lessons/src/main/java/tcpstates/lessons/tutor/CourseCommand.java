package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;

/** A command about the list of lessons. */
interface CourseCommand extends LessonCommand {

  @Override
  default Optional<StepOutcome> run(StepControl control) {
    return Optional.empty();
  }

  @Override
  default boolean kept(Attempt attempt) {
    return false;
  }
}
