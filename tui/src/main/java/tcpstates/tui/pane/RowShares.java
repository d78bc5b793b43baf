package tcpstates.tui.pane;

import tcpstates.repl.shell.Card;
import tcpstates.tui.grid.Area;

/**
 * How panes, card and talk share the rows of a screen. First comes what the last answer must say,
 * then what the card asks, then the panes, and last the text of the card.
 *
 * @param panes their rows; at {@link Bounds#folded} they have no frames
 * @param card its rows, with its frame
 * @param talk the rest
 */
record RowShares(int panes, int card, int talk) {

  /** Rows that the talk has even if the last answer needs fewer. */
  private static final int TALK = 2;

  /**
   * The limits.
   *
   * @param panes the rows that the panes should have
   * @param least the rows that they need at least, in their frames
   * @param folded the rows that they need without frames
   * @param yields whether they make room for the text of the card even without their frames
   * @param card the rows that the card should have, if the talk does not need them
   * @param frame the rows around the card's text
   * @param side the columns around it
   */
  record Bounds(int panes, int least, int folded, boolean yields, int card, int frame, int side) {}

  static RowShares of(Paper paper, Card card, Area area, Bounds bounds) {
    int rows = area.height();
    int width = area.width() - bounds.side();
    int whole = CardPane.needed(paper, card, width) + bounds.frame();
    int dense = CardPane.dense(paper, card, width) + bounds.frame();
    int tight = CardPane.tight(paper, card, width) + bounds.frame();
    int must = CardPane.least(paper, card, width) + bounds.frame();
    int panes = bounds.panes();
    if (bounds.yields()) {
      panes = Math.min(panes, rows - whole - TALK);
      panes = panes < bounds.least() ? Math.min(bounds.panes(), rows - tight - TALK) : panes;
      panes = panes < bounds.least() ? bounds.folded() : panes;
    }
    int most = Math.max(TALK, rows - bounds.folded() - must);
    int said = TalkPane.least(paper, area.width(), most);
    int kept = rows - dense - said;
    int fitting = kept >= bounds.least() ? kept : rows - tight - said;
    // Views with frames can give up rows; the others can't.
    if (panes > fitting && fitting >= bounds.least() && paper.model().view() == MiddleView.WIRE) {
      panes = fitting;
    }
    if (panes + must + said > rows) {
      int left = rows - must - said;
      panes = left >= bounds.least() ? left : bounds.folded();
    }
    int rest = rows - panes;
    int wish = Math.max(whole, Math.min(bounds.card(), rest - TALK - 1));
    int cardRows = Math.max(0, Math.min(rest - said, wish));
    return new RowShares(panes, cardRows, rest - cardRows);
  }
}
