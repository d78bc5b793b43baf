package tcpstates.lessons.tutor;

import tcpstates.lessons.attempt.AttemptCommand;
import tcpstates.repl.reply.Reply;

/** A command that lessons add to the language. */
interface LessonCommand extends AttemptCommand {

  /** Carries it out if no step does. */
  Reply run(LessonGuide guide, Reply asked);
}
