package tcpstates.lessons.tutor;

import java.util.Optional;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.repl.language.Verb;
import tcpstates.repl.reply.Reply;

/** {@code back}. */
record BackCommand() implements StepCommand {

  static final Verb VERB =
      LessonVerb.plain(
          "back",
          "go back a step; at the first step, to the lesson you came from",
          new BackCommand());

  @Override
  public String text() {
    return VERB.name();
  }

  @Override
  public Optional<StepOutcome> run(StepControl control) {
    return control.back();
  }

  /** From the first step, to the lesson that the student came from. */
  @Override
  public Reply run(LessonGuide guide, Reply asked) {
    return guide.back(asked);
  }

  @Override
  public boolean kept(Attempt attempt) {
    return attempt.at() > 0;
  }

  @Override
  public Optional<String> insteadInExam() {
    return Optional.of("What you have left is left; go on with this step.");
  }
}
