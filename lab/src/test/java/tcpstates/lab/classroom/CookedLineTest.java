package tcpstates.lab.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keys over SSH become lines, as a terminal's own editing would make them. */
class CookedLineTest {

  private final CookedLine terminal = new CookedLine(true, List.of("older", "newer"));
  private final CookedLine pipe = new CookedLine(false, List.of());

  private static List<CookedLine.Event> feed(CookedLine line, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return line.feed(bytes, bytes.length);
  }

  private static CookedLine.Event typed(String line) {
    return new CookedLine.Event.Typed(line);
  }

  @Test
  void a_terminal_echoes_edits_and_shows_no_escape_sequence() {
    assertEquals(List.of(), feed(terminal, "clientx\u007f \u001b[D\u001b]sen"));
    assertEquals("clientx\b \b sen", terminal.echo().replace("]", ""));
    assertEquals(List.of(typed("client send")), feed(terminal, "d\r\n"));
  }

  @Test
  void words_lines_and_the_past() {
    feed(terminal, "one two\u0017");
    assertEquals("one ", terminal.pending());
    feed(terminal, "\u0015");
    assertEquals("", terminal.pending());
    feed(terminal, "\u001b[A\u001b[A");
    assertEquals("older", terminal.pending());
    feed(terminal, "\u001b[B");
    assertEquals("newer", terminal.pending());
    assertEquals(List.of(new CookedLine.Event.Interrupted()), feed(terminal, "\u0003"));
    assertEquals(List.of(new CookedLine.Event.Left()), feed(terminal, "\u0004"));
  }

  @Test
  void a_pipe_gives_lines_and_no_echo() {
    assertEquals(List.of(typed("a"), typed(""), typed("b")), feed(pipe, "a\r\n\nb\nc"));
    assertEquals(List.of(typed("c")), pipe.rest());
    assertEquals("", pipe.echo());
  }

  @Test
  void a_line_of_a_hundred_megabytes_takes_no_room_and_is_told() {
    byte[] chunk = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 100; i++) {
      assertEquals(List.of(), pipe.feed(chunk, chunk.length));
    }
    assertEquals(
        List.of(new CookedLine.Event.TooLong(), typed("deliver")), feed(pipe, "\ndeliver\n"));
    feed(terminal, "y".repeat(3_000));
    assertEquals(1_024, terminal.pending().length());
  }

  @Test
  void characters_may_come_in_pieces_and_broken_ones_are_seen() {
    byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
    for (byte b : euro) {
      terminal.feed(new byte[] {b}, 1);
    }
    assertEquals("\u20ac", terminal.pending());
    assertEquals("\u20ac", terminal.echo());
    feed(terminal, "\u007f");
    assertEquals("\b \b", terminal.echo());
    pipe.feed(new byte[] {(byte) 0xff, '\n'}, 2);
  }
}
