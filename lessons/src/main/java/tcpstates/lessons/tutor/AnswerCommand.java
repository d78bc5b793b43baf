package tcpstates.lessons.tutor;

import java.util.List;
import java.util.Optional;
import tcpstates.lessons.attempt.StepControl;
import tcpstates.lessons.attempt.StepOutcome;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.WordReader;

/**
 * {@code answer [CHOICE]}.
 *
 * @param choice as typed; empty to be shown the answer
 */
record AnswerCommand(Optional<String> choice) implements StepCommand {

  static final Verb VERB =
      LessonVerb.verb(
          "answer [CHOICE]",
          "answer a question; alone, outside exams, it shows the answer or the whole way",
          List.of("answer 2", "answer b", "answer"),
          AnswerCommand::read);

  private static AnswerCommand read(WordReader words) {
    return new AnswerCommand(
        words.atEnd() ? Optional.empty() : Optional.of(words.rest("a choice")));
  }

  @Override
  public String text() {
    return VERB.name() + choice.map(text -> " " + text).orElse("");
  }

  @Override
  public Optional<StepOutcome> run(StepControl control) {
    return Optional.of(control.answer(choice));
  }

  @Override
  public Optional<String> insteadInExam() {
    return choice.isPresent()
        ? Optional.empty()
        : Optional.of("Type it with your answer, or `skip` to go on without this step.");
  }
}
