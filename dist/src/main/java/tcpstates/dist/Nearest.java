package tcpstates.dist;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Nearest {

  private static final int FAR = 2;

  private Nearest() {}

  /** The word nearest to the typed one, if any is at most two slips of the finger away. */
  static Optional<String> of(String typed, Collection<String> words) {
    return words.stream()
        .filter(word -> slips(typed, word) <= Math.min(FAR, word.length() / 2))
        .min(
            Comparator.<String>comparingInt(word -> slips(typed, word))
                .thenComparing(word -> word));
  }

  /** Letters left out, put in, mistaken, or swapped with their neighbour. */
  private static int slips(String a, String b) {
    if (Math.abs(a.length() - b.length()) > FAR) {
      return FAR + 1;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, i, j, a, b);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, int i, int j, String a, String b) {
    char x = a.charAt(i - 1);
    char y = b.charAt(j - 1);
    int best = Math.min(d[i - 1][j - 1] + (x == y ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && a.charAt(i - 2) == y;
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
