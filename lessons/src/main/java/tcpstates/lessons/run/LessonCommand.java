package tcpstates.lessons.run;

import java.util.Optional;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.shell.Companion.Heard;

/** A command that lessons add to the language. */
public interface LessonCommand extends ModuleCommand {

  /** Carries it out in a step of a lesson; empty where it is not about the step. */
  Optional<StepOutcome> run(StepControl control);

  /** Carries it out where no step does. */
  Heard run(LessonGuide guide, Reply asked);

  /**
   * Whether the line is kept, because it leads back to where the student is when it is replayed.
   *
   * @param attempt as it stands when the line is typed
   */
  boolean kept(Attempt attempt);

  /** The command of lessons that a reply asks the shell to carry out. */
  static Optional<LessonCommand> asked(Reply reply) {
    return reply.answer() instanceof Answer.Asked asked
            && asked.request() instanceof Request.Run run
            && run.command() instanceof LessonCommand command
        ? Optional.of(command)
        : Optional.empty();
  }

  /** In what manner it opens this lesson; empty where it does not. */
  default Optional<Manner> begins(String lesson) {
    return Optional.empty();
  }
}
