package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tcpstates.engine.tcp.Windows;
import tcpstates.engine.world.ArmedFault;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.WireMode;
import tcpstates.repl.terms.SegmentText;
import tcpstates.repl.terms.Spelling;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.grid.Area;
import tcpstates.tui.pane.Flights.Flight;

/** The network between the sides: segments in flight, and what has just happened to others. */
final class WirePane {

  /** The columns in which one row has the whole segment. */
  private static final int WIDE = 38;

  private WirePane() {}

  static void draw(Paper paper, Area area) {
    boolean manual = paper.world().wireMode() == WireMode.MANUAL;
    boolean seen = paper.model().session().branch().isSeen();
    String carrier = manual ? "you carry it" : "carries itself";
    StyledLine note = StyledLine.of(seen ? "captured" : carrier, Style.FAINT);
    Area inner = paper.box(area, StyledLine.of("WIRE", Style.STRONG), note, false, Style.FAINT);
    paper.lines(inner, rows(paper, inner.width(), inner.height()));
    paper.zone(ScreenFrame.Part.MIDDLE, area);
  }

  /** The wire without a frame. */
  static List<StyledLine> rows(Paper paper, int width, int height) {
    List<Flight> flights = Flights.of(paper.world(), paper.moments());
    List<StyledLine> foot = armed(paper, width);
    int room = height - foot.size() - 1;
    foot.add(count(paper, flights, width, room));
    List<StyledLine> rows = body(paper, flights, width, room);
    List<StyledLine> all = new ArrayList<>();
    int space = room - rows.size();
    boolean airy = space >= 2 && !rows.isEmpty();
    if (airy) {
      all.add(StyledLine.EMPTY);
    }
    all.addAll(rows);
    while (all.size() < room) {
      all.add(StyledLine.EMPTY);
    }
    all.addAll(foot);
    return all;
  }

  /** Each segment in as many rows as there is room for; if there are too many, the newest. */
  private static List<StyledLine> body(Paper paper, List<Flight> flights, int width, int room) {
    List<StyledLine> rows = new ArrayList<>();
    if (room <= 0) {
      return rows;
    }
    boolean wide = width >= WIDE;
    int least = wide ? 1 : 2;
    int each = Math.min(least + 1, room / Math.max(1, flights.size()));
    int hidden = each > 0 ? 0 : flights.size() - room + 1;
    if (hidden > 0) {
      rows.add(StyledLine.of(paper.dots() + " " + hidden + " more above", Style.FAINT));
    }
    for (Flight flight : flights.subList(hidden, flights.size())) {
      WireArrow arrow = new WireArrow(paper, flight, width);
      if (wide) {
        rows.add(arrow.single().orElseGet(arrow::shaft));
      } else if (each < least) {
        rows.add(arrow.compact());
      } else {
        rows.add(arrow.label());
        rows.add(arrow.shaft());
      }
      if (each > least) {
        rows.add(arrow.fate());
      }
    }
    return rows;
  }

  private static List<StyledLine> armed(Paper paper, int width) {
    List<StyledLine> foot = new ArrayList<>();
    for (ArmedFault fault : paper.world().armedInSight()) {
      StyledLine armed = StyledLine.of("armed: ", Style.WAITING);
      StyledLine whole =
          armed.plus(
              Spelling.fault(fault.fault()) + " the next " + SegmentText.kind(fault.pattern()));
      StyledLine brief =
          armed.plus(Spelling.fault(fault.fault()) + " " + SegmentText.kind(fault.pattern()));
      boolean fits = paper.width(whole) <= width;
      foot.add(Wrap.cut(fits ? whole : brief, width, paper.model().columns()));
    }
    return foot;
  }

  /** How many are in flight; and the window of all, where a row each has no room for it. */
  private static StyledLine count(Paper paper, List<Flight> flights, int width, int room) {
    List<Flight> flying = flights.stream().filter(Flight::inFlight).toList();
    if (flying.isEmpty()) {
      return StyledLine.of("nothing in flight", Style.FAINT);
    }
    StyledLine count = StyledLine.of(flying.size() + " in flight", Style.PLAIN);
    boolean tight = width < WIDE && room < 2 * flights.size();
    String window = tight ? window(paper, flying, width) : "";
    for (String more : List.of(window, enter(paper, flying))) {
      StyledLine longer = count.plus(more, Style.FAINT);
      count = paper.width(longer) <= width ? longer : count;
    }
    return count;
  }

  /** The one window that all offer, if a row lacks it; a FIN or an RST alone offers none. */
  private static String window(Paper paper, List<Flight> flying, int width) {
    List<Flight> offering = flying.stream().filter(WirePane::offers).toList();
    List<Integer> windows =
        offering.stream().map(flight -> flight.segment().segment().wnd()).distinct().toList();
    if (windows.size() != 1
        || !Windows.isKnown(windows.get(0))
        || !paper.model().session().display().variables()) {
      return "";
    }
    Pattern told = Pattern.compile("\\bw(in )?" + windows.get(0) + "\\b");
    boolean everywhere =
        offering.stream()
            .map(flight -> new WireArrow(paper, flight, width).compact().text())
            .allMatch(row -> told.matcher(row).find());
    return everywhere ? "" : ", win " + windows.get(0);
  }

  private static boolean offers(Flight flight) {
    return flight.segment().segment().hasAck() || flight.segment().segment().syn();
  }

  /** Which of them Enter would deliver, if it does. */
  private static String enter(Paper paper, List<Flight> flying) {
    Optional<InFlight> first =
        flying.stream().map(Flight::segment).filter(paper.world()::due).findFirst();
    if (first.isEmpty()) {
      return ", none due yet";
    }
    if (paper.world().seat(first.get().to()).owes()) {
      return ", must wait";
    }
    boolean delivers = paper.model().session().display().enterDelivers();
    return delivers ? ", Enter: #" + first.get().id() : "";
  }

  /** The last thing that happened on the wire, in one row. */
  static StyledLine row(Paper paper, int width) {
    List<Flight> flights = Flights.of(paper.world(), paper.moments());
    List<Flight> flying = flights.stream().filter(Flight::inFlight).toList();
    if (flights.isEmpty()) {
      return StyledLine.of(" wire    nothing in flight", Style.FAINT);
    }
    Flight shown = flying.isEmpty() ? flights.get(flights.size() - 1) : flying.get(0);
    String more = flying.size() > 1 ? " +" + (flying.size() - 1) : "";
    WireArrow arrow = new WireArrow(paper, shown, width - 9 - more.length());
    return StyledLine.of(" wire    ", Style.FAINT)
        .plus(arrow.single().orElseGet(arrow::shaft))
        .plus(more, Style.FAINT);
  }
}
