package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Windows;
import tcpstates.engine.world.Side;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.WeighedRows;

/** The rows with a side's sequence numbers and windows; {@code -} for what nobody knows yet. */
final class SideNumbers {

  /** The rows that a question may be about are never left out in favour of what was said. */
  private static final int NUMBERS = 9;

  /** Less than an empty row. */
  private static final int UNKNOWN = -11;

  private final Side side;
  private final Notation notation;
  private final int width;
  private final Endpoint tcp;
  private final WeighedRows rows;

  private SideNumbers(Side side, Notation notation, int width, WeighedRows rows) {
    this.side = side;
    this.notation = notation;
    this.width = width;
    this.tcp = notation.world().tcp(side);
    this.rows = rows;
  }

  /** Adds the rows, none wider than the width. */
  static void add(Side side, Notation notation, int width, WeighedRows rows) {
    new SideNumbers(side, notation, width, rows).add();
  }

  private void add() {
    if (!notation.display().variables()) {
      return;
    }
    boolean sends = tcp.state().hasSendVariables();
    boolean hears = tcp.state().hasReceiveVariables();
    String una = sends ? notation.number(side, tcp.snd().una()) : "-";
    String nxt = sends ? notation.number(side, tcp.snd().nxt()) : "-";
    String heard = hears ? notation.number(side.peer(), tcp.rcv().nxt()) : "-";
    String sendWindow = hears ? window(tcp.snd().wnd()) : "-";
    String window = hears ? window(tcp.rcv().wnd()) : sends ? window(tcp.rcv().buffer()) : "-";
    if (width >= 42) {
      String irs = hears ? notation.number(side.peer(), tcp.rcv().irs()) : "-";
      int longest =
          List.of(una, nxt, sendWindow, irs, heard, window).stream()
              .mapToInt(String::length)
              .max()
              .orElse(0);
      rows.add(NUMBERS, cells(longest, "SND.UNA", una, "SND.NXT", nxt, "SND.WND", sendWindow));
      rows.add(NUMBERS, cells(longest, "IRS", irs, "RCV.NXT", heard, "RCV.WND", window));
    } else {
      narrow(sends ? NUMBERS : -8, "SND.UNA", una, "SND.NXT", nxt);
      narrow(sends ? NUMBERS : -8, "RCV.NXT", heard, "RCV.WND", window);
      rows.add(windowWeight(!sendWindow.equals("-")), cells(1, "SND.WND", sendWindow));
    }
  }

  private static String window(int bytes) {
    return Windows.isKnown(bytes) ? Integer.toString(bytes) : "-";
  }

  /** A window that nobody knows yet goes first, and the usual one before the others. */
  private int windowWeight(boolean known) {
    int buffer = notation.world().tcp(side.peer()).rcv().buffer();
    boolean usual = buffer > 0 && tcp.snd().wnd() == buffer;
    return known ? usual ? SideText.USUAL : NUMBERS : UNKNOWN;
  }

  /** Two values in a row, with shorter names if need be; in two rows if they are very long. */
  private void narrow(int weight, String first, String one, String second, String other) {
    String part = first.substring(0, 3);
    String briefFirst = other.length() > 4 ? first.replace('.', ' ') : first;
    String briefSecond = second.substring(part.length() + 1);
    for (StyledLine line :
        List.of(
            pair(first, one).plus(" ").plus(pair(second, other)),
            pair(first, one).plus(" ").plus(pair(briefSecond, other)),
            pair(briefFirst, one).plus(" ").plus(pair(briefSecond, other)))) {
      if (line.width(notation.look().columns()) <= width) {
        rows.add(weight, line);
        return;
      }
    }
    rows.add(weight, pair(first, one));
    rows.add(weight, pair(second, other));
  }

  private static StyledLine pair(String name, String value) {
    return StyledLine.of(name + " ", Style.FAINT)
        .plus(value, value.equals("-") ? Style.FAINT : Style.PLAIN);
  }

  /** Names and values in columns. */
  private static StyledLine cells(int longest, String... texts) {
    StyledLine line = StyledLine.EMPTY;
    for (int i = 0; i < texts.length; i += 2) {
      boolean last = i == texts.length - 2;
      String value = texts[i + 1];
      line =
          line.plus(format("%-7s ", texts[i]), Style.FAINT)
              .plus(value, value.equals("-") ? Style.FAINT : Style.PLAIN)
              .plus(" ".repeat(last ? 0 : longest - value.length() + 2));
    }
    return line;
  }
}
