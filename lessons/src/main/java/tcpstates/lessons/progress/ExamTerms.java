package tcpstates.lessons.progress;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The terms of an exam, as its record has them.
 *
 * @param minutes the time limit; empty if there is none
 */
public record ExamTerms(OptionalInt minutes) {

  private static final String UNTIMED = "untimed";

  /** As it is written into a record: the minutes, or {@code untimed}. */
  public String text() {
    return minutes.isPresent() ? Integer.toString(minutes.getAsInt()) : UNTIMED;
  }

  /** Reads what {@link #text} wrote; empty if it is something else. */
  public static Optional<ExamTerms> read(String text) {
    if (text.equals(UNTIMED)) {
      return Optional.of(new ExamTerms(OptionalInt.empty()));
    }
    return text.matches("[0-9]{1,4}")
        ? Optional.of(new ExamTerms(OptionalInt.of(Integer.parseInt(text))))
        : Optional.empty();
  }
}
