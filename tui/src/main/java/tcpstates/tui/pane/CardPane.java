package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.view.Card;
import tcpstates.repl.view.Look;
import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;
import tcpstates.repl.view.Wrap;
import tcpstates.tui.grid.Area;

/** The step of the lesson. */
final class CardPane {

  /** Longer lines are hard to read. */
  private static final int WIDEST = 90;

  private CardPane() {}

  static void draw(Paper paper, Area area, Card card) {
    StyledLine title =
        StyledLine.of(card.step() + "  ", Style.FAINT).plus(card.heading(), Style.STRONG);
    StyledLine note =
        card.next().isPresent()
            ? StyledLine.of(card.next().get(), Style.WAITING)
            : StyledLine.of("hint: F5", Style.FAINT);
    Area inner = paper.box(area, title, note, false, Style.FAINT);
    paper.lines(inner, rows(paper, card, inner.width(), inner.height()));
    paper.zone(Frame.Part.CARD, area);
  }

  /** How many rows it would take to show all of it, frame included. */
  static int needed(Paper paper, Card card, int width) {
    int text = card.text().lines(paper.look(Math.min(WIDEST, width - 4))).size();
    return text + foot(paper, card, width - 4).size() + 2;
  }

  /** The text, and at the bottom what is asked and what is to be reached. */
  static List<StyledLine> rows(Paper paper, Card card, int width, int height) {
    List<StyledLine> foot = foot(paper, card, width);
    List<StyledLine> text = new ArrayList<>(card.text().lines(paper.look(Math.min(WIDEST, width))));
    int room = height - foot.size();
    if (text.size() > room) {
      // Empty rows between paragraphs are the first to go.
      text.removeIf(line -> line.text().isBlank());
    }
    if (text.size() > room) {
      foot = firstOf(foot, card.aims().size());
      room = height - foot.size();
    }
    List<StyledLine> rows = new ArrayList<>(text.subList(0, Math.min(room, text.size())));
    if (text.size() > room && room > 0) {
      StyledLine more = StyledLine.of(" " + paper.dots() + " Page-Up: all", Style.FAINT);
      Look left = paper.look(width - paper.width(more));
      rows.set(room - 1, Wrap.line(rows.get(room - 1), 0, left).get(0).plus(more));
    }
    while (rows.size() < room && height <= 4) {
      rows.add(StyledLine.EMPTY);
    }
    if (height > 4 && !foot.isEmpty() && rows.size() < room) {
      rows.add(StyledLine.EMPTY);
    }
    rows.addAll(foot);
    return rows;
  }

  /** The first row of the foot, and whether there is more. */
  private static List<StyledLine> firstOf(List<StyledLine> foot, int aims) {
    if (foot.size() < 2) {
      return foot;
    }
    return List.of(foot.get(0).plus(aims > 1 ? "  + " + (aims - 1) + " more" : "", Style.FAINT));
  }

  private static List<StyledLine> foot(Paper paper, Card card, int width) {
    if (card.asks().isPresent()) {
      StyledLine line =
          StyledLine.of("▸ ", Style.WAITING)
              .plus(
                  card.asks().get().startsWith("predict")
                      ? "First say what you expect:  "
                      : "Your turn:  ")
              .plus(card.asks().get(), Style.COMMAND);
      StyledLine brief = StyledLine.of("▸ ", Style.WAITING).plus(card.asks().get(), Style.COMMAND);
      return List.of(paper.width(line) <= width ? line : brief);
    }
    if (card.aims().isEmpty()) {
      return List.of();
    }
    return aims(paper, card.aims(), width);
  }

  private static List<StyledLine> aims(Paper paper, List<Card.Aim> aims, int width) {
    List<StyledLine> lines = new ArrayList<>();
    StyledLine line = StyledLine.of("Goal   ", Style.FAINT);
    boolean first = true;
    for (Card.Aim aim : aims) {
      StyledLine one =
          StyledLine.of(aim.reached() ? "✓ " : "○ ", aim.reached() ? Style.GOOD : Style.PLAIN)
              .plus(aim.text(), aim.reached() ? Style.FAINT : Style.PLAIN);
      int gap = first ? 0 : 6;
      if (!first && paper.width(line) + gap + paper.width(one) > width) {
        lines.add(line);
        line = StyledLine.of("       ");
        gap = 0;
      }
      line = line.plus(" ".repeat(gap)).plus(one);
      first = false;
    }
    lines.add(line);
    return lines.stream().flatMap(l -> Wrap.line(l, 9, paper.look(width)).stream()).toList();
  }

  /** The step in one row. */
  static StyledLine row(Card card) {
    StyledLine line =
        StyledLine.of(" " + card.step() + "  ", Style.FAINT).plus(card.heading(), Style.STRONG);
    Optional<String> ask = card.next().or(card::asks);
    return ask.isPresent()
        ? line.plus("   ▸ ", Style.WAITING).plus(ask.get(), Style.COMMAND)
        : line;
  }
}
