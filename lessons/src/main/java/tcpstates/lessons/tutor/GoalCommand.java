package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.repl.language.Verb;

/** {@code goal}. */
record GoalCommand() implements StepCommand {

  static final Verb VERB =
      LessonVerb.plain(
          "goal", "what this step asks for, and what is still missing", new GoalCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Optional<StepOutcome> run(StepControl control) {
    return Optional.of(control.goal());
  }
}
