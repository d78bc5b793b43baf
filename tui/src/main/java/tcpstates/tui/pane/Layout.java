package tcpstates.tui.pane;

import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.view.Card;
import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;
import tcpstates.tui.grid.Area;

/** What stands where, by the size of the screen. */
final class Layout {

  /** Smaller screens only say that they are too small. */
  static final int LEAST_WIDTH = 40;

  static final int LEAST_HEIGHT = 12;

  /** The rows of the sockets, in their frame. */
  private static final int SOCKETS = 6;

  /** How large a screen must be for a layout. */
  enum Kind {
    /** One line a side. */
    SMALL(0, 0),
    /** The side in focus, and the wire. */
    FOLDED(58, 18),
    /** Three panes, one view. */
    PANES(78, 22),
    /** Three panes and a view below them. */
    WIDE(118, 34),
    /** Everything at once. */
    WHOLE(180, 50);

    private final int width;
    private final int height;

    Kind(int width, int height) {
      this.width = width;
      this.height = height;
    }

    static Kind of(int width, int height) {
      Kind found = SMALL;
      for (Kind kind : values()) {
        if (width >= kind.width && height >= kind.height) {
          found = kind;
        }
      }
      return found;
    }
  }

  private final Paper paper;
  private final Model model;
  private final Kind kind;
  private final Optional<Card> card;

  private Layout(Paper paper) {
    this.paper = paper;
    this.model = paper.model();
    this.kind = Kind.of(model.size().width(), model.size().height());
    this.card = model.card();
  }

  /** Whether there is room for the timeline. */
  static boolean timeline(Model model) {
    return model.size().height() >= 15;
  }

  /** Whether there is room to name the keys. */
  static boolean keys(Model model) {
    return model.size().height() >= 14 || model.back().isPresent() || !model.busy().isEmpty();
  }

  /** Draws all that lies between the title and the keys. */
  static void body(Paper paper, Area area) {
    Layout layout = new Layout(paper);
    switch (layout.kind) {
      case SMALL -> layout.small(area);
      case FOLDED -> layout.folded(area);
      case PANES -> layout.panes(area);
      case WIDE -> layout.wide(area);
      case WHOLE -> layout.whole(area);
    }
  }

  /** How many rows the last answer has for itself. */
  static int answerRows(Model model) {
    Kind kind = Kind.of(model.size().width(), model.size().height());
    boolean card = model.card().isPresent();
    return switch (kind) {
      case SMALL -> 3;
      case FOLDED -> card ? 2 : 4;
      case PANES ->
          switch (model.view()) {
            case WIRE -> card ? 2 : 8;
            case LADDER, SOCKETS -> card ? 2 : 3;
            case DIAGRAM -> 1;
          };
      case WIDE -> card || model.view() == View.DIAGRAM ? 2 : 6;
      case WHOLE -> 12;
    };
  }

  // ---- 40 by 12

  private void small(Area area) {
    Area rest = area;
    boolean other = model.view() != View.WIRE;
    if (other) {
      Area middle = area.top(area.height() - 3);
      MiddlePane.draw(paper, middle, model.view());
      Area below = area.below(middle.height());
      card.ifPresent(step -> paper.line(below, 0, CardPane.row(step)));
      TalkPane.draw(paper, card.isPresent() ? below.below(1) : below);
      return;
    }
    for (Side side : Side.values()) {
      Area row = rest.top(1);
      paper.line(row, 0, SidePane.row(paper, side, row.width()));
      paper.zone(side == Side.CLIENT ? Frame.Part.CLIENT : Frame.Part.SERVER, row);
      rest = rest.below(1);
    }
    paper.line(rest.top(1), 0, WirePane.row(paper, rest.width()));
    paper.zone(Frame.Part.MIDDLE, rest.top(1));
    rest = rest.below(1);
    int talk = 3;
    Area words = rest.top(rest.height() - talk);
    card.ifPresent(step -> smallCard(words, step));
    TalkPane.draw(paper, card.isPresent() ? rest.below(words.height()) : rest);
  }

  private void smallCard(Area area, Card step) {
    paper.canvas().write(area, 0, 0, "─".repeat(area.width()), Style.FAINT);
    paper.line(
        area.within(1, 0),
        0,
        StyledLine.of(step.step() + " ", Style.FAINT).plus(step.heading() + " ", Style.STRONG));
    Area inner = area.below(1).within(1, 0);
    paper.lines(inner, CardPane.rows(paper, step, inner.width(), inner.height()));
    paper.zone(Frame.Part.CARD, area);
  }

  // ---- 60 by 20

  private void folded(Area area) {
    int cardRows = card.isPresent() ? 6 : 0;
    int talk = card.isPresent() ? 2 : 5;
    Area middle = area.top(area.height() - cardRows - talk);
    if (model.view() == View.WIRE) {
      Side focus = model.session().focus();
      Area line = middle.below(middle.height() - 1);
      Area upper = middle.top(middle.height() - 1);
      int half = (upper.width() + 1) / 2;
      boolean left = focus == Side.CLIENT;
      Area side = left ? upper.left(half) : upper.right(upper.width() - half);
      Area wire = left ? upper.right(half) : upper.left(upper.width() - half);
      SidePane.draw(paper, side, focus);
      WirePane.draw(paper, wire);
      paper.line(line, 0, SidePane.row(paper, focus.peer(), line.width()));
      Frame.Part part = focus == Side.CLIENT ? Frame.Part.SERVER : Frame.Part.CLIENT;
      paper.zone(part, line);
    } else {
      MiddlePane.draw(paper, middle, model.view());
    }
    Area rest = area.below(middle.height());
    card.ifPresent(step -> CardPane.draw(paper, rest.top(cardRows), step));
    TalkPane.draw(paper, rest.below(cardRows));
  }

  // ---- 80 by 24

  private void panes(Area area) {
    switch (model.view()) {
      case WIRE -> panesWire(area);
      case LADDER, SOCKETS -> panesView(area);
      case DIAGRAM -> panesDiagram(area);
    }
  }

  private void panesWire(Area area) {
    int more = Math.max(0, area.height() - 20);
    int paneRows = 9 + (card.isPresent() ? more / 4 : 2 + more / 2);
    int cardRows = cardRows(area, 6 + more / 2, area.height() - paneRows - 3);
    three(area.top(paneRows));
    Area rest = area.below(paneRows);
    card.ifPresent(step -> CardPane.draw(paper, rest.top(cardRows), step));
    TalkPane.draw(paper, rest.below(cardRows));
  }

  /** As many rows as the step needs, within bounds; none without a lesson. */
  private int cardRows(Area area, int least, int most) {
    return card.map(step -> CardPane.needed(paper, step, area.width()))
        .map(needed -> Math.max(least, Math.min(most, needed)))
        .orElse(0);
  }

  private void three(Area area) {
    int middle = area.width() - 2 * ((area.width() + 1) / 3);
    int side = (area.width() - middle) / 2;
    SidePane.draw(paper, area.left(side), Side.CLIENT);
    WirePane.draw(paper, area.right(side).left(area.width() - 2 * side));
    SidePane.draw(paper, area.right(area.width() - side), Side.SERVER);
  }

  private void panesView(Area area) {
    int cardRows = cardRows(area, 5, 7 + Math.max(0, area.height() - 20) / 2);
    int talk = card.isPresent() ? 3 : 4;
    Area middle = area.top(area.height() - cardRows - talk);
    if (model.view() == View.SOCKETS) {
      Area top = middle.top(5);
      MiddlePane.draw(paper, top.within(1, 0), View.SOCKETS);
      three(middle.below(5));
    } else {
      MiddlePane.draw(paper, middle, View.LADDER);
    }
    Area rest = area.below(middle.height());
    card.ifPresent(step -> CardPane.draw(paper, rest.top(cardRows), step));
    TalkPane.draw(paper, rest.below(cardRows));
  }

  /** The drawing takes nearly all; the timeline, drawn by the screen, parts it from the words. */
  private void panesDiagram(Area area) {
    int talk = TalkPane.least(model);
    int cardRows = card.isPresent() && talk < 3 ? 1 : 0;
    Area drawing = area.top(Math.min(MiddlePane.DIAGRAM_ROWS, area.height() - talk - cardRows));
    MiddlePane.draw(paper, drawing, View.DIAGRAM);
    Area rest = area.below(drawing.height());
    if (cardRows > 0) {
      paper.line(rest.top(1), 0, CardPane.row(card.orElseThrow()));
      paper.zone(Frame.Part.CARD, rest.top(1));
    }
    TalkPane.draw(paper, rest.below(cardRows));
  }

  // ---- 120 by 36

  private void wide(Area area) {
    int paneRows = 9 + Math.max(0, area.height() - 32) / 4;
    three(area.top(paneRows));
    Area rest = area.below(paneRows);
    boolean tall = card.isPresent() || model.view() == View.DIAGRAM;
    int middleRows = Math.min(rest.height() - (tall ? 3 : 7), MiddlePane.DIAGRAM_ROWS + 2);
    int width = card.isPresent() ? Math.max(84, rest.width() * 2 / 3) : rest.width();
    Area views = rest.top(middleRows).left(width);
    if (model.view() == View.SOCKETS) {
      view(views.top(SOCKETS), View.SOCKETS);
      view(views.below(SOCKETS), View.LADDER);
    } else {
      view(views, model.view() == View.WIRE ? View.LADDER : model.view());
    }
    Area side = rest.top(middleRows).right(width);
    card.ifPresent(step -> CardPane.draw(paper, side, step));
    TalkPane.draw(paper, rest.below(middleRows));
  }

  private void view(Area area, View view) {
    StyledLine title = StyledLine.of(view.word().toUpperCase(java.util.Locale.ROOT), Style.STRONG);
    StyledLine note = StyledLine.of(view == View.SOCKETS ? "ss -tan" : "", Style.FAINT);
    Area inner = paper.box(area, title, note, false, Style.FAINT);
    MiddlePane.draw(paper, inner, view);
  }

  // ---- 200 by 60

  private void whole(Area area) {
    int paneRows = 11;
    three(area.top(paneRows));
    Area rest = area.below(paneRows);
    int drawing = MiddlePane.DIAGRAM_ROWS + 4;
    int diagram = MiddlePane.DIAGRAM_WIDTH + 4;
    int ladderRows = rest.height() - 16;
    Area left = rest.left(rest.width() - diagram);
    Area right = rest.right(rest.width() - diagram);
    view(left.top(ladderRows), View.LADDER);
    view(right.top(drawing), View.DIAGRAM);
    view(right.below(drawing).top(ladderRows - drawing), View.SOCKETS);
    Area below = rest.below(ladderRows);
    if (card.isPresent()) {
      CardPane.draw(paper, below.left(rest.width() - diagram), card.get());
      said(below.right(rest.width() - diagram));
    } else {
      said(below);
    }
  }

  private void said(Area area) {
    paper.box(
        area,
        StyledLine.of("SAID", Style.STRONG),
        StyledLine.of("Page-Up: all", Style.FAINT),
        false,
        Style.FAINT);
    TalkPane.draw(paper, area.within(1, 1));
  }
}
