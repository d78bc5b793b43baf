package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.repl.language.Verb;

/** {@code hint}. */
record HintCommand() implements StepCommand {

  static final Verb VERB =
      LessonVerb.plain("hint", "a hint; then the next move; then the whole way", new HintCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Optional<StepOutcome> run(StepControl control) {
    return Optional.of(control.hint());
  }

  @Override
  public Optional<String> insteadInExam() {
    return Optional.of("`skip` goes on without this step.");
  }
}
