package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.grid.Area;

/** The step of the lesson. */
final class CardPane {

  /** Longer lines are hard to read. */
  private static final int WIDEST = 90;

  /** How many rows of a text that was read are enough to remember it. */
  private static final int LEAST_TEXT = 2;

  /** Where nothing else says that a part is left out. */
  private static final StyledLine PAGE_UP = StyledLine.of("Page-Up: all", Style.FAINT);

  private CardPane() {}

  static void draw(Paper paper, Area area, Card card) {
    StyledLine title =
        StyledLine.of(card.step() + "  ", Style.FAINT).plus(card.heading(), Style.STRONG);
    Area inside = area.within(2, 1);
    Fitted fitted = fitted(paper, card, inside.width(), inside.height());
    boolean lacks = paper.leavesOut(ScreenFrame.Part.CARD) && !fitted.tellsOfMore();
    StyledLine note = lacks && card.next().isEmpty() ? PAGE_UP : note(paper, card);
    Area inner = paper.box(area, title, note, false, Style.FAINT);
    paper.lines(inner, fitted.rows());
    paper.zone(ScreenFrame.Part.CARD, area);
  }

  /** With a line above it instead of a frame, when the screen is small. */
  static void drawSmall(Paper paper, Area area, Card card) {
    Area inner = area.below(1).within(1, 0);
    Fitted fitted = fitted(paper, card, inner.width(), inner.height());
    boolean lacks = paper.leavesOut(ScreenFrame.Part.CARD) && !fitted.tellsOfMore();
    StyledLine note = StyledLine.of(" ").plus(lacks ? PAGE_UP : note(paper, card)).plus(" ");
    Area rule = area.within(1, 0);
    boolean needed = card.done() && card.next().isPresent();
    StyledLine title = title(paper, card, needed ? rule.width() - paper.width(note) : rule.width());
    paper.canvas().write(area, 0, 0, "─".repeat(area.width()), Style.FAINT);
    if (paper.width(title) + paper.width(note) <= rule.width()) {
      paper.canvas().lineRight(rule, 0, note);
    }
    paper.line(rule, 0, title);
    paper.lines(inner, fitted.rows());
    paper.zone(ScreenFrame.Part.CARD, area);
  }

  /** The step and its heading; only what stands before a colon in it where there is less room. */
  private static StyledLine title(Paper paper, Card card, int room) {
    StyledLine step = StyledLine.of(card.step() + " ", Style.FAINT);
    StyledLine whole = step.plus(card.heading() + " ", Style.STRONG);
    return paper.width(whole) <= room
        ? whole
        : step.plus(card.heading().split(": ")[0] + " ", Style.STRONG);
  }

  /** What a person may do now, at the right of the title. */
  private static StyledLine note(Paper paper, Card card) {
    if (card.next().isPresent()) {
      String next = card.next().get();
      return StyledLine.of(card.done() || next.startsWith("Enter") ? "" : "type ", Style.FAINT)
          .plus(next, Style.WAITING);
    }
    return KeysBar.hasHints(paper.model())
        ? StyledLine.of("hint: F5", Style.FAINT)
        : StyledLine.of("no hints", Style.FAINT);
  }

  /** How many rows it takes to show all of it, without a frame. */
  static int needed(Paper paper, Card card, int width) {
    return parts(paper, card, width).all();
  }

  /** The same without empty rows. */
  static int dense(Paper paper, Card card, int width) {
    Parts parts = parts(paper, card, width);
    return parts.dense().size() + parts.asked();
  }

  /** The same without empty rows, and without the task if it is done. */
  static int tight(Paper paper, Card card, int width) {
    Parts parts = parts(paper, card, width);
    return parts.dense().size() + (card.done() ? parts.question().size() : parts.asked());
  }

  /** How many rows it takes to show what must not be missed. */
  static int least(Paper paper, Card card, int width) {
    Parts parts = parts(paper, card, width);
    if (!parts.question().isEmpty() && !card.done()) {
      return parts.asked();
    }
    int text = parts.dense().size();
    int foot = width < Paper.NARROW ? Math.min(1, parts.foot().size()) : parts.foot().size();
    return card.done() ? text : Math.min(LEAST_TEXT, text) + foot;
  }

  /**
   * The content of a card, from the top.
   *
   * @param text to read
   * @param question with its choices
   * @param foot the task
   */
  private record Parts(List<StyledLine> text, List<StyledLine> question, List<StyledLine> foot) {

    Parts {
      text = List.copyOf(text);
      question = List.copyOf(question);
      foot = List.copyOf(foot);
    }

    /** The text without empty rows. */
    List<StyledLine> dense() {
      return text.stream().filter(line -> !line.text().isBlank()).toList();
    }

    Parts with(List<StyledLine> otherFoot) {
      return new Parts(text, question, otherFoot);
    }

    /** Without the question, which was answered. */
    Parts answered() {
      return new Parts(text, List.of(), foot);
    }

    int asked() {
      return question.size() + foot.size();
    }

    int all() {
      return text.size() + (text.isEmpty() || question.isEmpty() ? 0 : 1) + asked();
    }
  }

  private static Parts parts(Paper paper, Card card, int width) {
    Look look = paper.look(Math.max(1, Math.min(WIDEST, width)));
    boolean asked = !card.done() || width >= Paper.NARROW;
    return new Parts(
        card.text().lines(look),
        asked ? card.question().lines(look) : List.of(),
        foot(paper, card, width));
  }

  /**
   * What there is room for.
   *
   * @param tellsOfMore whether it says how to see what is left out
   */
  private record Fitted(List<StyledLine> rows, boolean tellsOfMore) {
    private Fitted {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The text, and at the bottom the question and the goal. Text that was read is left out first.
   */
  private static Fitted fitted(Paper paper, Card card, int width, int height) {
    Parts parts = parts(paper, card, width);
    if (parts.dense().size() + parts.asked() > height) {
      parts = parts.with(lesser(paper, card, parts, width, height));
    }
    if (card.done() && parts.dense().size() + parts.asked() > height) {
      parts = parts.answered();
    }
    List<StyledLine> asked = new ArrayList<>(parts.question());
    asked.addAll(parts.foot());
    int room = Math.max(0, height - asked.size());
    List<StyledLine> rows = new ArrayList<>(parts.text());
    if (rows.size() > room) {
      // Empty rows between paragraphs are left out first.
      rows = new ArrayList<>(parts.dense());
    }
    boolean cut = rows.size() > room;
    if (cut) {
      paper.leaveOut(ScreenFrame.Part.CARD);
      int listed = parts.question().isEmpty() ? 0 : card.text().listed();
      boolean evidence = listed > 0 && listed < room;
      boolean parted = room > 1 && !parts.question().isEmpty() && !evidence;
      rows = cut(paper, rows, evidence ? listed : 0, parted ? room - 1 : room, width);
    }
    if (asked.size() > height) {
      paper.leaveOut(ScreenFrame.Part.CARD);
    }
    int spare = height - rows.size() - asked.size();
    boolean apart = !rows.isEmpty() && !parts.question().isEmpty() && spare > 0;
    if (apart) {
      rows.add(StyledLine.EMPTY);
      spare--;
    }
    rows.addAll(parts.question());
    if (height > 4 && !rows.isEmpty() && !parts.foot().isEmpty() && spare > 0) {
      rows.add(StyledLine.EMPTY);
    }
    while (height <= 4 && rows.size() < height - parts.foot().size()) {
      rows.add(StyledLine.EMPTY);
    }
    rows.addAll(parts.foot());
    return new Fitted(rows, cut && room > 0);
  }

  /** The task, unless it is done or would leave almost no room for anything else. */
  private static List<StyledLine> lesser(
      Paper paper, Card card, Parts parts, int width, int height) {
    if (card.done()) {
      return List.of();
    }
    int text = Math.min(LEAST_TEXT, parts.dense().size());
    boolean brief = text + parts.asked() > height && parts.foot().size() > 1;
    return brief && !card.aims().isEmpty() ? firstOf(paper, card.aims(), width) : parts.foot();
  }

  /** The first aim, and how many more there are. */
  private static List<StyledLine> firstOf(Paper paper, List<Card.Aim> aims, int width) {
    StyledLine first = aims(paper, aims.subList(0, 1), width).get(0);
    String more = aims.size() > 1 ? "  + " + (aims.size() - 1) + " more" : "";
    return List.of(first.plus(more, Style.FAINT));
  }

  /**
   * The first rows, and how to see the others.
   *
   * @param last how many rows at the end stay, such as a listing that a question is about
   */
  private static List<StyledLine> cut(
      Paper paper, List<StyledLine> rows, int last, int room, int width) {
    if (room == 0) {
      return new ArrayList<>();
    }
    int said = rows.size() - last;
    List<StyledLine> cut =
        new ArrayList<>(
            Wrap.shortened(
                rows.subList(0, said),
                room - last,
                paper.more(width),
                paper.look(Math.max(1, width))));
    cut.addAll(rows.subList(said, rows.size()));
    return cut;
  }

  /** How a card asks for the number of an answer. */
  private static final String BY_NUMBER = "answer N";

  private static List<StyledLine> foot(Paper paper, Card card, int width) {
    boolean named = card.asks().filter(asks -> !asks.equals(BY_NUMBER)).isPresent();
    if (!card.question().isEmpty() && !card.done() && !named) {
      StyledLine mark = StyledLine.of("▸ ", Style.WAITING);
      StyledLine line = mark.plus("Type the number of your answer.");
      return List.of(paper.width(line) <= width ? line : mark.plus("Type its number."));
    }
    if (card.asks().isPresent()) {
      StyledLine line =
          StyledLine.of("▸ ", Style.WAITING)
              .plus(
                  card.asks().get().startsWith("predict")
                      ? "First say what you expect:  "
                      : "Your turn:  ",
                  Style.WAITING)
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
        StyledLine.of(card.step() + "  ", Style.FAINT).plus(card.heading(), Style.STRONG);
    Optional<String> ask = card.next().or(card::asks);
    return ask.isPresent()
        ? line.plus("   ▸ ", Style.WAITING).plus(ask.get(), Style.COMMAND)
        : line;
  }
}
