package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

/**
 * Draws a ladder's rows in a given width: with columns for time and states if there is room,
 * otherwise between two lines at the edges with the states inside.
 *
 * @param wide whether there is room for columns
 * @param middle how many columns there are between the two lines
 * @param look what there is to draw on
 */
record LadderPen(boolean wide, int middle, Look look) {

  /** What happened to a segment. */
  enum Fate {
    ARRIVED,
    IN_FLIGHT,
    /** Its end is drawn further down. */
    LATER,
    LOST,
    /** It arrived with a wrong checksum. */
    BROKEN,
    /** A reset took it away. */
    GONE
  }

  /**
   * A segment's way.
   *
   * @param toRight whether it goes from the client to the server
   * @param origin where it came from if not from its sender's line, otherwise an empty text
   * @param id its number, for when the label does not fit
   * @param label its number, flags and numbers, and its text
   * @param brief the same in fewer words
   * @param crossed whether it has crossed one of the other side
   * @param nearMark what stands beside the sender's line
   * @param farMark what stands beside the receiver's line
   */
  record Arrow(
      int n,
      long time,
      boolean toRight,
      String origin,
      String id,
      String label,
      String brief,
      Fate fate,
      boolean crossed,
      String nearMark,
      String farMark) {}

  private static final int LEFT = 26;
  private static final int RIGHT = 13;
  private static final int NARROW_LEFT = 4;

  static LadderPen of(int width, Look look) {
    boolean wide = width >= 72;
    int middle = wide ? width - LEFT - RIGHT - 2 : width - NARROW_LEFT - 2;
    return new LadderPen(wide, Math.min(middle, 100), look);
  }

  List<StyledLine> header() {
    if (wide) {
      String start = "  n  clock         CLIENT  ";
      StyledLine line = StyledLine.of(start.substring(0, 13), Style.FAINT);
      return List.of(
          line.plus(start.substring(13, LEFT), Style.CLIENT)
              .plus(" ".repeat(middle + 2))
              .plus(" SERVER", Style.SERVER));
    }
    return List.of(
        StyledLine.of("  n ", Style.FAINT)
            .plus("CLIENT", Style.CLIENT)
            .plus(" ".repeat(middle + 2 - 12))
            .plus("SERVER", Style.SERVER));
  }

  /** A row that shows where both sides are. */
  List<StyledLine> places(String n, long time, List<String> states, String line, String text) {
    if (wide) {
      return List.of(
          edge(n, Notation.shortClock(time), states.get(0))
              .plus(line, Style.CLIENT)
              .plus(centred(text, middle))
              .plus(line, Style.SERVER)
              .plus(" " + states.get(1), Style.SERVER));
    }
    int gap = middle - states.get(0).length() - states.get(1).length() - 2;
    List<StyledLine> rows = new ArrayList<>();
    rows.add(
        narrow(n)
            .plus(line + " " + states.get(0), Style.CLIENT)
            .plus(" ".repeat(Math.max(1, gap)))
            .plus(states.get(1) + " " + line, Style.SERVER));
    if (!text.isEmpty()) {
      rows.add(between("", StyledLine.of(" " + text, Style.WAITING)));
    }
    return rows;
  }

  /** Time passes. */
  StyledLine rule(String text) {
    int width = wide ? LEFT + middle + 2 + RIGHT : middle + 2 + NARROW_LEFT;
    String label = " " + text + " ";
    int room = width - 1 - label.length();
    if (room < 4) {
      return Wrap.cut(StyledLine.of(" ╌╌" + label, Style.FAINT), width, look.columns());
    }
    int before = room / 3;
    return StyledLine.of(" " + "╌".repeat(before) + label + "╌".repeat(room - before), Style.FAINT);
  }

  /** Something that happens on one side's line, or to a segment on its way. */
  List<StyledLine> note(LadderBeat beat, String text) {
    boolean client = beat.side().equals(Optional.of(Side.CLIENT));
    boolean server = beat.side().equals(Optional.of(Side.SERVER));
    boolean local = beat.kind() == LadderBeat.Kind.LOCAL;
    StyledLine inner =
        local && server ? ended(" " + text + " ") : StyledLine.of(" " + text, Style.FAINT);
    if (!local) {
      inner = centred(text, middle);
    }
    if (wide) {
      return List.of(
          edge(
                  Integer.toString(beat.n()),
                  Notation.shortClock(beat.time()),
                  client ? beat.mark() : "")
              .plus("│", Style.CLIENT)
              .plus(fitted(inner))
              .plus("│", Style.SERVER)
              .plus(server ? " " + beat.mark() : "", Style.SERVER));
    }
    String said = beat.mark().isEmpty() || text.isEmpty() ? text : text + ": ";
    StyledLine line = StyledLine.of(said, Style.FAINT).plus(beat.mark(), Style.STRONG);
    StyledLine shown = local && !server ? StyledLine.of(" ").plus(line) : line;
    return List.of(
        between(
            Integer.toString(beat.n()),
            server && local ? pushed(line.plus(" ")) : local ? shown : inner));
  }

  /** A segment's way, in one row or two. */
  List<StyledLine> arrow(Arrow arrow) {
    List<StyledLine> rows = new ArrayList<>();
    Optional<StyledLine> whole =
        LadderArrow.draw(arrow, arrow.label(), middle, look.columns())
            .or(() -> LadderArrow.draw(arrow, arrow.brief(), middle, look.columns()));
    StyledLine shaft =
        whole
            .or(() -> LadderArrow.draw(arrow, arrow.id(), middle, look.columns()))
            .orElseGet(() -> LadderArrow.cut(arrow, middle, look.columns()));
    boolean two = whole.isEmpty();
    boolean roomy = look.columns().of(arrow.label()) <= middle - 2;
    String text = roomy ? arrow.label() : arrow.brief();
    StyledLine label = StyledLine.of(" " + text + " ", Style.STRONG);
    StyledLine above = arrow.toRight() ? label : pushed(label);
    String n = Integer.toString(arrow.n());
    String left = arrow.toRight() ? arrow.nearMark() : arrow.farMark();
    String right = arrow.toRight() ? arrow.farMark() : arrow.nearMark();
    if (wide) {
      if (two) {
        rows.add(edge(n, Notation.shortClock(arrow.time()), "").plus(barred(above)));
      }
      StyledLine start =
          two ? edge("", "", left) : edge(n, Notation.shortClock(arrow.time()), left);
      rows.add(start.plus(shaft).plus(right.isEmpty() ? "" : " " + right, Style.SERVER));
      return rows;
    }
    if (two) {
      rows.add(between(n, above));
    }
    rows.add(narrow(two ? "" : n).plus(shaft));
    if (!left.isEmpty() || !right.isEmpty()) {
      StyledLine mark = StyledLine.of(left.isEmpty() ? "" : " " + left, Style.CLIENT);
      StyledLine other = StyledLine.of(right.isEmpty() ? "" : right + " ", Style.SERVER);
      int gap = Math.max(1, middle - mark.width(look.columns()) - other.width(look.columns()));
      rows.add(between("", mark.plus(" ".repeat(gap)).plus(other)));
    }
    return rows;
  }

  private StyledLine edge(String n, String clock, String mark) {
    return StyledLine.of(format("%3s %8s", n, clock), Style.FAINT)
        .plus(format("%13s ", mark), Style.CLIENT);
  }

  private static StyledLine narrow(String n) {
    return StyledLine.of(format("%3s ", n), Style.FAINT);
  }

  private StyledLine between(String n, StyledLine inner) {
    return narrow(n).plus(barred(inner));
  }

  private StyledLine barred(StyledLine inner) {
    return StyledLine.of("│", Style.CLIENT).plus(fitted(inner)).plus("│", Style.SERVER);
  }

  private StyledLine fitted(StyledLine inner) {
    return Wrap.cut(inner, middle, look.columns()).padded(middle, look.columns());
  }

  private StyledLine ended(String text) {
    return pushed(StyledLine.of(text, Style.FAINT));
  }

  private StyledLine pushed(StyledLine line) {
    return StyledLine.of(" ".repeat(Math.max(0, middle - line.width(look.columns())))).plus(line);
  }

  private StyledLine centred(String text, int width) {
    int space = Math.max(0, width - look.columns().of(text));
    return fitted(StyledLine.of(" ".repeat(space / 2)).plus(text, Style.FAINT));
  }
}
