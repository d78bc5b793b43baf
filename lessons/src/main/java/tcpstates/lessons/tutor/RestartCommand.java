package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.repl.language.Verb;

/** {@code restart}. */
record RestartCommand() implements StepCommand {

  static final Verb VERB =
      LessonVerb.plain("restart", "begin this step again", new RestartCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Optional<StepOutcome> run(StepControl control) {
    return Optional.of(control.restart());
  }

  @Override
  public Optional<String> insteadInExam() {
    return Optional.of("There is one try; `undo` takes your last move back.");
  }
}
