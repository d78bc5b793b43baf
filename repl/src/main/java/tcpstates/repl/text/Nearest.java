package tcpstates.repl.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the word that a person may have meant. */
public final class Nearest {

  /** Longer words are not typing errors. */
  private static final int LONGEST = 40;

  /** A distance that is too large to count. */
  static final int FAR = Integer.MAX_VALUE;

  private Nearest() {}

  /**
   * A word that would be right.
   *
   * @param spelling how it may be written
   * @param name how it is proposed
   */
  public record Word(String spelling, String name) {}

  /** The nearest of these words, the first of several in the alphabet; empty where none is near. */
  public static Optional<String> of(String typed, Set<String> words) {
    return of(typed, words.stream().sorted().map(word -> new Word(word, word)).toList());
  }

  /**
   * The name of the nearest of these; empty where none is near. If there are several, one with the
   * same first letter, since that is seldom wrong; otherwise the first.
   */
  public static Optional<String> of(String typed, Collection<Word> words) {
    Optional<String> best = Optional.empty();
    int least = FAR;
    boolean alike = false;
    for (Word word : words) {
      int distance = distance(typed, word.spelling());
      boolean begins = typed.regionMatches(true, 0, word.spelling(), 0, 1);
      if (distance < least || distance == least && distance < FAR && begins && !alike) {
        least = distance;
        alike = begins;
        best = Optional.of(word.name());
      }
    }
    return best;
  }

  /**
   * How many letters are wrong, missing, extra or swapped; {@link #FAR} if that is too many for a
   * typing error. A word that is begun and not finished is one letter away.
   */
  static int distance(String typed, String meant) {
    String word = typed.toLowerCase(Locale.ROOT);
    String name = meant.toLowerCase(Locale.ROOT);
    int bound = word.length() < 3 ? 0 : word.length() < 5 ? 1 : 2;
    if (word.length() >= 2 && name.startsWith(word)) {
      return Math.min(1, name.length() - word.length());
    }
    if (word.length() > LONGEST || Math.abs(word.length() - name.length()) > bound) {
      return FAR;
    }
    int distance = between(word, name);
    return distance <= bound ? distance : FAR;
  }

  /** Damerau's and Levenshtein's distance, each pair swapped at most once. */
  private static int between(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
  }
}
