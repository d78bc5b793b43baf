package tcpstates.repl.view;

import java.util.List;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** A timer in one row: what it will do, and when. */
final class TimerRow {

  private TimerRow() {}

  /**
   * The row, in as many words as fit.
   *
   * @param tcp whose timer it is
   * @param left milliseconds until it expires
   * @param width in columns
   */
  static StyledLine of(TimerKind kind, Endpoint tcp, long left, int width) {
    String oldest = oldest(tcp);
    List<String> texts =
        switch (kind) {
          case RETRANSMISSION ->
              List.of("repeats " + oldest + " in ", oldest + " again in ", oldest + " in ");
          case PERSIST -> List.of("probes the window in ", "probes window in ", "probes in ");
          case TIME_WAIT -> List.of("2 MSL end in ");
          case KEEP_ALIVE -> List.of("probes the peer in ", "probes peer in ", "probes in ");
          case USER -> List.of("gives up in ");
        };
    String away = away(left);
    String shown =
        texts.stream()
            .filter(text -> text.length() + away.length() <= width)
            .findFirst()
            .orElse(texts.get(texts.size() - 1));
    return StyledLine.of(shown, Style.FAINT).plus(away);
  }

  /** What would be repeated. */
  private static String oldest(Endpoint tcp) {
    if (tcp.snd().unacked().isEmpty()) {
      return "it";
    }
    Segment first = tcp.snd().unacked().get(0);
    boolean data = !first.data().isEmpty();
    return data ? "data" : first.flags().deciding().toString();
  }

  /** {@code 1.0 s}, {@code 240 s}: how far away something is. */
  private static String away(long millis) {
    if (millis >= 10_000 && millis % 1_000 == 0) {
      return millis / 1_000 + " s";
    }
    return millis % 100 == 0
        ? millis / 1_000 + "." + millis / 100 % 10 + " s"
        : Phrases.seconds(millis);
  }
}
