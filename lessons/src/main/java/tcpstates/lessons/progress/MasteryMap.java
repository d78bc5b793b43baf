package tcpstates.lessons.progress;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The map of mastery: every state by every kind of segment. For a class it is a heat map. */
public final class MasteryMap {

  private static final int FIRST = 14;
  private static final int COLUMN = 9;

  private MasteryMap() {}

  /** One student's map, with its legend. */
  public static List<StyledLine> lines(Progress progress, Look look) {
    if (look.plain()) {
      return list(progress);
    }
    List<StyledLine> lines =
        table(
            "What you have met: a segment, in a state",
            List.of(State.values()),
            List.of(SegmentKind.values()),
            cell -> mark(progress.known(cell), look));
    lines.add(legend(look));
    return List.copyOf(lines);
  }

  /**
   * A small map, of the cells that a lesson has brought, with its legend. Nothing if there are
   * none.
   *
   * @param cells in which the student has met a segment in this lesson
   */
  public static List<StyledLine> won(Progress progress, Set<MasteryCell> cells, Look look) {
    if (cells.isEmpty()) {
      return List.of();
    }
    List<State> states = among(State.values(), cells, MasteryCell::state);
    String title = "In this lesson you have met these segments, in these states";
    if (look.plain()) {
      List<StyledLine> lines = new ArrayList<>(List.of(StyledLine.of(title)));
      states.forEach(state -> lines.add(line(state, progress, cells::contains)));
      return List.copyOf(lines);
    }
    List<StyledLine> lines =
        table(
            title,
            states,
            among(SegmentKind.values(), cells, MasteryCell::kind),
            cell ->
                cells.contains(cell)
                    ? mark(progress.known(cell), look)
                    : StyledLine.of(" ", Style.FAINT));
    lines.add(legend(look));
    return List.copyOf(lines);
  }

  private static <T> List<T> among(T[] all, Set<MasteryCell> cells, Function<MasteryCell, T> part) {
    Set<T> there = cells.stream().map(part).collect(Collectors.toSet());
    return Stream.of(all).filter(there::contains).toList();
  }

  private static StyledLine legend(Look look) {
    return StyledLine.of(
        format(
            "%s %s   %s %s   %s %s",
            symbol(Mastery.SEEN, look),
            said(Mastery.SEEN),
            symbol(Mastery.DONE, look),
            said(Mastery.DONE),
            symbol(Mastery.ALONE, look),
            said(Mastery.ALONE)),
        Style.FAINT);
  }

  /** The same in words: for each state what was met there. */
  private static List<StyledLine> list(Progress progress) {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(StyledLine.of("What you have met, state by state"));
    for (State state : State.values()) {
      lines.add(line(state, progress, cell -> true));
    }
    return List.copyOf(lines);
  }

  private static StyledLine line(State state, Progress progress, Predicate<MasteryCell> counts) {
    List<String> met = new ArrayList<>();
    for (SegmentKind kind : SegmentKind.values()) {
      MasteryCell cell = new MasteryCell(state, kind);
      progress
          .known(cell)
          .filter(how -> counts.test(cell))
          .ifPresent(how -> met.add(kind.word() + " " + said(how)));
    }
    String text = met.isEmpty() ? "nothing yet" : String.join(", ", met);
    return StyledLine.of(state.rfcName() + ": " + text);
  }

  private static String said(Mastery how) {
    return switch (how) {
      case SEEN -> "seen";
      case DONE -> "done by hand";
      case ALONE -> "done without help";
    };
  }

  /** A class's map: the percentage of students who have done each cell by hand. */
  public static List<StyledLine> heat(List<Progress> students) {
    List<StyledLine> lines =
        table(
            format("Per cent of %d students who have done it by hand", students.size()),
            List.of(State.values()),
            List.of(SegmentKind.values()),
            cell -> {
              long share =
                  Math.round(100.0 * knowing(students, cell) / Math.max(1, students.size()));
              return StyledLine.of(
                  share == 0 ? "." : Long.toString(share), share >= 50 ? Style.GOOD : Style.PLAIN);
            });
    return List.copyOf(lines);
  }

  /** How many students have done a cell by hand. */
  public static long knowing(List<Progress> students, MasteryCell cell) {
    return students.stream()
        .filter(student -> student.known(cell).filter(how -> how != Mastery.SEEN).isPresent())
        .count();
  }

  private static List<StyledLine> table(
      String title,
      List<State> states,
      List<SegmentKind> kinds,
      Function<MasteryCell, StyledLine> content) {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(StyledLine.of(title, Style.STRONG));
    StyledLine header = StyledLine.of(" ".repeat(FIRST));
    for (SegmentKind kind : kinds) {
      header = header.plus(pad(kind.word(), COLUMN), Style.FAINT);
    }
    lines.add(header);
    for (State state : states) {
      StyledLine line = StyledLine.of(pad(state.rfcName(), FIRST));
      for (SegmentKind kind : kinds) {
        StyledLine cell = content.apply(new MasteryCell(state, kind));
        line = line.plus(cell).plus(" ".repeat(COLUMN - cell.text().length()));
      }
      lines.add(line);
    }
    return lines;
  }

  private static StyledLine mark(Optional<Mastery> how, Look look) {
    return how.map(
            h -> StyledLine.of(symbol(h, look), h == Mastery.ALONE ? Style.GOOD : Style.PLAIN))
        .orElse(StyledLine.of(look.ascii() ? "." : "·", Style.FAINT));
  }

  private static String symbol(Mastery how, Look look) {
    return switch (how) {
      case SEEN -> look.ascii() ? "o" : "○";
      case DONE -> look.ascii() ? "+" : "◉";
      case ALONE -> look.ascii() ? "#" : "●";
    };
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
