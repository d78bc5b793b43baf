package tcpstates.lessons.progress;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;

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
        table("What you have met: a segment, in a state", cell -> mark(progress.known(cell), look));
    lines.add(legend(look));
    return List.copyOf(lines);
  }

  /**
   * A small map, of the cells that a lesson has brought: state by state, on few rows. Nothing if
   * there are none.
   *
   * @param cells in which the student has met a segment in this lesson
   */
  public static StyledLine won(Progress progress, Set<MasteryCell> cells, Look look) {
    if (cells.isEmpty()) {
      return StyledLine.EMPTY;
    }
    StyledLine line = StyledLine.of("What you met, by state:");
    String between = " ";
    for (State state : State.values()) {
      String lead = between + state.rfcName() + ": ";
      for (SegmentKind kind : SegmentKind.values()) {
        MasteryCell cell = new MasteryCell(state, kind);
        if (cells.contains(cell)) {
          Mastery how = progress.known(cell).orElse(Mastery.SEEN);
          line = line.plus(lead + kind.word() + Wrap.FIRM_SPACE);
          line = look.plain() ? line.plus(said(how)) : line.plus(mark(Optional.of(how), look));
          lead = ", ";
          between = "; ";
        }
      }
    }
    return look.plain() ? line.plus(".") : line.plus(".  ").plus(legend(look));
  }

  private static StyledLine legend(Look look) {
    return StyledLine.of(
        Stream.of(Mastery.values())
            .map(how -> symbol(how, look) + Wrap.FIRM_SPACE + said(how))
            .map(entry -> entry.replace(" ", Wrap.FIRM_SPACE))
            .collect(Collectors.joining("   ")),
        Style.FAINT);
  }

  /** The same in words: for each state what was met there. */
  private static List<StyledLine> list(Progress progress) {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(StyledLine.of("What you have met, state by state"));
    for (State state : State.values()) {
      List<String> met = new ArrayList<>();
      for (SegmentKind kind : SegmentKind.values()) {
        progress
            .known(new MasteryCell(state, kind))
            .ifPresent(how -> met.add(kind.word() + " " + said(how)));
      }
      String text = met.isEmpty() ? "nothing yet" : String.join(", ", met);
      lines.add(StyledLine.of(state.rfcName() + ": " + text));
    }
    return List.copyOf(lines);
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

  private static List<StyledLine> table(String title, Function<MasteryCell, StyledLine> content) {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(StyledLine.of(title, Style.STRONG));
    StyledLine header = StyledLine.of(" ".repeat(FIRST));
    for (SegmentKind kind : SegmentKind.values()) {
      header = header.plus(pad(kind.word(), COLUMN), Style.FAINT);
    }
    lines.add(header);
    for (State state : State.values()) {
      StyledLine line = StyledLine.of(pad(state.rfcName(), FIRST));
      for (SegmentKind kind : SegmentKind.values()) {
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
