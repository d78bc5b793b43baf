package tcpstates.tui.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.Test;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.prompt.RawTerminal;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.tui.ansi.Modes;
import tcpstates.tui.screen.ScreenCommand;

/** The loop on a fake terminal: the test knows what is typed, and keeps what is drawn. */
class ScreenLoopTest {

  private static final String LEAVE = "\u0004";

  /** Collects what is drawn, and in how many pieces; each picture is one piece. */
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

  /** Counts how often its size is read, and remembers that it was released. */
  private static final class Terminal extends LineDisciplineTerminal {
    private int asked;
    private boolean closed;

    Terminal() throws IOException {
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

  /** A companion that fails at each line. */
  private static final class Stumbling implements Companion {
    @Override
    public Reply type(Session session, String line, SearchBudget budget, Rest rest) {
      throw new IllegalStateException("on purpose");
    }
  }

  private final Drawn drawn = new Drawn();
  private final Terminal terminal;

  ScreenLoopTest() throws IOException {
    terminal = new Terminal();
  }

  private RawTerminal typing(String keys) {
    byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
    return RawTerminal.on(terminal, new ByteArrayInputStream(bytes), drawn);
  }

  private static ScreenLoop loop(RawTerminal raw, Companion companion) {
    CommandSet commands = CoreCommands.SET.plus(ScreenCommand.verbs());
    Conversation conversation =
        new Conversation(Session.start(commands), companion, Person.passing(() -> 0));
    return new ScreenLoop(raw, conversation, false);
  }

  @Test
  void a_line_is_typed_carried_out_and_drawn() throws IOException {
    try (RawTerminal raw = typing("server listen\r" + LEAVE)) {
      loop(raw, Companion.NONE).run();
    }
    assertTrue(drawn.text().contains("tcpstates"), drawn.text());
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
  }

  /** A companion that fails when the screen asks for its card. */
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
    try (RawTerminal raw = typing("server listen\r" + LEAVE)) {
      loop(raw, new Stumbling()).run();
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
              try (RawTerminal raw = typing("server listen\r")) {
                assertFalse(terminal.getAttributes().getLocalFlag(LocalFlag.ECHO));
                loop(raw, new Broken()).run();
              }
            });
    assertEquals("on purpose", fault.getMessage());
    assertTrue(drawn.text().startsWith(new Modes(true).enter()), drawn.text());
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
    assertTrue(terminal.closed);
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
              try (RawTerminal raw = RawTerminal.on(terminal, broken, drawn)) {
                loop(raw, Companion.NONE).run();
              }
            });
    assertEquals("on purpose", fault.getMessage());
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
    assertTrue(terminal.closed);
  }

  @Test
  void what_is_typed_ends_where_the_terminal_is_gone() throws IOException {
    try (RawTerminal raw = typing("server li")) {
      loop(raw, Companion.NONE).run();
    }
    assertTrue(drawn.text().endsWith(new Modes(true).leave()), drawn.text());
  }

  @Test
  void a_thousand_sizes_between_two_pictures_are_one() throws IOException {
    try (RawTerminal raw = typing(LEAVE)) {
      ScreenLoop loop = loop(raw, Companion.NONE);
      terminal.asked = 0;
      for (int i = 0; i < 1_000; i++) {
        loop.resized();
      }
      loop.run();
    }
    assertEquals(1, terminal.asked);
    // The first picture, the resized one if Ctrl-D is not there yet, and the last one.
    assertTrue(drawn.pieces <= 3, drawn.pieces + " pieces");
  }
}
