package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Windows;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.Notation;
import tcpstates.tui.pane.Flights.Fate;
import tcpstates.tui.pane.Flights.Flight;

/** One segment between the two edges of the wire. */
final class WireArrow {

  private final Paper paper;
  private final Flight flight;
  private final InFlight segment;
  private final int width;
  private final boolean right;

  WireArrow(Paper paper, Flight flight, int width) {
    this.paper = paper;
    this.flight = flight;
    this.segment = flight.segment();
    this.width = width;
    this.right = segment.from() == Side.CLIENT;
  }

  /** Its number, flags and numbers, above its arrow at the sender's end. */
  StyledLine label() {
    return placed(name(width));
  }

  /**
   * What stands on one row, and what had no room there.
   *
   * @param rest in the order of its importance
   */
  private record Label(String text, List<String> rest) {
    private Label {
      rest = List.copyOf(rest);
    }
  }

  private StyledLine name(int room) {
    Optional<Label> label = label(room);
    Style style = flight.fresh() ? Style.FRESH : Style.STRONG;
    if (label.isPresent()) {
      return StyledLine.of(label.get().text(), style).plus(odd(), Style.BAD);
    }
    // What is odd about it matters more than its flags; a shorter arrow makes room for both.
    String name = Notation.name(segment);
    boolean both = paper.width(name + odd()) <= room + 2;
    String called = both || odd().isEmpty() ? name : "#" + segment.id();
    StyledLine least = StyledLine.of(called, style).plus(odd(), Style.BAD);
    return Wrap.cut(least, Math.max(1, both ? room + 2 : room), paper.model().columns());
  }

  /** As much as fits beside what is odd about it; empty if even its name does not. */
  private Optional<Label> label(int room) {
    Notation notation = paper.notation(width);
    List<String> window = window();
    for (String text :
        List.of(
            notation.label(segment), notation.shortLabel(segment), notation.briefLabel(segment))) {
      if (paper.width(text + odd()) <= room) {
        return Optional.of(new Label(text, window));
      }
    }
    List<String> parts = parts(notation);
    for (int n = parts.size(); n > 0; n--) {
      String text = String.join(" ", parts.subList(0, n));
      if (paper.width(text + odd()) <= room) {
        return Optional.of(new Label(text, parts.subList(n, parts.size())));
      }
    }
    return Optional.empty();
  }

  /** Name, numbers where they are shown, length and window. */
  private List<String> parts(Notation notation) {
    List<String> parts = new ArrayList<>();
    parts.add(Notation.name(segment));
    boolean numbers = notation.display().variables();
    if (numbers) {
      parts.add(notation.number(segment.from(), segment.segment().seq()));
    }
    if (numbers && segment.segment().hasAck()) {
      parts.add("ack " + notation.number(segment.to(), segment.segment().ack()));
    }
    if (!segment.segment().data().isEmpty()) {
      parts.add(segment.segment().data().length() + " B");
    }
    parts.addAll(segment.segment().wnd() == 0 ? List.of("win 0") : window());
    return parts;
  }

  /** The window, where numbers are shown; the usual labels name a closed one already. */
  private List<String> window() {
    boolean shown =
        paper.model().session().display().variables()
            && !segment.segment().rst()
            && segment.segment().wnd() != 0
            && Windows.isKnown(segment.segment().wnd());
    return shown ? List.of("win " + segment.segment().wnd()) : List.of();
  }

  /** What is unusual about it. */
  private String odd() {
    return (segment.forged() ? " forged" : "")
        + (segment.corrupt() ? " corrupt" : "")
        + (segment.copyOf() != 0 ? " = #" + segment.copyOf() : "");
  }

  /** Whether no side has sent it: somebody forged or copied it. */
  private boolean dashed() {
    return segment.forged() || segment.copyOf() != 0;
  }

  /** Its arrow, as far as it has come, and on it what had no room in the label. */
  StyledLine shaft() {
    // An arrow that moves needs its whole length.
    List<String> rest = under() ? List.of() : label(width).map(Label::rest).orElse(List.of());
    return joined(rest, 1, width - 7, true)
        .map(text -> drawn(StyledLine.of(" " + text + " ")))
        .orElseGet(() -> drawn(StyledLine.EMPTY));
  }

  /** As many parts as there is room for, if they are not too few: words go before numbers do. */
  private Optional<String> joined(List<String> parts, int least, int room, boolean airier) {
    for (int n = parts.size(); n >= least; n--) {
      String airy = String.join(" ", parts.subList(0, n));
      for (String text : List.of(airy, airier ? airy.replace(" win ", " w") : airy, tight(airy))) {
        if (paper.width(text) <= room) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static String tight(String parts) {
    return (" " + parts)
        .replace(" ack ", " a")
        .replace(" B", "B")
        .replace(" win ", " w")
        .substring(1);
  }

  /** Its arrow with the label on it, if there is room for that. */
  Optional<StyledLine> single() {
    int room = width - 10;
    StyledLine name = name(Math.max(1, room));
    return width < 16
        ? Optional.empty()
        : Optional.of(drawn(StyledLine.of(" ").plus(name).plus(" ")));
  }

  /** Its numbers with the head of an arrow alone, when there is little room and much in flight. */
  StyledLine compact() {
    List<String> parts = parts(paper.notation(width));
    boolean window = parts.get(parts.size() - 1).startsWith("win ");
    int numbers = parts.size() - (window ? 1 : 0);
    // Numbers matter more than the word for what is odd about it: a broken arrow tells that, too.
    return beside(parts, numbers, odd(), "")
        .or(() -> dashed() ? beside(parts, numbers, "", "╌") : Optional.empty())
        .or(() -> beside(parts, 1, odd(), ""))
        .orElseGet(() -> headed(parts.get(0), odd(), ""));
  }

  /** As many of its parts as fit, if they are not too few. */
  private Optional<StyledLine> beside(List<String> parts, int least, String odd, String tail) {
    int room = width - 1 - tail.length() - paper.width(odd);
    return joined(parts, least, room, false).map(text -> headed(text, odd, tail));
  }

  private StyledLine headed(String text, String odd, String tail) {
    Style style = flight.fresh() ? Style.FRESH : Style.STRONG;
    StyledLine said = StyledLine.of(text, style).plus(odd, Style.BAD);
    StyledLine shaft = StyledLine.of(tail, Notation.style(segment.from()));
    StyledLine head = StyledLine.of(head(), tip());
    StyledLine gap =
        StyledLine.of(" ".repeat(Math.max(0, width - 1 - tail.length() - paper.width(said))));
    StyledLine line =
        right ? said.plus(gap).plus(shaft).plus(head) : head.plus(shaft).plus(gap).plus(said);
    return Wrap.cut(line, width, paper.model().columns());
  }

  /** What has happened to it, in a word or two below its arrow. */
  StyledLine fate() {
    StyledLine said =
        switch (flight.fate()) {
          case FLYING -> StyledLine.of("in flight", Style.FAINT);
          case DELAYED ->
              StyledLine.of("not before " + Phrases.seconds(segment.notBefore()), Style.WAITING);
          case ARRIVED -> StyledLine.of("arrived", Style.FAINT);
          case WAITING -> StyledLine.of("arrived, waits", Style.FAINT);
          case LOST -> StyledLine.of("lost: nobody is told", Style.BAD);
          case BROKEN -> StyledLine.of("arrived broken", Style.BAD);
        };
    return placed(said);
  }

  /** At its sender's end. */
  private StyledLine placed(StyledLine line) {
    return right
        ? line
        : StyledLine.of(" ".repeat(Math.max(0, width - paper.width(line)))).plus(line);
  }

  /** How many columns it has come in this picture of the animation. */
  private int come(int least) {
    int rest = width * 11 / 20;
    int goal =
        switch (flight.fate()) {
          case FLYING, DELAYED -> Math.min(width - 4, Math.max(rest, least + 4));
          case LOST -> width * 13 / 20;
          case ARRIVED, WAITING, BROKEN -> width - 3;
        };
    Motion motion = paper.model().motion();
    if (!flight.fresh() || motion.resting()) {
      return goal;
    }
    int from = flight.inFlight() ? least : Math.max(rest, least);
    return from + (goal - from) * (motion.frame() + 1) / (Motion.FRAMES + 1);
  }

  private boolean under() {
    return flight.fresh() && !paper.model().motion().resting();
  }

  private boolean ended() {
    return !flight.inFlight() && !under();
  }

  private String head() {
    return switch (ended() ? flight.fate() : Fate.FLYING) {
      case FLYING, DELAYED -> right ? "▷" : "◁";
      case ARRIVED, WAITING -> right ? "▶" : "◀";
      case LOST, BROKEN -> "✗";
    };
  }

  private Style tip() {
    return switch (ended() ? flight.fate() : Fate.FLYING) {
      case FLYING, DELAYED, ARRIVED, WAITING ->
          flight.fresh() ? Style.FRESH : Notation.style(segment.from());
      case LOST, BROKEN -> Style.BAD;
    };
  }

  private StyledLine drawn(StyledLine label) {
    Style near = Notation.style(segment.from());
    String tail = dashed() ? "╌" : right ? "├" : "┤";
    int least = paper.width(label) + 4;
    int come = Math.min(width - 2, Math.max(come(least), least));
    int line = come - 2 - paper.width(label);
    boolean ended = ended();
    String head = head();
    Style tip = tip();
    boolean arrived = ended && flight.fate() != Fate.LOST && flight.fate() != Fate.BROKEN;
    int rest = Math.max(0, width - come - 1);
    StyledLine space = space(rest, arrived);
    StyledLine way = StyledLine.of("─".repeat(Math.max(0, line + (label.isEmpty() ? 1 : 0))), near);
    StyledLine begun = StyledLine.of(label.isEmpty() ? "" : "─", near);
    return right
        ? StyledLine.of(tail, near).plus(begun).plus(label).plus(way).plus(head, tip).plus(space)
        : space.plus(head, tip).plus(way).plus(label).plus(begun).plus(tail, near);
  }

  /** What is ahead of it: nothing, the mark of its arrival, or when it may arrive. */
  private StyledLine space(int rest, boolean arrived) {
    StyledLine said = StyledLine.of(arrived ? "✓" : "", Style.GOOD);
    if (flight.fate() == Fate.DELAYED) {
      said = StyledLine.of(Phrases.seconds(segment.notBefore()), Style.WAITING);
    }
    int room = rest - paper.width(said);
    if (room < 0) {
      return StyledLine.of(" ".repeat(rest));
    }
    return right ? StyledLine.of(" ".repeat(room)).plus(said) : said.plus(" ".repeat(room));
  }
}
