package tcpstates.lessons.tutor;

import tcpstates.lessons.attempt.AttemptCommand;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.shell.Response;

/** A command that lessons add to the language. */
interface LessonCommand extends AttemptCommand {

  /** Carries it out where no step does. */
  Response run(LessonGuide guide, Reply asked);
}
