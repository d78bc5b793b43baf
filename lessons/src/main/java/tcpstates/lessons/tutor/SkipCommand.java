package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.repl.language.Verb;

/** {@code skip}. */
record SkipCommand() implements StepCommand {

  static final Verb VERB = LessonVerb.plain("skip", "skip this step", new SkipCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Optional<StepOutcome> run(StepControl control) {
    return Optional.of(control.skip());
  }
}
