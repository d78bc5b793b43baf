package tcpstates.tui.pane;

import java.util.List;
import java.util.Optional;
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

  private StyledLine name(int room) {
    Notation notation = paper.notation(width);
    Style style = flight.fresh() ? Style.FRESH : Style.STRONG;
    String odd = odd();
    String name = Notation.name(segment);
    String number =
        notation.display().variables()
            ? " " + notation.number(segment.from(), segment.segment().seq())
            : "";
    int bytes = segment.segment().data().length();
    String size = bytes == 0 ? "" : " " + bytes + " B";
    for (String text :
        List.of(
            notation.label(segment),
            notation.shortLabel(segment),
            notation.briefLabel(segment),
            name + number + size,
            name + size)) {
      if (paper.width(text + odd) <= room) {
        return StyledLine.of(text, style).plus(odd, Style.BAD);
      }
    }
    // What is odd about it matters more than its flags; a shorter arrow makes room for both.
    boolean both = paper.width(name + odd) <= room + 2;
    String called = both || odd.isEmpty() ? name : "#" + segment.id();
    StyledLine least = StyledLine.of(called, style).plus(odd, Style.BAD);
    return Wrap.cut(least, Math.max(1, both ? room + 2 : room), paper.model().columns());
  }

  /** What is unusual about it. */
  private String odd() {
    return (segment.forged() ? " forged" : "")
        + (segment.corrupt() ? " corrupt" : "")
        + (segment.copyOf() != 0 ? " = #" + segment.copyOf() : "");
  }

  /** Its arrow, as far as it has come. */
  StyledLine shaft() {
    return drawn(StyledLine.EMPTY);
  }

  /** Its arrow with the label on it, if there is room for that. */
  Optional<StyledLine> single() {
    int room = width - 10;
    StyledLine name = name(Math.max(1, room));
    return width < 16
        ? Optional.empty()
        : Optional.of(drawn(StyledLine.of(" ").plus(name).plus(" ")));
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

  private StyledLine drawn(StyledLine label) {
    Style near = Notation.style(segment.from());
    String tail = segment.forged() || segment.copyOf() != 0 ? "╌" : right ? "├" : "┤";
    int least = paper.width(label) + 4;
    int come = Math.min(width - 2, Math.max(come(least), least));
    int line = come - 2 - paper.width(label);
    boolean ended = !flight.inFlight() && !under();
    String head =
        switch (ended ? flight.fate() : Fate.FLYING) {
          case FLYING, DELAYED -> right ? "▷" : "◁";
          case ARRIVED, WAITING -> right ? "▶" : "◀";
          case LOST, BROKEN -> "✗";
        };
    Style tip =
        switch (ended ? flight.fate() : Fate.FLYING) {
          case FLYING, DELAYED -> flight.fresh() ? Style.FRESH : near;
          case ARRIVED, WAITING -> flight.fresh() ? Style.FRESH : near;
          case LOST, BROKEN -> Style.BAD;
        };
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
