package tcpstates.repl.text;

import static tcpstates.repl.text.Format.format;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Small pieces of sentences. */
public final class Phrases {

  private Phrases() {}

  /** {@code 1 move}, {@code 2 moves}. */
  public static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code 12,345}, in every locale. */
  public static String grouped(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** {@code a, b and c}. */
  public static String and(List<String> items) {
    return joined(items, "and");
  }

  /** {@code a, b or c}. */
  public static String or(List<String> items) {
    return joined(items, "or");
  }

  private static String joined(List<String> items, String word) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " " + word + " " + items.get(last);
  }

  /** A number with spaces before it, if it has fewer digits than this. */
  public static String right(long number, int digits) {
    String text = Long.toString(number);
    return " ".repeat(Math.max(0, digits - text.length())) + text;
  }

  /** Milliseconds as seconds, such as {@code 1.500 s}: a moment, or how far away one is. */
  public static String seconds(long millis) {
    return format("%d.%03d s", millis / 1_000, millis % 1_000);
  }

  /** A sentence that names the nearest word, with a space before it; otherwise an empty text. */
  public static String didYouMean(String typed, Collection<String> words) {
    return Nearest.of(typed, Set.copyOf(words))
        .map(word -> " Did you mean `" + word + "`?")
        .orElse("");
  }
}
