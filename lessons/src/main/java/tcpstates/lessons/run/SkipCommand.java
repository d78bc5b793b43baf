package tcpstates.lessons.run;

import java.util.Optional;
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
