package tcpstates.tui.pane;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import tcpstates.engine.world.Side;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.view.TextView;
import tcpstates.tui.grid.Area;

/** What is where, by the size of the screen. */
final class Layout {

  /** Smaller screens only say that they are too small. */
  static final int LEAST_WIDTH = 40;

  static final int LEAST_HEIGHT = 12;

  /** The rows of the sockets, in their frame. */
  private static final int SOCKETS = 6;

  /** Without the command that shows them. */
  private static final int LEAST_SOCKETS = SOCKETS - 1;

  /** The rows of the three panes on a wide screen. */
  private static final int PANES = 9;

  /** The rows of the state diagram, in its frame. */
  private static final int DRAWING = TextView.DIAGRAM_ROWS + 2;

  /** The rows below it in which each side's way stands. */
  private static final int WAYS = 2;

  /** How large a screen must be for a layout. */
  enum Kind {
    /** One line for each side. */
    SMALL(0, 0),
    /** The side in focus, and the wire. */
    FOLDED(58, 18),
    /** Three panes, one view. */
    PANES(78, 22),
    /** Three panes and a view below them. */
    WIDE(118, 34),
    /** Everything at once, but for sockets that have no room. */
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

  /** Draws everything between the title and the keys. */
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

  // ---- 40 by 12

  private void small(Area area) {
    if (model.view() != MiddleView.WIRE) {
      smallView(area);
      return;
    }
    int panes = 3;
    if (card.isEmpty()) {
      folds(area);
      TalkPane.draw(paper, area.below(panes));
      return;
    }
    boolean asks = asks(card.get());
    RowShares shares =
        RowShares.of(
            paper,
            card.get(),
            area,
            new RowShares.Bounds(panes, panes, asks ? 0 : panes, asks, area.height() - 6, 1, 2));
    if (shares.panes() > 0) {
      folds(area);
    }
    Area rest = area.below(shares.panes());
    smallCard(rest.top(shares.card()), card.get());
    TalkPane.draw(paper, rest.below(shares.card()));
  }

  private void smallView(Area area) {
    int talk = Math.max(2, TalkPane.least(paper, area.width(), area.height() - 5));
    Area middle = area.top(area.height() - talk - 1);
    MiddlePane.draw(paper, middle, model.view());
    Area below = area.below(middle.height());
    card.ifPresent(step -> cardRow(below, step));
    TalkPane.draw(paper, card.isPresent() ? below.below(1) : below);
  }

  /** The step in one row leaves nearly all of it out. */
  private void cardRow(Area area, Card step) {
    StyledLine more = StyledLine.of("Page-Up: all", Style.FAINT);
    paper.both(area.top(1).right(1), 0, CardPane.row(step), more);
    paper.zone(ScreenFrame.Part.CARD, area.top(1));
    paper.leaveOut(ScreenFrame.Part.CARD);
  }

  /** Both sides and the wire, in a row each. */
  private void folds(Area area) {
    for (Side side : Side.values()) {
      Area row = area.below(side.ordinal()).top(1);
      paper.line(row, 0, SidePane.row(paper, side, row.width()));
      paper.zone(side == Side.CLIENT ? ScreenFrame.Part.CLIENT : ScreenFrame.Part.SERVER, row);
    }
    Area wire = area.below(2).top(1);
    paper.line(wire, 0, WirePane.row(paper, wire.width()));
    paper.zone(ScreenFrame.Part.MIDDLE, wire);
  }

  /** Whether there is a question to read, which matters more than the panes. */
  private static boolean asks(Card card) {
    return !card.question().isEmpty() && !card.done();
  }

  /** Whether there is a question, or one that was answered and still stands there. */
  private static boolean asksOrAsked(Card card) {
    return !card.question().isEmpty();
  }

  private void smallCard(Area area, Card step) {
    if (area.height() == 0) {
      paper.leaveOut(ScreenFrame.Part.CARD);
    } else {
      CardPane.drawSmall(paper, area, step);
    }
  }

  // ---- 60 by 20

  private void folded(Area area) {
    if (card.isEmpty()) {
      foldedPanes(area.top(area.height() - 5));
      TalkPane.draw(paper, area.below(area.height() - 5));
      return;
    }
    int panes = area.height() - 8;
    boolean wire = model.view() == MiddleView.WIRE;
    boolean yields = asksOrAsked(card.get());
    RowShares.Bounds bounds = new RowShares.Bounds(panes, 6, wire ? 3 : 5, yields, 6, 2, 4);
    carded(area, bounds, this::foldedPanes);
  }

  /** Panes, card and talk, one below the other. */
  private void carded(Area area, RowShares.Bounds bounds, Consumer<Area> panes) {
    Card step = card.orElseThrow();
    RowShares shares = RowShares.of(paper, step, area, bounds);
    Area top = area.top(shares.panes());
    if (model.view() == MiddleView.WIRE && shares.panes() <= bounds.folded()) {
      folds(top);
    } else {
      panes.accept(top);
    }
    Area rest = area.below(shares.panes());
    CardPane.draw(paper, rest.top(shares.card()), step);
    TalkPane.draw(paper, rest.below(shares.card()));
  }

  private void foldedPanes(Area middle) {
    if (model.view() != MiddleView.WIRE) {
      MiddlePane.draw(paper, middle, model.view());
      return;
    }
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
    ScreenFrame.Part part =
        focus == Side.CLIENT ? ScreenFrame.Part.SERVER : ScreenFrame.Part.CLIENT;
    paper.zone(part, line);
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
    if (card.isEmpty()) {
      int panes = 11 + more / 2;
      three(area.top(panes));
      TalkPane.draw(paper, area.below(panes));
      return;
    }
    int panes = 9 + more / 4;
    carded(
        area,
        new RowShares.Bounds(panes, 5, 3, asksOrAsked(card.get()), 6 + more / 2, 2, 4),
        this::three);
  }

  private void three(Area area) {
    int middle = area.width() - 2 * ((area.width() + 1) / 3);
    int side = (area.width() - middle) / 2;
    SidePane.draw(paper, area.left(side), Side.CLIENT);
    WirePane.draw(paper, area.right(side).left(area.width() - 2 * side));
    SidePane.draw(paper, area.right(area.width() - side), Side.SERVER);
  }

  private void panesView(Area area) {
    if (card.isEmpty()) {
      viewed(area.top(area.height() - 4));
      TalkPane.draw(paper, area.below(area.height() - 4));
      return;
    }
    int least = model.view() == MiddleView.SOCKETS ? 10 : asks(card.get()) ? 4 : 7;
    carded(
        area, new RowShares.Bounds(area.height() - 8, least, least, true, 5, 2, 4), this::viewed);
  }

  private void viewed(Area middle) {
    if (model.view() == MiddleView.SOCKETS) {
      MiddlePane.draw(paper, middle.top(5).within(1, 0), MiddleView.SOCKETS);
      three(middle.below(5));
    } else {
      MiddlePane.draw(paper, middle, model.view());
    }
  }

  /**
   * The drawing takes nearly everything; the timeline, which the screen draws, separates it from
   * the text.
   */
  private void panesDiagram(Area area) {
    // The drawing is not cut: first its legend is left out in favour of the talk, then the talk in
    // favour of the drawing.
    int spare = area.height() - TextView.DIAGRAM_LEAST;
    int talk = Math.max(1, TalkPane.least(paper, area.width(), Math.max(2, Math.min(3, spare))));
    int cardRows = card.isPresent() && talk < Math.min(3, spare) ? 1 : 0;
    Area drawing = area.top(Math.min(TextView.DIAGRAM_ROWS, area.height() - talk - cardRows));
    MiddlePane.draw(paper, drawing, MiddleView.DIAGRAM);
    Area rest = area.below(drawing.height());
    if (cardRows > 0) {
      cardRow(rest, card.orElseThrow());
    } else if (card.isPresent()) {
      paper.leaveOut(ScreenFrame.Part.CARD);
    }
    TalkPane.draw(paper, rest.below(cardRows));
  }

  // ---- 120 by 36

  private void wide(Area area) {
    boolean drawn = model.view() == MiddleView.DIAGRAM;
    if (card.isEmpty()) {
      int talk = drawn ? area.height() - DRAWING : 7;
      wideViews(area.top(area.height() - talk));
      TalkPane.draw(paper, area.below(area.height() - talk));
      return;
    }
    int least = drawn ? DRAWING : PANES + 5;
    int needed = CardPane.needed(paper, card.get(), area.width() - 4) + 2;
    int rows = Math.max(least, area.height() - needed - 5);
    RowShares.Bounds bounds =
        new RowShares.Bounds(rows, least, drawn ? DRAWING : PANES, true, 6, 2, 4);
    RowShares shares = RowShares.of(paper, card.get(), area, bounds);
    wideViews(area.top(shares.panes()));
    Area rest = area.below(shares.panes());
    CardPane.draw(paper, rest.top(shares.card()), card.get());
    TalkPane.draw(paper, rest.below(shares.card()));
  }

  /** The panes above the ladder, or one below the other beside the diagram. */
  private void wideViews(Area area) {
    if (model.view() == MiddleView.DIAGRAM) {
      int width = TextView.DIAGRAM_WIDTH + 4;
      view(area.top(DRAWING).left(width), MiddleView.DIAGRAM);
      Area side = area.top(DRAWING).right(width);
      int each = side.height() / 3;
      SidePane.draw(paper, side.top(each), Side.CLIENT);
      WirePane.draw(paper, side.below(each).top(each));
      SidePane.draw(paper, side.below(2 * each), Side.SERVER);
      return;
    }
    int panes = area.height() < PANES + 5 ? area.height() : panesAbove(area.height());
    three(area.top(panes));
    Area views = area.below(panes);
    if (model.view() == MiddleView.SOCKETS && views.height() >= SOCKETS + 5) {
      view(views.top(SOCKETS), MiddleView.SOCKETS);
      view(views.below(SOCKETS), MiddleView.LADDER);
    } else if (views.height() > 0) {
      view(views, model.view() == MiddleView.WIRE ? MiddleView.LADDER : model.view());
    }
  }

  /** Where the ladder has enough rows, the panes get up to three of them. */
  private static int panesAbove(int rows) {
    return PANES + Math.max(0, Math.min(3, (rows - 16) / 3));
  }

  private void view(Area area, MiddleView view) {
    StyledLine title = StyledLine.of(view.word().toUpperCase(Locale.ROOT), Style.STRONG);
    StyledLine note = StyledLine.of(view == MiddleView.SOCKETS ? "ss -tano" : "", Style.FAINT);
    Area inner = paper.box(area, title, note, false, Style.FAINT);
    MiddlePane.draw(paper, inner, view);
  }

  // ---- 200 by 60

  private void whole(Area area) {
    int paneRows = 11;
    three(area.top(paneRows));
    Area rest = area.below(paneRows);
    int diagram = TextView.DIAGRAM_WIDTH + 4;
    int rows = Math.max(DRAWING, rest.height() - 16);
    Area left = rest.left(rest.width() - diagram);
    Area right = rest.right(rest.width() - diagram);
    if (rows >= DRAWING + LEAST_SOCKETS) {
      int drawing = Math.min(DRAWING + WAYS, rows - LEAST_SOCKETS);
      view(left.top(rows), MiddleView.LADDER);
      view(right.top(drawing), MiddleView.DIAGRAM);
      view(right.below(drawing).top(rows - drawing), MiddleView.SOCKETS);
    } else {
      int sockets = model.view() == MiddleView.SOCKETS ? SOCKETS : 0;
      view(left.top(rows - sockets), MiddleView.LADDER);
      view(right.top(rows), MiddleView.DIAGRAM);
      if (sockets > 0) {
        view(left.below(rows - sockets).top(sockets), MiddleView.SOCKETS);
      }
    }
    Area below = rest.below(rows);
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
