package tcpstates.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.Painter;
import tcpstates.tui.screen.Desk;
import tcpstates.tui.screen.ScreenCommand;

/** The loop on a terminal that is none: what is typed is known, what is drawn is kept. */
class ScreenLoopTest {

  private static final String LEAVE = "\u0004";

  /** What is drawn, and in how many pieces: each picture is one. */
  private static final class Drawn extends ByteArrayOutputStream {
    private int pieces;

    @Override
    public synchronized void write(byte[] bytes) {
      pieces++;
      super.writeBytes(bytes);
    }

    String text() {
      return toString(StandardCharsets.UTF_8);
    }
  }

  /** It counts how often its size is asked for, and knows that it was given back. */
  private static final class Screen extends LineDisciplineTerminal {
    private int asked;
    private boolean closed;

    Screen() throws IOException {
      super("test", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
      setSize(new org.jline.terminal.Size(80, 24));
    }

    @Override
    public org.jline.terminal.Size getSize() {
      asked++;
      return super.getSize();
    }

    @Override
    protected void doClose() throws IOException {
      closed = true;
      super.doClose();
    }
  }

  /** Somebody who goes along and falls over each line. */
  private static final class Stumbling implements Companion {
    @Override
    public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
      throw new IllegalStateException("on purpose");
    }
  }

  private final Drawn drawn = new Drawn();
  private final Screen screen;

  ScreenLoopTest() throws IOException {
    screen = new Screen();
  }

  private Tty typing(String keys) {
    byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
    return Tty.on(screen, new ByteArrayInputStream(bytes), drawn);
  }

  private static ScreenLoop loop(Tty tty, Companion companion) throws IOException {
    CommandSet commands = CoreCommands.SET.plus(ScreenCommand.specs());
    Conversation conversation =
        new Conversation(Session.start(commands), companion, Person.passing(() -> 0));
    Model model =
        Model.of(conversation.session(), new Size(80, 24), false, Columns.NARROW)
            .with(Opening.RETURNING, conversation.greeting());
    return new ScreenLoop(tty, conversation, Desk.of(model, List.of(), true));
  }

  @Test
  void a_line_is_typed_carried_out_and_drawn() throws IOException {
    try (Tty tty = typing("server listen\r" + LEAVE)) {
      loop(tty, Companion.NONE).run();
    }
    assertTrue(drawn.text().contains("tcpstates"), drawn.text());
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
  }

  /** Somebody who goes along and falls over when asked what is on. */
  private static final class Broken implements Companion {
    private boolean asked;

    @Override
    public Optional<Card> card(Session session) {
      if (asked) {
        throw new IllegalStateException("on purpose");
      }
      asked = true;
      return Optional.empty();
    }
  }

  @Test
  void a_fault_in_a_command_ends_nothing() throws IOException {
    try (Tty tty = typing("server listen\r" + LEAVE)) {
      loop(tty, new Stumbling()).run();
    }
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
  }

  @Test
  void a_fault_of_the_program_gives_the_terminal_back_and_goes_on_to_whoever_tells_of_it()
      throws IOException {
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class,
            () -> {
              try (Tty tty = typing("server listen\r")) {
                assertFalse(screen.getAttributes().getLocalFlag(LocalFlag.ECHO));
                loop(tty, new Broken()).run();
              }
            });
    assertEquals("on purpose", fault.getMessage());
    assertTrue(drawn.text().startsWith(new Modes(true).enter()), drawn.text());
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
    assertTrue(screen.closed);
  }

  @Test
  void a_fault_where_keys_are_read_is_told_like_any_other() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("on purpose");
          }
        };
    OutOfMemoryError fault =
        assertThrows(
            OutOfMemoryError.class,
            () -> {
              try (Tty tty = Tty.on(screen, broken, drawn)) {
                loop(tty, Companion.NONE).run();
              }
            });
    assertEquals("on purpose", fault.getMessage());
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
    assertTrue(screen.closed);
  }

  @Test
  void what_is_typed_ends_where_the_terminal_is_gone() throws IOException {
    try (Tty tty = typing("server li")) {
      loop(tty, Companion.NONE).run();
    }
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
  }

  /** In bytes; half of it is the picture itself, the rest what the terminal is told. */
  private static final long MOST_FOR_A_PICTURE = 4_000_000;

  @Test
  void a_resize_takes_no_more_memory_than_a_picture() throws IOException {
    try (Tty tty = typing("")) {
      Easel easel = new Easel(new ScreenTerminal(tty.wire(), tty::modes, 80, 24));
      easel.open();
      Model model =
          Model.of(Session.start(CoreCommands.SET), new Size(80, 24), false, Columns.NARROW);
      Painter painter = new Painter(model);
      long most = 0;
      for (int i = 0; i < 1_000; i++) {
        Model next = model.with(i % 2 == 0 ? new Size(200, 60) : new Size(80, 24));
        long before = allocated();
        easel.resize(next.size().width(), next.size().height());
        easel.show(painter.draw(next), new Colouring(Colours.DARK, true));
        // The first ones load classes.
        most = i < 100 ? 0 : Math.max(most, allocated() - before);
        drawn.reset();
      }
      assertTrue(most < MOST_FOR_A_PICTURE, most + " bytes");
    }
  }

  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
  }

  @Test
  void a_thousand_sizes_between_two_pictures_are_one() throws IOException {
    try (Tty tty = typing(LEAVE)) {
      for (int i = 0; i < 1_000; i++) {
        tty.happened(new TerminalEvent.Resized());
      }
      assertEquals(1, tty.events().size());
      screen.asked = 0;
      loop(tty, Companion.NONE).run();
    }
    assertEquals(1, screen.asked);
    // The first picture, the resized one if Ctrl-D is not there yet, and the end.
    assertTrue(drawn.pieces <= 3, drawn.pieces + " pieces");
  }
}
