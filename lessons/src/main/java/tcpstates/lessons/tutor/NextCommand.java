package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/** {@code next}. */
record NextCommand() implements StepCommand {

  static final Verb VERB =
      LessonVerb.plain("next", "go on, when a step is done", new NextCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Optional<StepOutcome> run(StepControl control) {
    return Optional.of(control.next());
  }

  /** After a lesson, the next one begins. */
  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.next(asked);
  }
}
