package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Area;

/** The first screen: what this is, and what to type. */
final class FirstScreen {

  private static final int WIDEST = 60;

  /** Rows above and below that are better left empty. */
  private static final int AIR = 2;

  /** A lesson has more to say. */
  private static final int WIDEST_TEXT = 72;

  private static final Prose LISTEN =
      Prose.of(StyledLine.of("  ▸ ", Style.WAITING).plus("server listen", Style.COMMAND));

  private static final Prose AGAIN =
      Prose.of(
          StyledLine.of("  ▸ ", Style.WAITING)
              .plus("server listen", Style.COMMAND)
              .plus("    or    ", Style.FAINT)
              .plus("lessons", Style.COMMAND));

  private FirstScreen() {}

  static void draw(Paper paper, Area area) {
    boolean lesson = paper.model().card().isPresent();
    int width = Math.min(lesson ? WIDEST_TEXT : WIDEST, area.width() - 4);
    List<StyledLine> rows = lesson ? lesson(paper, width, area.height()) : rows(paper, area, width);
    int height = Math.min(rows.size(), area.height());
    int top = Math.max(0, (area.height() - height) * 2 / 5);
    Area block = new Area(area.x() + (area.width() - width) / 2, area.y() + top, width, height);
    paper.lines(block, rows);
  }

  private static List<StyledLine> rows(Paper paper, Area area, int width) {
    List<StyledLine> rows = new ArrayList<>();
    boolean first = paper.model().opening() == Opening.FIRST;
    Prose said = paper.model().greeting();
    boolean picture = area.height() >= 18 && width >= 40;
    if (picture) {
      rows.addAll(picture());
      rows.add(StyledLine.EMPTY);
    } else if (said.isEmpty()) {
      rows.add(StyledLine.of("tcpstates", Style.STRONG));
      rows.add(StyledLine.EMPTY);
    }
    rows.addAll(said.isEmpty() ? own(paper, first, width) : said.lines(paper.look(width)));
    if (rows.size() > area.height()) {
      rows.removeIf(StyledLine::isEmpty);
    }
    if (rows.size() > area.height() && said.isEmpty()) {
      rows.clear();
      rows.addAll(brief(paper, first, width));
    }
    return rows;
  }

  /**
   * A lesson's beginning: its introduction and its first step with some space around them; if there
   * is no room for both, the introduction, since the step is on the card.
   */
  private static List<StyledLine> lesson(Paper paper, int width, int height) {
    Prose said = paper.model().greeting();
    List<StyledLine> all = said.lines(paper.look(width));
    List<StyledLine> introduction = said.besideCard().lines(paper.look(width));
    List<StyledLine> text = all.size() + AIR <= height ? all : introduction;
    List<StyledLine> rows = new ArrayList<>();
    if (text.size() + 5 + AIR <= height && width >= 40) {
      rows.addAll(picture());
      rows.add(StyledLine.EMPTY);
      rows.add(StyledLine.EMPTY);
    }
    rows.addAll(text);
    if (rows.size() > height) {
      rows.removeIf(StyledLine::isEmpty);
    }
    if (rows.size() > height) {
      paper.leaveOut(ScreenFrame.Part.LOG);
      rows.set(
          height - 1,
          StyledLine.of(paper.dots() + " ", Style.FAINT)
              .plus("Enter", Style.COMMAND)
              .plus(" shows all of it", Style.FAINT));
    } else if (text == introduction && rows.size() + 2 <= height) {
      rows.add(StyledLine.EMPTY);
      rows.add(
          StyledLine.of("▸ ", Style.WAITING)
              .plus("Enter", Style.COMMAND)
              .plus(" leads to the first step.", Style.FAINT));
    }
    return rows;
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
                        "A segment that you send is in flight until you deliver it; you answer what"
                            + " arrives, as a TCP must. Nothing can break, and undo takes anything"
                            + " back."))
                .plus(Prose.of("First, one side waits for calls. Type:"))
                .plus(LISTEN)
            : Prose.of("Welcome back. Begin with a waiting server, or look at the lessons. Type:")
                .plus(AGAIN);
    return prose.lines(paper.look(width));
  }

  private static Prose what() {
    return Prose.of("You will open a TCP connection by hand, and play both ends of it.");
  }

  /** What must be said even if there is almost no room. */
  private static List<StyledLine> brief(Paper paper, boolean first, int width) {
    Prose prose = first ? what().plus(Prose.of("Type:")).plus(LISTEN) : AGAIN;
    return prose.lines(paper.look(width));
  }
}
