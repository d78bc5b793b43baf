package tcpstates.repl.session;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;

/** Small pieces of sentences. */
final class Words {

  private static final int FAR = 2;

  /** Longer data is cut where it is told in a sentence. */
  private static final int MOST_TEXT = 40;

  private Words() {}

  /** {@code 1 move}, {@code 2 moves}. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code 12,345}, wherever that is. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code a, b and c}. */
  static String and(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** A segment with its number, such as {@code #2 SYN,ACK seq 300 ack 101}. */
  static String segment(InFlight segment) {
    return "#" + segment.id() + " " + segment(segment.segment());
  }

  static String segment(Segment segment) {
    String ack = segment.hasAck() ? " ack " + segment.ack() : "";
    String data =
        segment.data().isEmpty()
            ? ""
            : " with " + count(segment.data().length(), "byte") + " of data";
    return segment.flags() + " seq " + segment.seq() + ack + data;
  }

  /** {@code an ACK}, {@code a SYN}. */
  static String article(Flags flags) {
    return (flags.toString().matches("[AR].*") ? "an " : "a ") + flags;
  }

  /** Milliseconds as seconds, such as {@code 1.500 s}. */
  static String seconds(long millis) {
    return "%d.%03d s".formatted(millis / 1_000, millis % 1_000);
  }

  /** Data in quotation marks, made safe to print. */
  static String quoted(Bytes data) {
    StringBuilder text = new StringBuilder("\"");
    String all = data.toText();
    all.codePoints()
        .limit(MOST_TEXT)
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
              } else if (Character.isISOControl(c)) {
                text.append("\\x%02x".formatted(c));
              } else {
                text.appendCodePoint(c);
              }
            });
    boolean cut = all.codePointCount(0, all.length()) > MOST_TEXT;
    return text + (cut ? "...\"" : "\"") + " (" + count(data.length(), "byte") + ")";
  }

  /** A sentence that names the nearest word, with a space before it; else an empty text. */
  static String didYouMean(String typed, Collection<String> words) {
    return nearest(typed, words).map(word -> " Did you mean `" + word + "`?").orElse("");
  }

  /** The word nearest to the typed one, if any is at most two slips of the finger away. */
  static Optional<String> nearest(String typed, Collection<String> words) {
    String small = typed.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(
            word ->
                slips(small, word.toLowerCase(Locale.ROOT))
                    <= Math.min(FAR, Math.max(1, word.length() / 2)))
        .min(
            Comparator.<String>comparingInt(word -> slips(small, word.toLowerCase(Locale.ROOT)))
                .thenComparing(word -> word));
  }

  /** Letters left out, put in, mistaken, or swapped with their neighbour; many are FAR + 1. */
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
