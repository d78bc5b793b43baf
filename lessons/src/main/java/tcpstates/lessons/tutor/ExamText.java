package tcpstates.lessons.tutor;

import static tcpstates.repl.text.Format.format;

import java.util.OptionalInt;
import java.util.OptionalLong;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.TutorText;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;

/** What the tutor says about an exam. */
final class ExamText {

  private ExamText() {}

  /** The rules of the exam that begins. */
  static Prose rules(Attempt attempt) {
    OptionalInt limit = attempt.lesson().frontMatter().timeLimit();
    String time =
        limit.isPresent()
            ? format(" You have %s from now on.", Phrases.count(limit.getAsInt(), "minute"))
            : "";
    return TutorText.text(
        "*This is an exam.* Nothing helps you, and there is one try: hints, answers and ways out are off."
            + " `skip` goes on without a step, and you can't come back to it. What you type is recorded, with its"
            + " time."
            + time);
  }

  /**
   * The time that is left in an exam; nothing if it has no limit.
   *
   * @param passed how many minutes ago it began; empty if nobody knows
   */
  static Prose timeLeft(Attempt attempt, OptionalLong passed) {
    OptionalInt limit = attempt.lesson().frontMatter().timeLimit();
    if (!attempt.exam() || limit.isEmpty() || passed.isEmpty()) {
      return Prose.NONE;
    }
    long left = limit.getAsInt() - passed.getAsLong();
    return left > 0
        ? TutorText.text(
            format(
                "Of your %s, %d %s left.",
                Phrases.count(limit.getAsInt(), "minute"), left, left == 1 ? "is" : "are"))
        : TutorText.bad(
            "",
            format(
                "Your %s are over. What you type now is recorded with its time.",
                Phrases.count(limit.getAsInt(), "minute")));
  }

  /** The student opens the lesson of an exam that has ended. */
  static Prose practice(String id) {
    return TutorText.text(
        format(
            "You have done the exam `%s`, and it has one try. What you do in the lesson now is practice:"
                + " it does not count.",
            id));
  }

  /** The student has an exam that has ended forgotten. */
  static Prose stays() {
    return TutorText.text("An exam is not forgotten: it has one try.");
  }

  /** The student wants to begin an exam again, or to have it forgotten. */
  static Prose oneTry(String id) {
    return TutorText.bad(
            "", format("You are in the middle of the exam `%s`, and it has one try. ", id))
        .plus(TutorText.text(format("Type `lesson %s` to go on in it.", id)));
  }
}
