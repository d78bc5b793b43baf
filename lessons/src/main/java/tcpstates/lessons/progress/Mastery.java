package tcpstates.lessons.progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How well a student knows a cell of the map of mastery. Each value includes those before it. */
public enum Mastery {
  /** It happened while a side answered by itself. */
  SEEN,
  /** The student answered by hand. */
  DONE,
  /** The student answered by hand, without help and without an error. */
  ALONE;

  /** The word in files: {@code seen}, {@code done} or {@code alone}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mastery with this word; empty if there is none. */
  static Optional<Mastery> of(String word) {
    return Arrays.stream(values()).filter(mastery -> mastery.word().equals(word)).findFirst();
  }

  /** The better of two. */
  Mastery max(Mastery other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
