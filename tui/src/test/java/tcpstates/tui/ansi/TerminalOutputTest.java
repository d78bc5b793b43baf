package tcpstates.tui.ansi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalOutputTest {

  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final TerminalOutput out = new TerminalOutput(sent);

  private void say(String text) throws IOException {
    out.write(bytes(text), 0, text.length());
    out.flush();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void a_terminal_that_was_left_to_others_is_not_left_once_more() throws IOException {
    say("picture ");
    out.pause(bytes("bye "));
    out.end(bytes("bye "));
    assertEquals("picture bye ", sent.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void one_that_was_taken_again_is_left_again() throws IOException {
    say("picture ");
    out.pause(bytes("bye "));
    say("picture ");
    out.end(bytes("bye "));
    assertEquals("picture bye picture bye ", sent.toString(StandardCharsets.US_ASCII));
  }

  @Test
  void after_the_end_nothing_is_said() throws IOException {
    out.end(bytes("bye "));
    say("picture ");
    out.pause(bytes("bye "));
    assertEquals("bye ", sent.toString(StandardCharsets.US_ASCII));
  }
}
