package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tcpstates.repl.session.Answer;
import tcpstates.repl.view.Brief;
import tcpstates.repl.view.Look;
import tcpstates.repl.view.Style;
import tcpstates.repl.view.StyledLine;
import tcpstates.repl.view.Words;
import tcpstates.repl.view.Wrap;
import tcpstates.tui.grid.Area;

/** What was typed and said last: earlier lines in a row each, the last with its answer. */
final class TalkPane {

  /** Where a short answer begins, beside the line that was typed. */
  private static final int ANSWER = 24;

  /** On a wide screen it begins further right, but not beyond this. */
  private static final int MOST_TYPED = 40;

  private TalkPane() {}

  static void draw(Paper paper, Area area) {
    if (area.height() == 0) {
      return;
    }
    Area inner = new Area(area.x() + 1, area.y(), area.width() - 2, area.height());
    List<StyledLine> rows = rows(paper, inner.width(), inner.height());
    int gap = inner.height() - rows.size();
    paper.lines(inner.below(gap), rows);
    paper.zone(Frame.Part.LOG, area);
  }

  private static List<StyledLine> rows(Paper paper, int width, int height) {
    List<Entry> log = heard(paper);
    if (log.isEmpty()) {
      boolean card = paper.model().card().isPresent();
      return card ? List.of() : List.of(begin(paper, width));
    }
    Entry last = log.get(log.size() - 1);
    boolean room = height > 3 || height > 2 && !rejected(last);
    boolean echo = !last.label().isEmpty() && room && height > must(paper, last, width);
    List<StyledLine> answer = answer(paper, last, width, height - (echo ? 1 : 0));
    List<StyledLine> rows = new ArrayList<>();
    int before = height - answer.size() - (echo ? 1 : 0);
    for (int i = Math.max(0, log.size() - 1 - before); i < log.size() - 1; i++) {
      rows.add(row(paper, log.get(i), width));
    }
    if (echo) {
      rows.add(typed(last));
    }
    rows.addAll(answer);
    return rows;
  }

  /**
   * How many rows the last answer must have to be understood; where it is so long that it is read
   * on a page of its own, what reminds of it is enough.
   *
   * @param most the rows there are
   */
  static int least(Paper paper, int width, int most) {
    List<Entry> log = heard(paper);
    if (log.isEmpty()) {
      return 1;
    }
    int must = must(paper, log.get(log.size() - 1), width - 2);
    return must <= most ? must : Math.min(2, most);
  }

  /**
   * An introduction that was read is there to be looked back at, and nothing that was said here.
   */
  private static List<Entry> heard(Paper paper) {
    return paper.model().log().stream()
        .filter(entry -> !entry.label().isEmpty() || !entry.brief().isEmpty())
        .toList();
  }

  private static int must(Paper paper, Entry entry, int width) {
    Look look = paper.look(Math.max(1, width));
    int beside = dense(Wrap.all(entry.beside(), 2, look)).size();
    if (entry.answer() instanceof Answer.Moved moved) {
      return 1 + judged(paper, moved, width).size() + beside;
    }
    if (entry.answer() instanceof Answer.Rejected rejected) {
      return Brief.refusal(paper.model().session(), rejected, look, 3).size() + beside;
    }
    return LookBack.seen(entry.answer())
        ? 1 + beside
        : dense(Wrap.all(entry.brief(), 2, look)).size();
  }

  private static List<StyledLine> dense(List<StyledLine> lines) {
    return lines.stream().filter(line -> !line.text().isBlank()).toList();
  }

  private static boolean rejected(Entry entry) {
    return entry.answer() instanceof Answer.Rejected;
  }

  /** Nothing has been typed yet. */
  private static StyledLine begin(Paper paper, int width) {
    return StyledLine.of("Next: ", Style.FAINT)
        .plus(Brief.next(paper.world(), paper.words(width), width - 6));
  }

  static StyledLine typed(Entry entry) {
    Style style =
        entry.label().equals("client")
            ? Style.CLIENT
            : entry.label().equals("server") ? Style.SERVER : Style.FAINT;
    return StyledLine.of(entry.label(), style)
        .plus("> ", Style.FAINT)
        .plus(entry.typed().isEmpty() ? "Enter" : entry.typed());
  }

  /** What was typed, and in short what was said to it. */
  private static StyledLine row(Paper paper, Entry entry, int width) {
    if (entry.typed().isEmpty() && entry.answer() instanceof Answer.Nothing) {
      return entry.lines().isEmpty() ? StyledLine.EMPTY : entry.lines().get(0);
    }
    StyledLine typed = typed(entry);
    int column = Math.min(MOST_TYPED, Math.max(Math.min(ANSWER, width / 2), width * 3 / 10));
    StyledLine start =
        Wrap.cut(typed, column - 1, paper.model().columns())
            .padded(column, paper.model().columns());
    return faint(start.plus(brief(paper, entry, width - column)));
  }

  /** What is past is quiet; only whether it went well stands out. */
  private static StyledLine faint(StyledLine line) {
    StyledLine quiet = StyledLine.EMPTY;
    for (var span : line.spans()) {
      boolean mark = span.style() == Style.GOOD || span.style() == Style.BAD;
      boolean side = span.style() == Style.CLIENT || span.style() == Style.SERVER;
      quiet = quiet.plus(span.text(), mark || side ? span.style() : Style.FAINT);
    }
    return quiet;
  }

  private static StyledLine brief(Paper paper, Entry entry, int room) {
    Words words =
        entry.answer() instanceof Answer.Moved moved
            ? new Words(paper.model().session().display(), moved.after(), paper.look(room))
            : paper.words(room);
    return Brief.line(entry.answer(), words, entry.lines(), room);
  }

  // ---- the last answer

  private static List<StyledLine> answer(Paper paper, Entry entry, int width, int height) {
    if (height <= 0) {
      return List.of();
    }
    if (entry.answer() instanceof Answer.Moved moved) {
      return moved(paper, entry, moved, width, height);
    }
    Look look = paper.look(width);
    List<StyledLine> beside = Wrap.all(entry.beside(), 2, look);
    if (entry.answer() instanceof Answer.Rejected rejected && height >= 2) {
      List<StyledLine> said = fitted(paper, beside, Math.max(0, height - 2));
      int rows = Math.min(height - said.size(), 3);
      return both(Brief.refusal(paper.model().session(), rejected, look, rows), said);
    }
    List<StyledLine> lines = Wrap.all(entry.brief(), 2, look);
    if (!LookBack.seen(entry.answer())) {
      return fitted(paper, lines, height);
    }
    List<StyledLine> said = fitted(paper, beside, Math.max(0, height - 1));
    List<StyledLine> own = lines.subList(0, Math.max(0, lines.size() - beside.size()));
    return both(own.subList(0, Math.min(own.size(), height - said.size())), said);
  }

  private static List<StyledLine> both(List<StyledLine> first, List<StyledLine> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<StyledLine> moved(
      Paper paper, Entry entry, Answer.Moved moved, int width, int height) {
    Words words = new Words(paper.model().session().display(), moved.after(), paper.look(width));
    String section = Brief.section(moved);
    StyledLine line = Brief.line(moved, words, List.of(), width - section.length() - 2);
    List<StyledLine> rows = new ArrayList<>();
    int room = width - paper.width(line) - section.length() - 2;
    rows.add(
        section.isEmpty() || room < 0
            ? line
            : line.plus(" ".repeat(room + 2)).plus(section, Style.FAINT));
    List<StyledLine> judged = judged(paper, moved, width);
    if (height == 1 && !judged.isEmpty()) {
      return judged.subList(0, 1);
    }
    rows.addAll(judged);
    List<StyledLine> beside = Wrap.all(entry.beside(), 2, paper.look(width));
    rows.addAll(fitted(paper, beside, Math.max(0, height - rows.size())));
    String why = Brief.why(moved);
    if (!why.isEmpty() && rows.size() < height) {
      List<StyledLine> said =
          Wrap.line(StyledLine.of("  " + why, Style.FAINT), 2, paper.look(width));
      if (said.size() <= height - rows.size()) {
        rows.addAll(1, said);
      }
    }
    StyledLine next = Brief.next(moved.after(), words, width - 8);
    if (paper.model().card().isEmpty() && !next.isEmpty() && rows.size() < height) {
      rows.add(StyledLine.of("  Next: ", Style.FAINT).plus(next));
    }
    return rows.subList(0, Math.min(rows.size(), height));
  }

  private static List<StyledLine> judged(Paper paper, Answer.Moved moved, int width) {
    Look look = paper.look(Math.max(1, width));
    Words words = new Words(paper.model().session().display(), moved.after(), look);
    return Wrap.all(Brief.judged(moved, words), 4, look);
  }

  /** Empty rows go first; then it says that there is more. */
  private static List<StyledLine> fitted(Paper paper, List<StyledLine> lines, int height) {
    if (lines.size() <= height) {
      return lines;
    }
    List<StyledLine> dense = dense(lines);
    if (dense.size() <= height) {
      return dense;
    }
    paper.leaveOut(Frame.Part.LOG);
    if (height <= 0) {
      return List.of();
    }
    List<StyledLine> rows = new ArrayList<>(dense.subList(0, height - 1));
    int more = dense.size() - height + 1;
    rows.add(
        StyledLine.of("  " + paper.dots() + " " + more + " rows more: ", Style.FAINT)
            .plus("Page-Up", Style.COMMAND)
            .plus(" shows them", Style.FAINT));
    return rows;
  }
}
