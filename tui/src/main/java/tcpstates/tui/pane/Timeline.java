package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Moment;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.grid.Area;

/** The place in the session: what was done, now, and what was undone. */
final class Timeline {

  private static final String NOW = " ◉ now";

  /** The columns of the line between two moves, and of one with dots for moves left out. */
  private static final int LINE = 3;

  private static final int DOTTED = LINE + 2;

  private Timeline() {}

  static void draw(Paper paper, Area row) {
    Branch branch = paper.model().session().branch();
    Area inner = row.within(1, 0);
    StyledLine note = note(branch, before(paper));
    int spare = paper.width(note) + 3;
    int width = inner.width();
    List<Moment> undone = branch.undone();
    int needed = paper.moments().size() > within(paper) ? least(paper) + DOTTED : 0;
    int room = Math.min(width / 3, width - needed - paper.width(NOW) - spare);
    StyledLine ahead = ahead(paper, branch.position(), undone, room);
    StyledLine behind =
        behind(paper, paper.moments(), width - paper.width(ahead) - paper.width(NOW) - spare);
    StyledLine line = behind.plus(behind.isEmpty() ? NOW.strip() : NOW, Style.STRONG).plus(ahead);
    paper.both(inner, 0, line, note);
  }

  /**
   * What a lesson has prepared, and what was done in earlier steps; those are not moves of this
   * step.
   */
  private static int before(Paper paper) {
    return paper.model().card().map(Card::before).orElse(0);
  }

  /** The same, or none if the moves of the step are not those that are shown. */
  private static int within(Paper paper) {
    return before(paper) <= paper.moments().size() ? before(paper) : 0;
  }

  private static StyledLine note(Branch branch, int before) {
    if (!branch.undone().isEmpty()) {
      return StyledLine.of("redo: F8", Style.FAINT);
    }
    boolean nothing = branch.position() <= before;
    String none = before == 0 ? "nothing has happened yet" : "";
    return StyledLine.of(nothing ? none : "undo: F7", Style.FAINT);
  }

  private static StyledLine ahead(Paper paper, int position, List<Moment> undone, int room) {
    StyledLine line = StyledLine.EMPTY;
    for (int i = 0; i < undone.size(); i++) {
      StyledLine more =
          line.plus(" ─ ", Style.FAINT)
              .plus(number(paper, position + i + 1) + undone.get(i).text(), Style.FAINT);
      boolean last = i == undone.size() - 1;
      if (paper.width(more) + (last ? 0 : 4) > room) {
        return line.plus(" ─ " + paper.dots(), Style.FAINT);
      }
      line = more;
    }
    return line;
  }

  private static StyledLine behind(Paper paper, List<Moment> moments, int room) {
    List<StyledLine> parts = new ArrayList<>();
    int before = within(paper);
    StyledLine start = StyledLine.of(before > 0 ? "start of the step" : "", Style.FAINT);
    int i = moments.size();
    int used = 0;
    if (i > before) {
      boolean more = i > before + 1 || !start.isEmpty();
      parts.add(last(paper, moments, room - (more ? DOTTED : 0)));
      used = paper.width(parts.get(0));
      i--;
    }
    int begun = start.isEmpty() ? 0 : paper.width(start) + LINE;
    boolean whole = begun == 0 || used + begun + (i > before ? DOTTED : 0) <= room;
    used += begun;
    while (whole && i > before) {
      StyledLine part = StyledLine.of(number(paper, i) + moments.get(i - 1).text(), Style.FAINT);
      used += paper.width(part) + LINE;
      if (used + (i > before + 1 ? DOTTED : 0) > room) {
        break;
      }
      parts.add(0, part);
      i--;
    }
    if (!whole || i > before) {
      parts.add(0, StyledLine.of(paper.dots(), Style.FAINT));
    }
    if (whole && !start.isEmpty()) {
      parts.add(0, start);
    }
    StyledLine line = StyledLine.EMPTY;
    for (int p = 0; p < parts.size(); p++) {
      line = line.plus(p == 0 ? "" : " ─ ", Style.FAINT).plus(parts.get(p));
    }
    return Wrap.cut(line, Math.max(8, room), paper.model().columns());
  }

  /** The move that led here, as a whole or in fewer words. */
  private static StyledLine last(Paper paper, List<Moment> moments, int room) {
    StyledLine line = StyledLine.EMPTY;
    String number = number(paper, moments.size());
    for (String words : MoveWords.of(moments.get(moments.size() - 1))) {
      line = StyledLine.of(number, Style.FAINT).plus(words);
      if (paper.width(line) <= room) {
        return line;
      }
    }
    return line;
  }

  private static int least(Paper paper) {
    return paper.width(last(paper, paper.moments(), 0));
  }

  /** In a lesson, the first move of a step is not the session's first: its number would mislead. */
  private static String number(Paper paper, int move) {
    return within(paper) > 0 ? "" : move + " ";
  }
}
