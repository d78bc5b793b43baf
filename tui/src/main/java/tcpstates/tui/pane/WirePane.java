package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireMode;
import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;
import tcpstates.repl.view.Wrap;
import tcpstates.tui.grid.Area;
import tcpstates.tui.pane.Flights.Flight;

/** The network between the sides: segments in flight, and what has just become of others. */
final class WirePane {

  private WirePane() {}

  static void draw(Paper paper, Area area) {
    boolean manual = paper.world().wireMode() == WireMode.MANUAL;
    StyledLine note = StyledLine.of(manual ? "you carry it" : "carries itself", Style.FAINT);
    Area inner = paper.box(area, StyledLine.of("WIRE", Style.STRONG), note, false, Style.FAINT);
    paper.lines(inner, rows(paper, inner.width(), inner.height()));
    paper.zone(Frame.Part.MIDDLE, area);
  }

  /** The wire without a frame. */
  static List<StyledLine> rows(Paper paper, int width, int height) {
    List<Flight> flights = Flights.of(paper.world(), paper.moments());
    List<StyledLine> foot = foot(paper, flights, width);
    int room = height - foot.size();
    List<StyledLine> rows = new ArrayList<>();
    for (int style = 3; style >= 1; style--) {
      rows = body(paper, flights, width, style);
      if (rows.size() <= room) {
        break;
      }
    }
    if (rows.size() > room) {
      int first = rows.size() - room + 1;
      List<StyledLine> cut = new ArrayList<>();
      cut.add(StyledLine.of("… " + first + " more above", Style.FAINT));
      cut.addAll(rows.subList(first, rows.size()));
      rows = room > 0 ? cut : List.of();
    }
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

  private static List<StyledLine> body(Paper paper, List<Flight> flights, int width, int rowsEach) {
    List<StyledLine> rows = new ArrayList<>();
    for (Flight flight : flights) {
      WireArrow arrow = new WireArrow(paper, flight, width);
      Optional<StyledLine> one = width >= 38 || rowsEach == 1 ? arrow.single() : Optional.empty();
      if (one.isPresent()) {
        rows.add(one.get());
      } else {
        rows.add(arrow.label());
        rows.add(arrow.shaft());
      }
      if (rowsEach == 3) {
        rows.add(arrow.fate());
      }
    }
    return rows;
  }

  private static List<StyledLine> foot(Paper paper, List<Flight> flights, int width) {
    List<StyledLine> foot = new ArrayList<>();
    paper
        .world()
        .armed()
        .forEach(
            fault ->
                foot.add(
                    Wrap.cut(
                        StyledLine.of("armed: ", Style.WAITING)
                            .plus(fault.fault().word() + " the next " + fault.pattern()),
                        width,
                        paper.model().columns())));
    List<Flight> flying = flights.stream().filter(Flight::inFlight).toList();
    if (flying.isEmpty()) {
      foot.add(StyledLine.of("nothing in flight", Style.FAINT));
      return foot;
    }
    StyledLine count = StyledLine.of(flying.size() + " in flight", Style.PLAIN);
    StyledLine enter = StyledLine.of(enter(paper, flying), Style.FAINT);
    StyledLine whole = count.plus(enter);
    foot.add(paper.width(whole) <= width ? whole : count);
    return foot;
  }

  /** Which of them Enter would deliver. */
  private static String enter(Paper paper, List<Flight> flying) {
    Optional<InFlight> first =
        flying.stream().map(Flight::segment).filter(paper.world()::due).findFirst();
    if (first.isEmpty()) {
      return ", none due yet";
    }
    Side to = first.get().to();
    return paper.world().seat(to).owes() ? ", and wait" : ", Enter: #" + first.get().id();
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
