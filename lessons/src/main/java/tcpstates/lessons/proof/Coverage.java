package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.progress.SegmentKind;

/** What a whole course must visit, and which lessons do. */
public final class Coverage {

  /** The most lessons that a table names for one entry. */
  private static final int NAMED = 3;

  private final List<LessonProof> lessons;

  /** The coverage of these lessons together. */
  public Coverage(List<LessonProof> lessons) {
    this.lessons = List.copyOf(lessons);
  }

  /** What no lesson visits, in a sentence each. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Side side : Side.values()) {
      for (State state : State.values()) {
        if (by(stays(side, state)).isEmpty()) {
          missing.add(format("no solution brings the %s into %s", side.word(), state));
        }
      }
      for (Figure5.Edge edge : Figure5.EDGES) {
        if (by(walks(side, edge)).isEmpty()) {
          missing.add(
              format("no solution leads the %s from %s (%s)", side.word(), edge, edge.label()));
        }
      }
    }
    for (MasteryCell cell : RequiredCells.read()) {
      if (by(cells(cell)).isEmpty()) {
        missing.add(format("in no solution does this segment arrive in this state: %s", cell));
      }
    }
    return missing;
  }

  private static Predicate<Visits> stays(Side side, State state) {
    return visits -> visits.stays().contains(new Visits.Stay(side, state));
  }

  private static Predicate<Visits> walks(Side side, Figure5.Edge edge) {
    return visits -> visits.walks().contains(new Visits.Walk(side, edge));
  }

  private static Predicate<Visits> cells(MasteryCell cell) {
    return visits -> visits.cells().contains(cell);
  }

  private List<String> by(Predicate<Visits> there) {
    return lessons.stream()
        .filter(lesson -> there.test(lesson.visits()))
        .map(LessonProof::id)
        .toList();
  }

  // ---- as Markdown

  /** The tables of states, edges and cells. */
  public List<String> tables() {
    List<String> lines = new ArrayList<>();
    lines.add("## The eleven states, from either side");
    lines.add("");
    lines.addAll(
        sides(
            "| State | Client | Server |",
            List.of(State.values()),
            State::rfcName,
            Coverage::stays));
    lines.add("");
    lines.add("## The edges of RFC 9293's Figure 5, from either side");
    lines.add("");
    lines.addAll(
        sides(
            "| Edge | Client | Server |",
            Figure5.EDGES,
            edge -> edge + ": " + edge.label(),
            Coverage::walks));
    lines.add("");
    lines.add("## Which segment arrives in which state");
    lines.add("");
    lines.add("The number of lessons in which it does. `*`: it must in at least one.");
    lines.add("");
    lines.addAll(matrix(true));
    return lines;
  }

  private interface Visited<T> {
    Predicate<Visits> by(Side side, T place);
  }

  private <T> List<String> sides(
      String header, List<T> places, Function<T, String> name, Visited<T> visited) {
    List<String> lines = new ArrayList<>(List.of(header, "|---|---|---|"));
    for (T place : places) {
      lines.add(
          format(
              "| %s | %s | %s |",
              name.apply(place),
              named(by(visited.by(Side.CLIENT, place))),
              named(by(visited.by(Side.SERVER, place)))));
    }
    return lines;
  }

  private static String named(List<String> ids) {
    int more = ids.size() - NAMED;
    String some = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return more > 0 ? some + ", and " + more + " more" : some;
  }

  /** The table of states and kinds of segments. */
  List<String> matrix(boolean markRequired) {
    SortedSet<MasteryCell> required = markRequired ? RequiredCells.read() : new TreeSet<>();
    List<String> lines = new ArrayList<>();
    StringBuilder header = new StringBuilder(format("| %-12s |", "State"));
    StringBuilder rule = new StringBuilder("|---|");
    for (SegmentKind kind : SegmentKind.values()) {
      header.append(format(" %-7s |", kind.word()));
      rule.append(":-:|");
    }
    lines.add(header.toString());
    lines.add(rule.toString());
    for (State state : State.values()) {
      StringBuilder line = new StringBuilder(format("| %-12s |", state));
      for (SegmentKind kind : SegmentKind.values()) {
        MasteryCell cell = new MasteryCell(state, kind);
        int lessons = by(cells(cell)).size();
        String count = lessons == 0 ? "" : Integer.toString(lessons);
        line.append(format(" %-7s |", count + (required.contains(cell) ? "*" : "")));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
