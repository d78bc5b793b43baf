package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.progress.SegmentKind;

/** What a whole course must visit, and which lessons do. */
public final class Coverage {

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

  static Predicate<Visits> stays(Side side, State state) {
    return visits -> visits.stays().contains(new Visits.Stay(side, state));
  }

  static Predicate<Visits> walks(Side side, Figure5.Edge edge) {
    return visits -> visits.walks().contains(new Visits.Walk(side, edge));
  }

  private static Predicate<Visits> cells(MasteryCell cell) {
    return visits -> visits.cells().contains(cell);
  }

  /** The lessons that visit something. */
  List<String> by(Predicate<Visits> there) {
    return lessons.stream()
        .filter(lesson -> there.test(lesson.visits()))
        .map(LessonProof::id)
        .toList();
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
