package tcpstates.lessons.attempt;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Task;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;

/** What the tutor says about a step that is done. */
final class DoneText {

  private static final String GO_ON = "Press Enter or type `next` to go on.";

  private static final String NOT_COUNTED =
      "You were shown the answer: no star, and a grade does not count this question.";

  private static final String SHORTER = " You found a shorter way than the author's.";

  private DoneText() {}

  /**
   * A step is done.
   *
   * @param shorter whether the student needed fewer moves than the author
   */
  static Prose now(Attempt attempt, Score score, boolean shorter) {
    Prose said =
        rated(attempt, score)
            ? TutorText.good("Done. ", stars(attempt, score) + (shorter ? SHORTER : ""))
            : Prose.NONE;
    if (attempt.manner() != Manner.BRIEF) {
      said = said.plus(attempt.step().after().carded());
    }
    if (score.shown()) {
      said = said.plus(TutorText.faint(NOT_COUNTED));
    }
    return said.plus(TutorText.faint(GO_ON).carded());
  }

  /** Whether stars are named: nobody has judged a question of an exam, or of a stripped lesson. */
  private static boolean rated(Attempt attempt, Score score) {
    return !(attempt.step().task() instanceof Task.Quiz quiz)
        || !quiz.apart() && !score.shown() && !attempt.exam();
  }

  private static String stars(Attempt attempt, Score score) {
    String stars =
        switch (score.stars()) {
          case 3 -> "Three stars";
          case 2 -> "Two stars";
          default -> "One star";
        };
    List<String> why = new ArrayList<>();
    if (score.shortest().isPresent() && score.moves() > score.shortest().getAsInt()) {
      String besides = attempt.waited() ? " besides waiting" : "";
      why.add(
          format("%s%s; %s enough", Phrases.count(score.moves(), "move"), besides, number(score)));
    }
    if (score.hints() > 0) {
      why.add("with help");
    }
    if (score.wrong() > 0) {
      why.add("after " + Phrases.count(score.wrong(), "error"));
    }
    return why.isEmpty() ? stars + "." : stars + ": " + String.join("; ", why) + ".";
  }

  private static String number(Score score) {
    int enough = score.shortest().orElseThrow();
    return enough == 1 ? "1 is" : enough + " are";
  }

  /** The step was done before. */
  static Prose already() {
    return TutorText.text("This step is done. " + GO_ON);
  }

  /** The student has undone what did the step. */
  static Prose stays(Attempt attempt) {
    return TutorText.faint(
        "You are back before the end of this step. It stays done: Enter goes on."
            + (attempt.exam() ? "" : " `restart` begins it again."));
  }
}
