package tcpstates.lessons.run;

import java.util.Optional;
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
}
