package tcpstates.lab.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import tcpstates.lab.classroom.Classroom;
import tcpstates.lab.classroom.Classroom.Present;
import tcpstates.lab.classroom.Farewell;
import tcpstates.lab.classroom.Front;
import tcpstates.lab.classroom.Letters;
import tcpstates.lab.classroom.LookingOn;
import tcpstates.lab.classroom.PictureFront;
import tcpstates.lab.classroom.Wanted;
import tcpstates.lab.roster.MemberName;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.repl.text.Wrap;
import tcpstates.tui.grid.Area;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.screen.ScreenInput;

/**
 * The instructor's board. Keys select a student, watch the student's screen, send a message, set
 * the lesson, pause the class and end sessions. The board makes text from others harmless before it
 * draws it.
 */
public final class Board extends PictureFront {

  private static final int LONGEST = 300;

  /**
   * What a board needs.
   *
   * @param lessons finds the id of the lesson that an instructor names
   */
  public record Place(
      String title,
      Classroom classroom,
      Function<String, Optional<String>> lessons,
      ClassPages pages) {}

  /** What the instructor is typing a text for. */
  private enum Ask {
    MESSAGE("Message to "),
    TO_ALL("Message to all: "),
    LESSON("Open this lesson for all: "),
    END("End everybody's session? Type yes: ");

    private final String words;

    Ask(String words) {
      this.words = words;
    }
  }

  private final Place place;
  private final Front.Host host;
  private final boolean ascii;
  private final Runnable closing = this::close;
  private final Runnable reading;
  private long read;
  private volatile boolean closed;
  private Optional<MemberName> picked = Optional.empty();
  private Optional<LookingOn> looking = Optional.empty();
  private Optional<ClassPages.Page> page = Optional.empty();
  private Optional<Ask> asked = Optional.empty();
  private final StringBuilder typed = new StringBuilder();
  private String news = "";
  private int scrolled;

  private Board(
      Place place, Wanted wanted, int columns, int rows, LongSupplier clock, Front.Host host) {
    super(columns, rows, wanted.colours(), clock);
    this.place = place;
    this.host = host;
    this.ascii = wanted.ascii();
    this.reading = host::wake;
    place.classroom().whenClosing(closing);
    place.classroom().letters().reader(reading);
  }

  private void close() {
    closed = true;
    host.wake();
  }

  /** Shows what a student has written until the next key. */
  private void read() {
    Letters letters = place.classroom().letters();
    long count = letters.count();
    if (count > read) {
      Letters.Letter last = letters.last().get(letters.last().size() - 1);
      String more = count - read > 1 ? "  (" + (count - read) + " new; s shows all)" : "";
      news = last.from() + " says: " + Visible.text(last.text()) + more;
      read = count;
    }
  }

  private ClassPages.Page letters() {
    List<StyledLine> lines =
        place.classroom().letters().last().stream()
            .map(
                letter ->
                    StyledLine.of(letter.from() + ": ", Style.STRONG)
                        .plus(Visible.text(letter.text())))
            .toList();
    return lines.isEmpty()
        ? width ->
            List.of(StyledLine.of("No student has written anything. They do it with `say TEXT`."))
        : width -> Wrap.all(lines, 2, look(width));
  }

  private Look look(int width) {
    return new Look(width, ascii, Columns.NARROW, false);
  }

  @Override
  public void woken() {
    super.woken();
    if (closed) {
      leave();
    }
  }

  /** Makes a board. Without a terminal, it prints the class once. */
  public static Front of(
      Place place, Wanted wanted, int columns, int rows, LongSupplier clock, Front.Host host) {
    if (wanted.screen()) {
      return new Board(place, wanted, columns, rows, clock, host);
    }
    List<Present> present = place.classroom().present();
    List<String> lines = new ArrayList<>();
    lines.add(BoardText.title(place.title(), present, place.classroom().paused()).text().strip());
    lines.add(BoardText.head().text());
    present.forEach(each -> lines.add(BoardText.row(each).text().stripTrailing()));
    return new Farewell(String.join("\r\n", lines));
  }

  @Override
  protected boolean ascii() {
    return ascii;
  }

  // ---- drawing

  @Override
  protected Optional<ScreenFrame.Point> paint(Canvas canvas) {
    read();
    Area all = canvas.all();
    List<Present> present = place.classroom().present();
    canvas.restyle(all.top(1), Style.BAR);
    canvas.line(all, 0, BoardText.title(place.title(), present, place.classroom().paused()));
    boolean elsewhere = looking.isPresent() || page.isPresent();
    BoardFoot foot =
        new BoardFoot(news, asked.map(this::question), elsewhere, look(all.width()), all.height());
    Area middle = new Area(0, 1, all.width(), all.height() - 1 - foot.rows());
    if (looking.isPresent()) {
      looking.get().draw(canvas, middle);
    } else if (page.isPresent()) {
      page(canvas, middle, page.get().lines(all.width()));
    } else {
      list(canvas, middle, present);
    }
    int after = foot.draw(canvas);
    return asked.map(
        what -> new ScreenFrame.Point(Math.min(after, all.width() - 1), all.height() - 1));
  }

  private StyledLine question(Ask what) {
    String to = what == Ask.MESSAGE ? picked.map(MemberName::text).orElse("") + ": " : "";
    return StyledLine.of(what.words + to, Style.STRONG).plus(typed.toString());
  }

  private void list(Canvas canvas, Area area, List<Present> present) {
    canvas.line(area, 0, BoardText.head());
    if (present.isEmpty()) {
      canvas.line(area, 1, StyledLine.of("  Nobody is in yet.", Style.FAINT));
      return;
    }
    int at = index(present);
    int room = Math.max(1, area.height() - 4);
    scrolled = Math.max(0, Math.min(scrolled, present.size() - 1));
    scrolled = at < scrolled ? at : at >= scrolled + room ? at - room + 1 : scrolled;
    for (int i = scrolled; i < Math.min(present.size(), scrolled + room); i++) {
      Area row = area.below(1 + i - scrolled).top(1);
      canvas.line(row, 0, BoardText.row(present.get(i)));
      if (i == at) {
        canvas.restyle(row, Style.CHOSEN);
      }
    }
    Area about = area.below(area.height() - 2);
    List<StyledLine> lines = BoardText.about(present.get(at));
    for (int i = 0; i < lines.size(); i++) {
      canvas.line(about, i, lines.get(i));
    }
  }

  private int index(List<Present> present) {
    for (int i = 0; i < present.size(); i++) {
      if (picked.filter(present.get(i).member().name()::equals).isPresent()) {
        return i;
      }
    }
    return 0;
  }

  private void page(Canvas canvas, Area area, List<StyledLine> lines) {
    scrolled = Math.max(0, Math.min(scrolled, lines.size() - area.height()));
    for (int i = 0; i < area.height() && scrolled + i < lines.size(); i++) {
      canvas.line(area, i, lines.get(scrolled + i));
    }
  }

  // ---- keys

  @Override
  protected void key(ScreenInput key) {
    news = "";
    if (asked.isPresent()) {
      type(key, asked.get());
    } else if (key instanceof ScreenInput.Typed letter) {
      letter(letter.text());
    } else if (key instanceof ScreenInput.Pressed pressed) {
      pressed(pressed.name());
    }
  }

  private void letter(String letter) {
    boolean elsewhere = looking.isPresent() || page.isPresent();
    switch (letter) {
      case "q" -> {
        if (elsewhere) {
          back();
        } else {
          leave();
        }
      }
      case "m" -> ask(Ask.MESSAGE);
      case "a" -> ask(Ask.TO_ALL);
      case "l" -> ask(Ask.LESSON);
      case "e" -> ask(Ask.END);
      case "p" -> place.classroom().pause(!place.classroom().paused());
      case "h" -> show(place.pages().heat());
      case "r" -> show(place.pages().results());
      case "s" -> show(letters());
      default -> news = "There is no key `" + letter + "` here.";
    }
  }

  private void pressed(String name) {
    switch (name) {
      case "Up" -> move(-1);
      case "Down" -> move(1);
      case "PageUp" -> move(-10);
      case "PageDown" -> move(10);
      case "Enter" -> look();
      case "Esc" -> back();
      case "C-c", "C-d" -> leave();
      default -> news = "";
    }
  }

  private void move(int by) {
    if (looking.isPresent()) {
      return;
    }
    if (page.isPresent()) {
      scrolled += by;
      return;
    }
    List<Present> present = place.classroom().present();
    if (!present.isEmpty()) {
      int to = Math.max(0, Math.min(present.size() - 1, index(present) + by));
      picked = Optional.of(present.get(to).member().name());
    }
  }

  private Optional<MemberName> chosen() {
    List<Present> present = place.classroom().present();
    return present.isEmpty()
        ? Optional.empty()
        : Optional.of(present.get(index(present)).member().name());
  }

  private void look() {
    if (looking.isPresent() || page.isPresent()) {
      return;
    }
    picked = chosen();
    looking = picked.flatMap(name -> place.classroom().lookOn(name, host::wake));
  }

  private void show(ClassPages.Page wanted) {
    back();
    page = Optional.of(wanted);
  }

  private void back() {
    looking.ifPresent(LookingOn::close);
    looking = Optional.empty();
    page = Optional.empty();
    scrolled = 0;
  }

  @Override
  public void gone() {
    place.classroom().notWhenClosing(closing);
    place.classroom().letters().noReader(reading);
    back();
  }

  // ---- a text

  private void ask(Ask what) {
    picked = chosen();
    if (what == Ask.MESSAGE && picked.isEmpty()) {
      news = "Nobody is in.";
      return;
    }
    typed.setLength(0);
    asked = Optional.of(what);
  }

  private void type(ScreenInput key, Ask what) {
    if (key instanceof ScreenInput.Typed letter) {
      add(letter.text());
    } else if (key instanceof ScreenInput.Pasted pasted) {
      add(pasted.text().replace('\n', ' '));
    } else if (key instanceof ScreenInput.Pressed pressed) {
      switch (pressed.name()) {
        case "Enter" -> {
          asked = Optional.empty();
          done(what, typed.toString().strip());
        }
        case "Space" -> add(" ");
        case "Backspace", "C-h" -> typed.setLength(Math.max(0, typed.length() - 1));
        case "C-u" -> typed.setLength(0);
        case "Esc", "C-c" -> asked = Optional.empty();
        default -> news = "";
      }
    }
  }

  private void add(String text) {
    if (typed.length() + text.length() <= LONGEST) {
      typed.append(Visible.text(text));
    }
  }

  private void done(Ask what, String text) {
    if (text.isEmpty()) {
      return;
    }
    Classroom classroom = place.classroom();
    switch (what) {
      case MESSAGE -> {
        boolean heard = picked.filter(name -> classroom.tell(name, said(text))).isPresent();
        news = heard ? "Said to " + picked.get() + "." : "They have left.";
      }
      case TO_ALL -> {
        classroom.tellAll(said(text));
        news = "Sent to all.";
      }
      case LESSON -> {
        Optional<String> lesson = place.lessons().apply(text);
        lesson.ifPresent(classroom::openLesson);
        news = lesson.isPresent() ? "Opened for all." : "There is no lesson `" + text + "`.";
      }
      case END -> {
        if (text.equals("yes")) {
          classroom.endAll("The class is over. Your work is recorded.");
          news =
              "Everybody's session has ended. They can still sign in. To close the lab, press Ctrl-C"
                  + " where it runs.";
        }
      }
    }
  }

  private static String said(String text) {
    return "Your instructor says: " + text;
  }
}
