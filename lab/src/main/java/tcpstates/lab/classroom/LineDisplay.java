package tcpstates.lab.classroom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import tcpstates.repl.session.Display;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Greeting;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.grid.Grid;
import tcpstates.tui.grid.Size;

/**
 * The line prompt over a connection: lines in, lines out. On a terminal it echoes and edits what is
 * typed; in a pipe it prints only answers.
 */
final class LineDisplay implements SeatDisplay {

  private static final int MOST_SHOWN = 60;
  private static final int MOST_UNREAD = 64 * 1024;

  private final StudentSeat seat;
  private final Conversation conversation;
  private final boolean terminal;
  private final boolean ascii;
  private final boolean coloured;
  private final CookedLine input;
  private final TypedBytes typed = new TypedBytes();
  private final StringBuilder out = new StringBuilder();

  /** The newest lines, for people who watch. */
  private final Deque<StyledLine> shown = new ArrayDeque<>();

  private int columns;
  private boolean over;

  /**
   * Makes the prompt for a taken seat.
   *
   * @param about the first lines to show, such as what is recorded
   */
  LineDisplay(StudentSeat seat, Wanted wanted, int columns, List<String> about) {
    this.seat = seat;
    this.conversation = seat.conversation();
    this.terminal = wanted.terminal().isPresent();
    this.ascii = wanted.ascii();
    this.coloured = wanted.colours() > 0;
    this.columns = columns;
    this.input = new CookedLine(terminal, conversation.person().history().lines());
    greet(about);
  }

  private Look look() {
    Display display = conversation.session().display();
    return Look.of(columns, ascii, display.wide()).withPlain(display.plain());
  }

  // ---- saying

  private void greet(List<String> about) {
    if (terminal) {
      about.forEach(line -> print(List.of(StyledLine.of(line, Style.FAINT))));
    }
    if (seat.resumed()) {
      print(List.of(StyledLine.of(seat.whereTheyGoOn())));
      conversation.card().ifPresent(this::remind);
    } else if (!conversation.greeting().isEmpty()) {
      print(conversation.greeting().lines(look()));
    } else if (terminal) {
      print(Greeting.again(look()));
    }
    prompt();
  }

  /** Shows the current step. */
  private void remind(Card card) {
    print(List.of(StyledLine.of(card.title() + ", step " + card.step(), Style.STRONG)));
    print(card.text().lines(look()));
    print(card.question().lines(look()));
  }

  private void prompt() {
    if (terminal && !over) {
      out.append(conversation.session().focus().word()).append("> ").append(input.pending());
    }
  }

  private void print(List<StyledLine> lines) {
    lines.forEach(this::keep);
    boolean dark = conversation.session().display().dark();
    Colours colours = !coloured ? Colours.NONE : dark ? Colours.DARK : Colours.LIGHT;
    out.append(new Encoder(look(), colours).encode(lines));
  }

  private void keep(StyledLine line) {
    shown.add(line);
    if (shown.size() > MOST_SHOWN) {
      shown.remove();
    }
  }

  // ---- events

  @Override
  public void typed(byte[] bytes, int length) {
    typed.add(bytes, length);
  }

  @Override
  public void ended() {
    typed.end();
  }

  @Override
  public boolean busy() {
    return !over && typed.more();
  }

  @Override
  public void step() {
    while (busy()) {
      List<CookedLine.Event> events =
          typed.atEnd() ? input.rest() : input.feed(new byte[] {typed.next()}, 1);
      out.append(input.echo());
      events.forEach(this::happened);
      if (!events.isEmpty()) {
        return;
      }
    }
  }

  private void happened(CookedLine.Event event) {
    if (event instanceof CookedLine.Event.Typed line) {
      answer(line.line());
    } else if (event instanceof CookedLine.Event.TooLong) {
      String text = "✗ A line has at most " + CookedLine.LONGEST + " characters; nothing was done.";
      print(List.of(StyledLine.of(text, Style.BAD)));
    } else if (event instanceof CookedLine.Event.Left) {
      out.append("\n");
      over = true;
    }
    prompt();
  }

  private void answer(String line) {
    // In a pipe, an empty line does nothing.
    if (over || !terminal && line.isBlank()) {
      return;
    }
    keep(StyledLine.of(conversation.session().focus().word() + "> " + Visible.text(line)));
    print(seat.waiting().during(() -> conversation.say(line, look(), seat.waiting())).lines());
    over = conversation.over();
  }

  @Override
  public void resized(int width, int rows) {
    columns = width;
  }

  @Override
  public void tick() {
    // At a prompt, nothing moves.
  }

  @Override
  public OptionalLong nextTick() {
    return OptionalLong.empty();
  }

  @Override
  public void carryOut(String line) {
    out.append(terminal ? Visible.text(line) + "\n" : "");
    answer(line);
    prompt();
  }

  @Override
  public void followed(StyledLine what) {
    conversation.catchUp();
    unasked(List.of(what));
  }

  /** Prints lines while the student is typing. A student who doesn't read misses them. */
  private void unasked(List<StyledLine> lines) {
    if (out.length() < MOST_UNREAD) {
      out.append(terminal ? "\n" : "");
      print(lines);
      prompt();
    }
  }

  @Override
  public Grid picture() {
    Canvas canvas = new Canvas(new Size(columns, shown.size() + 1), ascii, look().columns());
    int row = 0;
    for (StyledLine line : shown) {
      canvas.line(canvas.all(), row, line);
      row++;
    }
    String prompt = conversation.session().focus().word() + "> " + input.pending();
    canvas.line(canvas.all(), row, StyledLine.of(prompt));
    return canvas.grid();
  }

  @Override
  public void tell(String text) {
    unasked(List.of(StyledLine.of("* " + Visible.text(text), Style.STRONG)));
  }

  @Override
  public void end(String farewell) {
    boolean prompted = terminal && !over;
    over = true;
    if (!farewell.isEmpty()) {
      tell(farewell);
    } else if (prompted) {
      // The next output must begin on a line of its own.
      out.append("\n");
    }
  }

  @Override
  public byte[] draw() {
    String text = terminal ? out.toString().replace("\n", "\r\n") : out.toString();
    out.setLength(0);
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean left() {
    return over;
  }
}
