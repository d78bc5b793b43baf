package tcpstates.lessons.run;

import java.util.Optional;

/** A command about the lessons there are. */
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
