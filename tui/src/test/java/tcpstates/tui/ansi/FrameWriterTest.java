package tcpstates.tui.ansi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Style;
import tcpstates.tui.grid.Canvas;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Painter;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.pane.WholeScreen;

class FrameWriterTest {

  private static final Colouring NONE = Colouring.NONE;
  private static final String ESC = "\u001b";

  private final Counted sent = new Counted();
  private final TerminalOutput out = new TerminalOutput(sent);
  private final FrameWriter writer;

  FrameWriterTest() throws IOException {
    writer = new FrameWriter(new AnsiTerminal(out, () -> new Modes(true), 20, 3));
    writer.open();
    writer.show(frame("", 0), NONE, Columns.NARROW);
    sent.text();
  }

  /** Collects what is written, and in how many pieces. */
  private static final class Counted extends ByteArrayOutputStream {
    private int pieces;

    @Override
    public synchronized void write(byte[] bytes) {
      pieces++;
      super.writeBytes(bytes);
    }

    private String text() {
      String text = toString(StandardCharsets.UTF_8);
      reset();
      pieces = 0;
      return text;
    }
  }

  private static ScreenFrame frame(String text, int cursor) {
    return frame(text, Style.PLAIN, cursor);
  }

  private static ScreenFrame frame(String text, Style style, int cursor) {
    Canvas canvas = new Canvas(new Size(20, 3), false, Columns.NARROW);
    canvas.write(canvas.all(), 0, 1, text, style);
    return new ScreenFrame(canvas.grid(), Optional.of(new ScreenFrame.Point(cursor, 1)), List.of());
  }

  private String show(ScreenFrame frame, Colouring colouring) throws IOException {
    return show(frame, colouring, Columns.NARROW);
  }

  private String show(ScreenFrame frame, Colouring colouring, Columns columns) throws IOException {
    writer.show(frame, colouring, columns);
    assertTrue(sent.pieces <= 1, sent.pieces + " pieces");
    return sent.text();
  }

  @Test
  void a_letter_at_the_cursor_costs_a_byte() throws IOException {
    assertEquals("a", show(frame("a", 1), NONE));
    assertEquals("b", show(frame("ab", 2), NONE));
  }

  @Test
  void where_nothing_changes_nothing_is_sent() throws IOException {
    show(frame("abc", 3), NONE);
    assertEquals("", show(frame("abc", 3), NONE));
    assertEquals(ESC + "[2D", show(frame("abc", 1), NONE));
  }

  @Test
  void only_what_differs_is_sent() throws IOException {
    show(frame("the old word", 0), NONE);
    assertEquals(ESC + "[4Cnew" + ESC + "[2H", show(frame("the new word", 0), NONE));
  }

  @Test
  void colours_are_said_once_and_taken_back_in_one_go() throws IOException {
    Colouring few = Colouring.FEW_ON_DARK;
    writer.show(frame("", 0), few, Columns.NARROW);
    sent.text();
    assertEquals(ESC + "[1;36mgood", show(frame("good", Style.GOOD, 4), few));
    assertEquals(ESC + "[2H" + ESC + "[35;95mgood", show(frame("good", Style.BAD, 4), few));
    assertEquals(ESC + "[2H" + ESC + "[mgood", show(frame("good", 4), few));
  }

  @Test
  void without_colours_there_are_none() throws IOException {
    for (Style style : Style.values()) {
      String text = show(frame(style.name(), style, 0), NONE);
      assertTrue(
          text.matches("(?s)(\u001b\\[[0-9;]*[HCD]|\u001b\\[;?([12347];?)*m|[^\u001b])*"), text);
    }
  }

  @Test
  void many_colours_are_asked_for_only_where_there_are_many() throws IOException {
    assertTrue(show(frame("x", Style.CLIENT, 0), Colouring.MANY_ON_DARK).contains("38;5;"));
    assertTrue(show(frame("x", Style.CLIENT, 0), Colouring.FEW_ON_DARK).contains("[36m"));
    assertTrue(show(frame("x", Style.CLIENT, 0), Colouring.FEW_ON_LIGHT).contains("[34m"));
  }

  @Test
  void behind_a_wide_character_the_cursor_is_placed_again() throws IOException {
    assertEquals("日" + ESC + "[2;3Hx", show(frame("日x", 3), NONE));
    assertEquals(
        ESC + "[2He\u0301" + ESC + "[2;2H ", show(frame("e\u0301", 2), NONE).substring(0, 13));
    assertEquals("", show(frame("e\u0301", 2), NONE));
    show(frame("😀!", 3), NONE);
    assertEquals(ESC + "[2Hab" + ESC + "[C", show(frame("ab!", 3), NONE));
  }

  @Test
  void on_a_wide_terminal_the_cursor_is_placed_again_behind_what_is_wide_there()
      throws IOException {
    assertEquals("éx", show(frame("éx", 2), NONE));
    String text = show(wide("éx", 3), NONE, Columns.WIDE);
    assertTrue(text.contains(ESC + "[2J"), text);
    assertTrue(text.contains("é" + ESC + "[2;3Hx"), text);
    assertEquals("y", show(wide("éxy", 4), NONE, Columns.WIDE));
  }

  private static ScreenFrame wide(String text, int cursor) {
    Canvas canvas = new Canvas(new Size(20, 3), true, Columns.WIDE);
    canvas.write(canvas.all(), 0, 1, text, Style.PLAIN);
    return new ScreenFrame(canvas.grid(), Optional.of(new ScreenFrame.Point(cursor, 1)), List.of());
  }

  @Test
  void what_is_forgotten_is_drawn_whole() throws IOException {
    show(frame("abc", 3), NONE);
    writer.forget();
    String text = show(frame("abc", 3), NONE);
    assertTrue(text.contains(ESC + "[2J") && text.contains("abc"), text);
  }

  /** A terminal fills what it erases with the current colours. */
  @Test
  void what_is_forgotten_is_erased_without_colours() throws IOException {
    Colouring many = Colouring.MANY_ON_DARK;
    String coloured = show(frame("abc", Style.BAR, 3), many);
    assertTrue(coloured.contains("48;5;236"), coloured);
    writer.resize(new Size(20, 3));
    String text = show(frame("", 0), many);
    assertTrue(text.startsWith(ESC + "[m" + ESC + "[2J"), text);
  }

  @Test
  void a_resized_screen_is_drawn_whole_in_its_new_size() throws IOException {
    writer.resize(new Size(30, 2));
    Canvas canvas = new Canvas(new Size(30, 2), false, Columns.NARROW);
    canvas.write(canvas.all(), 25, 0, "right", Style.PLAIN);
    String text = show(new ScreenFrame(canvas.grid(), Optional.empty(), List.of()), NONE);
    assertTrue(text.contains(ESC + "[1;26Hright"), text);
  }

  @Test
  void nothing_is_sent_once_the_end_was_said() throws IOException {
    out.end("bye".getBytes(StandardCharsets.US_ASCII));
    assertEquals("bye", sent.text());
    assertEquals("", show(frame("abc", 3), NONE));
    out.end("again".getBytes(StandardCharsets.US_ASCII));
    assertEquals("", sent.text());
  }

  @Test
  void the_screen_is_given_back_as_it_was() {
    String leave = new Modes(true).leave();
    for (String off : List.of("[?1049l", "[?2004l", "[?1000l", "[?1006l", "[?25h", "[m")) {
      assertTrue(leave.contains(ESC + off), off);
    }
    assertTrue(new Modes(true).enter().contains(ESC + "[?1000h"));
    assertTrue(!new Modes(true).hearing(false).enter().contains("1000h"));
    // A vt100 has only one screen and no mouse.
    assertTrue(
        !new Modes(false).leave().contains("1049") && !new Modes(false).enter().contains("?"));
  }

  @Test
  void the_first_screen_fits_in_4_kilobytes() throws IOException {
    Counted first = new Counted();
    FrameWriter large =
        new FrameWriter(new AnsiTerminal(new TerminalOutput(first), () -> new Modes(true), 80, 24));
    Model model =
        Model.of(Session.start(CoreCommands.SET), new Size(80, 24), false, Columns.NARROW);
    large.open();
    large.show(WholeScreen.draw(model), Colouring.MANY_ON_DARK, Columns.NARROW);
    assertTrue(first.size() < 4_096, first.size() + " bytes");
  }

  /** The limit in bytes. Half of it is for the picture, the rest for other sequences. */
  private static final long MOST_FOR_A_PICTURE = 4_000_000;

  @Test
  void a_resize_takes_no_more_memory_than_a_picture() throws IOException {
    FrameWriter large = FrameWriter.on(out, () -> new Modes(true), new Size(80, 24));
    large.open();
    Model model =
        Model.of(Session.start(CoreCommands.SET), new Size(80, 24), false, Columns.NARROW);
    Painter painter = new Painter(model);
    long most = 0;
    for (int i = 0; i < 1_000; i++) {
      Model next = model.with(i % 2 == 0 ? new Size(200, 60) : new Size(80, 24));
      long before = allocated();
      large.resize(next.size());
      large.show(painter.draw(next), Colouring.MANY_ON_DARK, Columns.NARROW);
      // The first frames load classes.
      most = i < 100 ? 0 : Math.max(most, allocated() - before);
      sent.reset();
    }
    assertTrue(most < MOST_FOR_A_PICTURE, most + " bytes");
  }

  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  /** Letters, signs of two columns, a mark on another character, spaces. */
  private static final List<String> PIECES =
      List.of("a", "syn", " ", "  ", "\u65e5", "\u25b6", "e\u0301");

  private static ScreenFrame random(Random random) {
    Canvas canvas = new Canvas(new Size(20, 3), false, Columns.NARROW);
    for (int i = random.nextInt(5); i > 0; i--) {
      String text = PIECES.get(random.nextInt(PIECES.size()));
      Style style = Style.values()[random.nextInt(Style.values().length)];
      canvas.write(canvas.all(), random.nextInt(20), random.nextInt(3), text.repeat(3), style);
    }
    return new ScreenFrame(
        canvas.grid(),
        Optional.of(new ScreenFrame.Point(random.nextInt(20), random.nextInt(3))),
        List.of());
  }

  @Test
  void what_was_there_before_never_shows_in_a_frame() throws IOException {
    for (Colouring colouring : Colouring.values()) {
      TerminalModel terminal = new TerminalModel(20, 3);
      Random random = new Random(1);
      writer.forget();
      for (int i = 0; i < 2_000; i++) {
        ScreenFrame frame = random(random);
        terminal.take(show(frame, colouring));

        Counted whole = new Counted();
        FrameWriter fresh =
            new FrameWriter(
                new AnsiTerminal(new TerminalOutput(whole), () -> new Modes(true), 20, 3));
        fresh.open();
        fresh.show(frame, colouring, Columns.NARROW);
        TerminalModel empty = new TerminalModel(20, 3);
        empty.take(whole.text());
        assertEquals(
            empty.picture(), terminal.picture(), colouring + ", frame " + i + " of seed 1");
      }
    }
  }
}
