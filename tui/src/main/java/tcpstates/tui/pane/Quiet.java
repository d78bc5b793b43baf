package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.view.Prose;
import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;
import tcpstates.tui.grid.Area;

/** The first screen: what this is, and what to type. */
final class Quiet {

  private static final int WIDEST = 60;

  private static final Prose LISTEN =
      Prose.of(StyledLine.of("  ▸ ", Style.WAITING).plus("server listen", Style.COMMAND));

  private static final Prose AGAIN =
      Prose.of(
          StyledLine.of("  ▸ ", Style.WAITING)
              .plus("server listen", Style.COMMAND)
              .plus("    or    ", Style.FAINT)
              .plus("lessons", Style.COMMAND));

  private Quiet() {}

  static void draw(Paper paper, Area area) {
    int width = Math.min(WIDEST, area.width() - 4);
    List<StyledLine> rows = new ArrayList<>();
    boolean first = paper.model().opening() == Opening.FIRST;
    Prose said = paper.model().greeting();
    boolean picture = area.height() >= 18 && width >= 40;
    if (picture) {
      rows.addAll(picture());
    } else {
      rows.add(StyledLine.of("tcpstates", Style.STRONG));
    }
    rows.add(StyledLine.EMPTY);
    rows.addAll(said.isEmpty() ? own(paper, first, width) : said.lines(paper.look(width)));
    if (rows.size() > area.height()) {
      rows.removeIf(StyledLine::isEmpty);
    }
    if (rows.size() > area.height() && said.isEmpty()) {
      rows.clear();
      rows.addAll(brief(paper, first, width));
    }
    int height = Math.min(rows.size(), area.height());
    int top = Math.max(0, (area.height() - height) * 2 / 5);
    Area block = new Area(area.x() + (area.width() - width) / 2, area.y() + top, width, height);
    paper.lines(block, rows);
  }

  /** Three segments open a connection. */
  private static List<StyledLine> picture() {
    return List.of(
        StyledLine.of("client ", Style.CLIENT)
            .plus("├──── SYN ─────▶│", Style.CLIENT)
            .plus(" server", Style.SERVER),
        StyledLine.of("       │", Style.CLIENT).plus("◀── SYN,ACK ───┤", Style.SERVER),
        StyledLine.of("       ├──── ACK ─────▶│", Style.CLIENT));
  }

  private static List<StyledLine> own(Paper paper, boolean first, int width) {
    Prose prose =
        first
            ? what()
                .plus(
                    Prose.of(
                        "A segment that you send is in flight until you deliver it; what arrives,"
                            + " you answer as a TCP must. Nothing can break, and undo takes"
                            + " anything back."))
                .plus(Prose.of("First, one side waits for calls. Type:"))
                .plus(LISTEN)
            : Prose.of("Welcome back. Begin with a waiting server, or look at the lessons. Type:")
                .plus(AGAIN);
    return prose.lines(paper.look(width));
  }

  private static Prose what() {
    return Prose.of("You will open a TCP connection by hand, and you are both of its ends.");
  }

  /** What must be said even where there is next to no room. */
  private static List<StyledLine> brief(Paper paper, boolean first, int width) {
    Prose prose = first ? what().plus(Prose.of("Type:")).plus(LISTEN) : AGAIN;
    return prose.lines(paper.look(width));
  }
}
