package tcpstates.lessons.attempt;

import java.util.Optional;
import tcpstates.repl.language.ModuleCommand;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;

/** A command that may change an attempt, and is replayed with it. */
public interface AttemptCommand extends ModuleCommand {

  /** Carries it out in a step of a lesson; empty if it is not about the step. */
  Optional<StepOutcome> run(StepControl control);

  /**
   * Whether the line is kept, because it leads back to where the student is when it is replayed.
   *
   * @param attempt as it stands when the line is typed
   */
  boolean kept(Attempt attempt);

  /** In what manner it opens this lesson; empty if it does not. */
  default Optional<Manner> opens(String lesson) {
    return Optional.empty();
  }

  /**
   * What to do instead of it in an exam, in a sentence or two; empty if an exam does not refuse it.
   */
  default Optional<String> insteadInExam() {
    return Optional.empty();
  }

  /** The command of this kind that a reply asks the shell to carry out. */
  static Optional<AttemptCommand> asked(Reply reply) {
    return reply.answer() instanceof Answer.Asked asked
            && asked.request() instanceof Request.Run run
            && run.command() instanceof AttemptCommand command
        ? Optional.of(command)
        : Optional.empty();
  }
}
