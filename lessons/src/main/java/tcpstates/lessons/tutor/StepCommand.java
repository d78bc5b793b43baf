package tcpstates.lessons.tutor;

import tcpstates.lessons.attempt.Attempt;
import tcpstates.repl.reply.Reply;

/** A command about the step at hand. */
interface StepCommand extends LessonCommand {

  @Override
  default Reply run(LessonGuide guide, Reply asked) {
    return guide.noStep(asked);
  }

  @Override
  default boolean kept(Attempt attempt) {
    return true;
  }
}
