package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import tcpstates.lessons.text.Task;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The choices of a question, as the student reads them. */
final class QuizChoices {

  private QuizChoices() {}

  /** The numbered choices, with a mark on those that are known to be wrong or right. */
  static Prose of(Attempt attempt, Task.Quiz quiz) {
    List<Prose> all = new ArrayList<>();
    for (int i = 0; i < quiz.choices().size(); i++) {
      boolean struck = attempt.work().struck().contains(i);
      boolean right = attempt.done() && quiz.choices().get(i).right();
      StyledLine mark =
          right
              ? StyledLine.of("✓ ", Style.GOOD)
              : struck ? StyledLine.of("✗ ", Style.BAD) : StyledLine.EMPTY;
      StyledLine text = mark.plus(joined(quiz.choices().get(i).text()));
      all.add(new Prose(List.of(new Prose.Numbered(i + 1, text))));
    }
    return all.stream().reduce(Prose.NONE, Prose::plus);
  }

  private static StyledLine joined(Prose text) {
    StyledLine line = StyledLine.EMPTY;
    for (Prose.Block block : text.blocks()) {
      if (block instanceof Prose.Paragraph paragraph) {
        line = line.plus(paragraph.text());
      }
    }
    return line;
  }
}
