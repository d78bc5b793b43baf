package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.text.Excerpt;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.BriefText;
import tcpstates.repl.view.Notation;
import tcpstates.tui.grid.Area;

/**
 * What was typed and said last: one row for each earlier line, and the last line with its answer.
 */
final class TalkPane {

  /** Where a short answer begins, beside the line that was typed. */
  private static final int ANSWER = 24;

  /** A long line pushes it to the right, but it keeps so much room. */
  private static final int ANSWERED = 28;

  /** On a wide screen it begins further right, but not beyond this. */
  private static final int MOST_TYPED = 40;

  /** What, why, and what is legal now. */
  private static final int REFUSAL = 3;

  /** If there is room, the reason may be longer. */
  private static final int ROOMY_REFUSAL = 5;

  /** What a row begins with that continues the one before it. */
  private static final String CONTINUES = "      ";

  private TalkPane() {}

  static void draw(Paper paper, Area area) {
    if (area.height() == 0) {
      return;
    }
    Area inner = new Area(area.x() + 1, area.y(), area.width() - 2, area.height());
    List<StyledLine> rows = rows(paper, inner.width(), inner.height());
    int gap = inner.height() - rows.size();
    paper.lines(inner.below(gap), rows);
    paper.zone(ScreenFrame.Part.LOG, area);
  }

  private static List<StyledLine> rows(Paper paper, int width, int height) {
    List<Entry> log = heard(paper);
    if (log.isEmpty()) {
      boolean card = paper.model().card().isPresent();
      return card ? List.of() : List.of(begin(paper, width));
    }
    Entry last = log.get(log.size() - 1);
    boolean room = height > 3 || height > 2 && !rejected(last);
    boolean own = last.label().isEmpty() || last.answer() instanceof Answer.NotUnderstood;
    boolean echo = !own && room && height > must(paper, last, width);
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
   * How many rows the last answer needs to be understood; if it is so long that it is read on a
   * separate page, a short form is enough.
   *
   * @param most the rows that it may take
   */
  static int least(Paper paper, int width, int most) {
    List<Entry> log = heard(paper);
    if (log.isEmpty()) {
      return 1;
    }
    Entry last = log.get(log.size() - 1);
    int must = must(paper, last, width - 2);
    return must <= most || LookBack.quiet(last) ? Math.min(must, most) : Math.min(2, most);
  }

  /** An introduction that was read can be looked back at; it was not said here. */
  private static List<Entry> heard(Paper paper) {
    return paper.model().log().stream()
        .filter(entry -> !entry.label().isEmpty() || !entry.brief().isEmpty())
        .toList();
  }

  private static int must(Paper paper, Entry entry, int width) {
    Look look = paper.look(Math.max(1, width));
    int beside = dense(Wrap.again(entry.beside(), look)).size();
    if (entry.answer() instanceof Answer.Moved moved) {
      return 1 + judged(paper, moved, width).size() + beside;
    }
    if (entry.answer() instanceof Answer.Rejected rejected) {
      StyledLine more = paper.more(width);
      return BriefText.refusal(paper.model().session(), rejected, look, REFUSAL, more).size()
          + beside;
    }
    if (entry.answer() instanceof Answer.NotUnderstood wrong) {
      return Math.min(REFUSAL, BriefText.misread(wrong, look).size()) + beside;
    }
    return LookBack.seen(entry.answer())
        ? 1 + beside
        : dense(Wrap.again(entry.brief(), look)).size();
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
        .plus(BriefText.next(paper.world(), paper.notation(width), width - 6));
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

  /** What was typed, and a short form of the answer. */
  private static StyledLine row(Paper paper, Entry entry, int width) {
    if (entry.label().isEmpty() && entry.answer() instanceof Answer.Nothing) {
      return entry.lines().isEmpty() ? StyledLine.EMPTY : entry.lines().get(0);
    }
    StyledLine typed = typed(entry);
    int usual = Math.min(MOST_TYPED, Math.max(Math.min(ANSWER, width / 2), width * 3 / 10));
    int column = Math.max(usual, Math.min(paper.width(typed) + 1, width - ANSWERED));
    StyledLine start =
        Wrap.cut(typed, column - 1, paper.model().columns())
            .padded(column, paper.model().columns());
    return faint(start.plus(brief(paper, entry, width - column)));
  }

  /** Earlier lines are faint; only whether they went well is clearly visible. */
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
    Notation notation =
        entry.answer() instanceof Answer.Moved moved
            ? notation(paper, moved, room)
            : paper.notation(room);
    StyledLine line = BriefText.line(entry.answer(), notation, entry.lines(), room);
    return Wrap.sentences(line, room, paper.model().columns());
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
    List<StyledLine> beside = Wrap.again(entry.beside(), look);
    if (entry.answer() instanceof Answer.Rejected rejected) {
      List<StyledLine> said = fitted(paper, beside, width, Math.max(0, height - 2));
      int rows = Math.min(height - said.size(), ROOMY_REFUSAL);
      StyledLine more = paper.more(width);
      return both(BriefText.refusal(paper.model().session(), rejected, look, rows, more), said);
    }
    if (entry.answer() instanceof Answer.NotUnderstood wrong) {
      List<StyledLine> said = fitted(paper, beside, width, Math.max(0, height - 1));
      return both(misread(paper, entry, wrong, width, height - said.size()), said);
    }
    List<StyledLine> lines = Wrap.again(entry.brief(), look);
    if (LookBack.ladder(entry)) {
      return newest(paper, lines, width, height);
    }
    if (!LookBack.seen(entry.answer())) {
      return fitted(paper, lines, width, height);
    }
    List<StyledLine> said = fitted(paper, beside, width, Math.max(0, height - 1));
    List<StyledLine> own = lines.subList(0, Math.max(0, lines.size() - beside.size()));
    return both(own.subList(0, whole(own, height - said.size())), said);
  }

  /** How many rows there is room for; none that goes on in a row that is left out. */
  private static int whole(List<StyledLine> lines, int room) {
    int rows = Math.min(lines.size(), room);
    while (rows > 1 && rows < lines.size() && lines.get(rows).text().startsWith(CONTINUES)) {
      rows--;
    }
    return rows;
  }

  /** What is wrong comes first; if there is room, also the line and the place in it. */
  private static List<StyledLine> misread(
      Paper paper, Entry entry, Answer.NotUnderstood wrong, int width, int height) {
    Look look = paper.look(width);
    List<StyledLine> what = BriefText.misread(wrong, look);
    int spare = height - what.size();
    if (spare < 1) {
      return Wrap.shortened(what, height, paper.more(width), look);
    }
    return both(spare < 2 ? List.of(typed(entry)) : marked(entry, wrong, look), what);
  }

  /** The line as it was typed, and a mark below where it goes wrong. */
  private static List<StyledLine> marked(Entry entry, Answer.NotUnderstood wrong, Look look) {
    StyledLine label = StyledLine.of(entry.label() + "> ");
    int before = label.width(look.columns());
    int column = wrong.error().column();
    List<StyledLine> excerpt =
        Excerpt.of(entry.typed(), column, look.withWidth(look.width() - before + 2));
    boolean whole = excerpt.get(0).text().strip().equals(entry.typed().strip());
    if (!whole) {
      return Excerpt.of(entry.typed(), column, look);
    }
    String mark = excerpt.get(1).text().substring(2);
    return List.of(typed(entry), StyledLine.of(" ".repeat(before)).plus(mark, Style.BAD));
  }

  private static List<StyledLine> both(List<StyledLine> first, List<StyledLine> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static List<StyledLine> moved(
      Paper paper, Entry entry, Answer.Moved moved, int width, int height) {
    Look look = paper.look(width);
    List<StyledLine> judged = judged(paper, moved, width);
    if (!judged.isEmpty() && judged.size() >= height) {
      // It names the state that the move has led to.
      return Wrap.shortened(judged, height, paper.more(width), look);
    }
    List<StyledLine> beside = Wrap.again(entry.beside(), look);
    List<StyledLine> said = fitted(paper, beside, width, Math.max(0, height - 1 - judged.size()));
    int spare = height - judged.size() - said.size();
    List<StyledLine> rows = new ArrayList<>(changed(paper, moved, width, Math.min(2, spare)));
    int own = rows.size();
    rows.addAll(judged);
    rows.addAll(said);
    String why = BriefText.why(moved.moment(), paper.model().session().display());
    if (!why.isEmpty() && rows.size() < height) {
      List<StyledLine> because = Wrap.line(StyledLine.of("  " + why), 2, look);
      if (because.size() <= height - rows.size()) {
        rows.addAll(own, because);
      }
    }
    StyledLine next =
        BriefText.next(moved.moment().after(), notation(paper, moved, width), width - 8);
    if (paper.model().card().isEmpty() && !next.isEmpty() && rows.size() < height) {
      rows.add(StyledLine.of("  Next: ", Style.FAINT).plus(next));
    }
    return rows.subList(0, Math.min(rows.size(), height));
  }

  /** What a move has changed, with its section of the RFC if there is room beside it. */
  private static List<StyledLine> changed(Paper paper, Answer.Moved moved, int width, int height) {
    Notation notation = notation(paper, moved, width);
    String section = BriefText.section(moved);
    Optional<StyledLine> line =
        section.isEmpty()
            ? Optional.empty()
            : BriefText.whole(moved, notation, width - section.length() - 2);
    if (line.isPresent()) {
      int gap = width - paper.width(line.get()) - section.length();
      return List.of(line.get().plus(" ".repeat(gap)).plus(section, Style.FAINT));
    }
    StyledLine alone = BriefText.line(moved, notation, List.of(), width);
    Look look = paper.look(width);
    return height < 2
        ? List.of(alone)
        : Wrap.shortened(Wrap.line(alone, 2, look), height, paper.more(width), look);
  }

  private static List<StyledLine> judged(Paper paper, Answer.Moved moved, int width) {
    return Wrap.all(BriefText.judged(moved, notation(paper, moved, width)), 4, paper.look(width));
  }

  /** The notation for a move: relative numbers count in the world that it led to. */
  private static Notation notation(Paper paper, Answer.Moved moved, int width) {
    return new Notation(
        paper.model().session().display(), moved.moment().after(), paper.look(width));
  }

  /** The head of a ladder, with a note if there is more, and its last rows. */
  private static List<StyledLine> newest(
      Paper paper, List<StyledLine> lines, int width, int height) {
    if (lines.size() <= height || height < 2) {
      return fitted(paper, lines, width, height);
    }
    return both(
        fitted(paper, lines, width, 1), lines.subList(lines.size() - (height - 1), lines.size()));
  }

  /** Empty rows are left out first; then it says that there is more. */
  private static List<StyledLine> fitted(
      Paper paper, List<StyledLine> lines, int width, int height) {
    if (lines.size() <= height) {
      return lines;
    }
    List<StyledLine> dense = dense(lines);
    if (dense.size() <= height) {
      return dense;
    }
    paper.leaveOut(ScreenFrame.Part.LOG);
    if (height <= 0) {
      return List.of();
    }
    return Wrap.shortened(dense, height, paper.more(width), paper.look(width));
  }
}
