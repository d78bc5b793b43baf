package tcpstates.repl.text;

import java.util.ArrayList;
import java.util.List;

/** Frames around lines, and blocks of lines side by side. */
public final class Boxes {

  private Boxes() {}

  /** The lines in a frame of this width, with a title at its left and a note at its right. */
  public static List<StyledLine> framed(
      StyledLine title, String note, List<StyledLine> lines, int width, Look look) {
    List<StyledLine> box = new ArrayList<>();
    int line = width - 6 - title.width(look.columns()) - look.columns().of(note);
    box.add(
        StyledLine.of("┌ ", Style.FAINT)
            .plus(title)
            .plus(" " + "─".repeat(Math.max(1, line)) + " ", Style.FAINT)
            .plus(note, Style.FAINT)
            .plus(" ┐", Style.FAINT));
    for (StyledLine content : lines) {
      StyledLine fitted = Wrap.cut(content, width - 4, look.columns());
      box.add(
          StyledLine.of("│ ", Style.FAINT)
              .plus(fitted.padded(width - 4, look.columns()))
              .plus(" │", Style.FAINT));
    }
    box.add(StyledLine.of("└" + "─".repeat(width - 2) + "┘", Style.FAINT));
    return box;
  }

  /** Two frames side by side; the shorter one is made as long as the other. */
  public static List<StyledLine> beside(List<StyledLine> left, List<StyledLine> right, Look look) {
    int height = Math.max(left.size(), right.size());
    List<StyledLine> a = stretched(left, height, look);
    List<StyledLine> b = stretched(right, height, look);
    List<StyledLine> lines = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      lines.add(a.get(i).plus(b.get(i)));
    }
    return lines;
  }

  private static List<StyledLine> stretched(List<StyledLine> box, int height, Look look) {
    List<StyledLine> lines = new ArrayList<>(box);
    int width = box.get(0).width(look.columns());
    StyledLine empty = StyledLine.of("│" + " ".repeat(width - 2) + "│", Style.FAINT);
    while (lines.size() < height) {
      lines.add(lines.size() - 1, empty);
    }
    return lines;
  }

  /** Two blocks without frames, with a gap between them. */
  public static List<StyledLine> columns(
      List<StyledLine> left, List<StyledLine> right, int width, Look look) {
    List<StyledLine> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      StyledLine first = i < left.size() ? left.get(i) : StyledLine.EMPTY;
      StyledLine second = i < right.size() ? right.get(i) : StyledLine.EMPTY;
      lines.add(
          Wrap.cut(first, width, look.columns())
              .padded(width, look.columns())
              .plus(" ")
              .plus(second));
    }
    return lines;
  }
}
