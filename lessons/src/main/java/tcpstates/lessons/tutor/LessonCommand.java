package tcpstates.lessons.tutor;

import tcpstates.lessons.attempt.AttemptCommand;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.shell.Companion.Heard;

/** A command that lessons add to the language. */
interface LessonCommand extends AttemptCommand {

  /** Carries it out where no step does. */
  Heard run(LessonGuide guide, Reply asked);
}
