package tcpstates.lab.board;

import static tcpstates.repl.text.Format.format;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tcpstates.lab.classroom.Classroom.Present;
import tcpstates.lab.classroom.Standing;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;

/** The class as lines of text: who is signed in, where they are, and who needs help. */
final class BoardText {

  private static final int NAME = 16;
  private static final int PLACE = 24;

  private BoardText() {}

  /** The line at the top. */
  static StyledLine title(String lab, List<Present> class_, boolean paused) {
    long stuck = class_.stream().filter(p -> p.standing().stuck()).count();
    StyledLine line =
        StyledLine.of(" " + Visible.text(lab) + "  ", Style.BAR_STRONG)
            .plus(class_.size() + " in", Style.BAR);
    if (stuck > 0) {
      line = line.plus("  " + stuck + " stuck", Style.BAR_STRONG);
    }
    return paused ? line.plus("  PAUSED", Style.BAR_STRONG) : line;
  }

  /** The lines above the rows. */
  static StyledLine head() {
    return StyledLine.of(
        "  "
            + cut("name", NAME)
            + cut("lesson and step", PLACE)
            + " lines wrong hints  quiet  typed last",
        Style.FAINT);
  }

  /** The row of one student. */
  static StyledLine row(Present present) {
    Standing standing = present.standing();
    String mark = standing.stuck() ? "! " : standing.done() ? "* " : "  ";
    String numbers =
        format(
            "%6d %5d %5d %6s  ",
            standing.lines(), standing.mistakes(), standing.hints(), quiet(present.quiet()));
    Style style = standing.stuck() ? Style.BAD : Style.PLAIN;
    return StyledLine.of(mark + cut(present.member().name().text(), NAME), style)
        .plus(cut(standing.place(), PLACE))
        .plus(numbers)
        .plus(Visible.text(standing.last()), Style.FAINT);
  }

  /** Everything about one student: the step they are at, in words. */
  static List<StyledLine> about(Present present) {
    List<StyledLine> lines = new ArrayList<>();
    Standing standing = present.standing();
    String group = present.member().group();
    lines.add(
        StyledLine.of(present.member().name().text(), Style.STRONG)
            .plus(group.isEmpty() ? "" : "  " + Visible.text(group), Style.FAINT)
            .plus("  " + standing.place())
            .plus(standing.heading().isEmpty() ? "" : ": " + Visible.text(standing.heading())));
    if (standing.stuck()) {
      lines.add(
          StyledLine.of(
              "stuck: " + Phrases.count(standing.failures(), "mistake") + " in a row in this step",
              Style.BAD));
    }
    return lines;
  }

  /** As {@code 5 s}, {@code 12 m}. */
  private static String quiet(Duration quiet) {
    long seconds = quiet.toSeconds();
    return seconds < 60 ? seconds + " s" : seconds < 3_600 ? seconds / 60 + " m" : ">1 h";
  }

  private static String cut(String text, int width) {
    String shown = text.length() >= width ? text.substring(0, width - 1) : text;
    return shown + " ".repeat(width - shown.length());
  }
}
