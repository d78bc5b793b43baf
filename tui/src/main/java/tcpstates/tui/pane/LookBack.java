package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Size;

/**
 * Looking back over everything that was typed and said, and reading what is too long for its place.
 */
public final class LookBack {

  /** Title, note, command line and keys stay in their places. */
  private static final int AROUND = 4;

  private LookBack() {}

  /** How many rows of output are shown at once. */
  private static int page(Model model) {
    return Math.max(1, model.size().height() - AROUND);
  }

  /** All output, and the rows at which the answers begin. */
  private record Output(List<StyledLine> rows, List<Integer> begins) {
    private Output {
      rows = List.copyOf(rows);
      begins = List.copyOf(begins);
    }

    private int last() {
      return begins.isEmpty() ? 0 : begins.get(begins.size() - 1);
    }
  }

  private static Output output(Model model) {
    List<StyledLine> rows = new ArrayList<>();
    List<Integer> begins = new ArrayList<>();
    for (Entry entry : model.log()) {
      if (!rows.isEmpty()) {
        rows.add(StyledLine.EMPTY);
      }
      begins.add(rows.size());
      rows.addAll(rows(entry, entry.lines(), model));
    }
    if (!begins.isEmpty()) {
      int last = begins.get(begins.size() - 1);
      Entry entry = model.log().get(model.log().size() - 1);
      if (rows.size() - last > page(model) && waitsOnCard(entry, model)) {
        rows.subList(last, rows.size()).clear();
        rows.addAll(rows(entry, entry.uncarded(), model));
      }
    }
    return new Output(rows, begins);
  }

  private static List<StyledLine> rows(Entry entry, List<StyledLine> lines, Model model) {
    List<StyledLine> rows = new ArrayList<>();
    if (!entry.typed().isEmpty() || !entry.label().isEmpty()) {
      rows.add(TalkPane.typed(entry));
    }
    Look look = model.look(model.size().width() - 2);
    rows.addAll(Wrap.again(lines, look));
    return rows;
  }

  /** Whether the panes, to which Enter leads, show the end of the last answer whole. */
  private static boolean waitsOnCard(Entry last, Model model) {
    return model.card().filter(card -> !card.done()).isPresent()
        && !last.uncarded().isEmpty()
        && last.lines().size() > last.uncarded().size()
        && !leavesOut(model, ScreenFrame.Part.CARD);
  }

  private static boolean leavesOut(Model model, ScreenFrame.Part part) {
    Paper paper = new Paper(model.with(OptionalInt.empty()));
    WholeScreen.still(paper);
    return paper.leavesOut(part);
  }

  /**
   * Where to read after a line was typed: at the answer's beginning, if it is text that has no room
   * beside the panes, and a ladder at its end, which is now; otherwise nowhere.
   */
  public static OptionalInt after(Model model) {
    if (model.log().isEmpty()) {
      return OptionalInt.empty();
    }
    Entry entry = model.log().get(model.log().size() - 1);
    if (quiet(entry) || roomFor(entry, model)) {
      return OptionalInt.empty();
    }
    Output output = output(model);
    int end = output.rows().size() - page(model);
    return OptionalInt.of(ladder(entry) ? Math.max(output.last(), end) : output.last());
  }

  /**
   * From the opening screen to the panes; a person can look back at a lesson's introduction, and
   * reads it at once if there was no room for all of it.
   *
   * @param reads whether it is read now
   */
  public static Model opened(Model model, boolean reads) {
    Model open = model.with(Opening.OVER, Prose.NONE);
    if (model.opening() == Opening.OVER || model.card().isEmpty() || model.greeting().isEmpty()) {
      return open;
    }
    Paper paper = new Paper(model);
    WholeScreen.still(paper);
    return reads && paper.leavesOut(ScreenFrame.Part.LOG) ? open.with(OptionalInt.of(0)) : open;
  }

  /** Where the last answer begins. */
  public static OptionalInt beginning(Model model) {
    return OptionalInt.of(output(model).last());
  }

  /** Whether the screen shows a whole answer, together with the part that the card shows. */
  private static boolean roomFor(Entry entry, Model model) {
    boolean carded = entry.lines().size() > entry.brief().size();
    boolean card = carded && model.card().isPresent() && !(entry.answer() instanceof Answer.Moved);
    return !leavesOut(model, ScreenFrame.Part.LOG)
        && !(card && leavesOut(model, ScreenFrame.Part.CARD));
  }

  /** Whether nothing in it needs a separate page. */
  static boolean quiet(Entry entry) {
    return seen(entry.answer()) && entry.beside().isEmpty();
  }

  /** Whether it is a ladder, which grows at its end. */
  static boolean ladder(Entry entry) {
    return entry.answer() instanceof Answer.Shown shown && shown.part() == SessionPart.LADDER;
  }

  /** Whether the panes show its result. */
  static boolean seen(Answer answer) {
    return answer instanceof Answer.Moved
        || answer instanceof Answer.Rejected
        || answer instanceof Answer.Travelled
        || answer instanceof Answer.NotUnderstood;
  }

  /**
   * Whether the person reads the end of a step: nothing is left to do on the screen then, so Enter
   * leads on at once.
   */
  public static boolean goesOn(Model model) {
    if (model.back().isEmpty() || model.log().isEmpty()) {
      return false;
    }
    Entry last = model.log().get(model.log().size() - 1);
    boolean done = model.card().filter(Card::done).isPresent();
    return done && !last.beside().isEmpty() && !seen(last.answer());
  }

  /** In another size the same answer is read on, from its row or its beginning. */
  public static Model resized(Model model, Size size) {
    Model other = model.with(size);
    if (model.back().isEmpty()) {
      return other;
    }
    int at = model.back().getAsInt();
    List<Integer> old = output(model).begins();
    int entry = (int) old.stream().filter(begin -> begin <= at).count() - 1;
    if (entry < 0) {
      return other;
    }
    Output output = output(other);
    int begin = output.begins().get(entry);
    int next =
        entry + 1 < output.begins().size() ? output.begins().get(entry + 1) : output.rows().size();
    int row = Math.min(begin + at - old.get(entry), Math.max(begin, next - 1));
    return other.with(OptionalInt.of(row));
  }

  /** A page up. */
  public static OptionalInt up(Model model) {
    Output output = output(model);
    int end = Math.max(0, output.rows().size() - page(model));
    int step = Math.max(1, page(model) - 1);
    int from = model.back().orElse(end + step);
    return OptionalInt.of(Math.max(0, Math.min(from - step, end)));
  }

  /** A page down; after the last one, back to the panes. */
  public static OptionalInt down(Model model) {
    if (model.back().isEmpty()) {
      return OptionalInt.empty();
    }
    int next = model.back().getAsInt() + Math.max(1, page(model) - 1);
    return next >= output(model).rows().size() ? OptionalInt.empty() : OptionalInt.of(next);
  }

  /** This many rows up, or, if negative, down; at the end, back to the panes. */
  public static OptionalInt by(Model model, int rows) {
    int all = output(model).rows().size();
    int end = Math.max(0, all - page(model));
    int next = model.back().orElse(end) - rows;
    return next > end && rows < 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, next));
  }

  static void draw(Paper paper, Area area) {
    Output output = output(paper.model());
    int all = output.rows().size();
    int from = Math.max(0, Math.min(paper.model().back().orElse(0), Math.max(0, all - 1)));
    Area text = new Area(area.x() + 1, area.y(), area.width() - 2, area.height() - 1);
    int to = Math.min(all, from + text.height());
    paper.lines(text, output.rows().subList(from, to));
    String place = "rows " + (from + 1) + " to " + to + " of " + all;
    Area note = area.below(area.height() - 1);
    paper.canvas().write(note, 0, 0, "─".repeat(note.width()), Style.FAINT);
    paper
        .canvas()
        .lineRight(note.left(note.width() - 2), 0, StyledLine.of(" " + place + " ", Style.FAINT));
    paper.zone(ScreenFrame.Part.LOG, area);
  }
}
