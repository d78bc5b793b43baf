package tcpstates.repl.session;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.language.Quoted;
import tcpstates.repl.text.Nearest;

/** Small pieces of sentences. */
public final class Phrases {

  /** Longer data is cut where it is told in a sentence. */
  private static final int MOST_TEXT = 40;

  private Phrases() {}

  /** {@code 1 move}, {@code 2 moves}. */
  public static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code 12,345}, wherever that is. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code a, b and c}. */
  public static String and(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    int last = items.size() - 1;
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** A segment with its number, such as {@code #2 SYN,ACK seq 300 ack 101}. */
  public static String segment(InFlight segment) {
    return "#" + segment.id() + " " + segment(segment.segment());
  }

  public static String segment(Segment segment) {
    String ack = segment.hasAck() ? " ack " + segment.ack() : "";
    String data =
        segment.data().isEmpty()
            ? ""
            : " with " + count(segment.data().length(), "byte") + " of data";
    return segment.flags() + " seq " + segment.seq() + ack + data;
  }

  /** Milliseconds as seconds, such as {@code 1.500 s}: a moment, or how far away one is. */
  public static String seconds(long millis) {
    return "%d.%03d s".formatted(millis / 1_000, millis % 1_000);
  }

  /** Data as it would be typed, its start where there is much, and how much. */
  public static String quoted(Bytes data) {
    return Quoted.write(data, MOST_TEXT, false) + " (" + count(data.length(), "byte") + ")";
  }

  /** A sentence that names the nearest word, with a space before it; else an empty text. */
  public static String didYouMean(String typed, Collection<String> words) {
    return Nearest.of(typed, Set.copyOf(words))
        .map(word -> " Did you mean `" + word + "`?")
        .orElse("");
  }
}
