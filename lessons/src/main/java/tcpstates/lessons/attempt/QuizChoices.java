package tcpstates.lessons.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.lessons.text.Task;
import tcpstates.lessons.text.Written;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The choices of a question, as the student reads them. */
final class QuizChoices {

  private QuizChoices() {}

  /**
   * The numbered choices, with a mark on those that are known to be wrong or right; of an answer
   * that is written, the right one when it has been given.
   */
  static Prose of(Attempt attempt, Task.Quiz quiz) {
    if (quiz.written().isPresent()) {
      return attempt.done() && !quiz.apart() ? answered(attempt, quiz.written().get()) : Prose.NONE;
    }
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

  /** The number of the choice whose words these are; empty if there is none or several. */
  static Optional<String> numbered(Task.Quiz quiz, String words) {
    List<String> same = new ArrayList<>();
    for (int i = 0; i < quiz.choices().size(); i++) {
      if (letters(joined(quiz.choices().get(i).text()).text()).equals(letters(words))) {
        same.add(Integer.toString(i + 1));
      }
    }
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  /** Case, spaces and marks make no difference. */
  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Prose answered(Attempt attempt, Written written) {
    StyledLine mark = StyledLine.of("✓ ", Style.GOOD);
    return new Prose(
        written.right().get(0).spelled(attempt.questioned()).stream()
            .<Prose.Block>map(answer -> new Prose.Marked(mark, StyledLine.of(answer, Style.GOOD)))
            .toList());
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
