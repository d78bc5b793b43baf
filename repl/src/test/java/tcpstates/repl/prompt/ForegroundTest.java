package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ForegroundTest {

  /**
   * As in Linux's /proc/PID/stat: a process of group 70, with group {@code front} in the
   * foreground.
   */
  private static String status(String name, int front) {
    return "71 (" + name + ") S 70 70 60 34816 " + front + " 4194304 9131 0 0 0 35 8 0 0 20 0\n";
  }

  @Test
  void a_job_is_behind_where_another_is_in_front() {
    assertTrue(Foreground.behind(status("java", 60)));
    assertFalse(Foreground.behind(status("java", 70)));
  }

  @Test
  void without_a_terminal_nobody_is_in_front() {
    assertFalse(Foreground.behind(status("java", -1)));
    assertFalse(Foreground.behind(status("java", 0)));
  }

  @Test
  void the_name_of_a_program_may_look_like_the_rest() {
    assertTrue(Foreground.behind(status("a) S 1 60 (b", 60)));
    assertFalse(Foreground.behind(status(") S 1 1 1 1 1 ", 70)));
  }

  @Test
  void what_is_typed_arrives_as_it_is() throws IOException {
    TerminalInput typed = new TerminalInput(new ByteArrayInputStream(new byte[] {-1, 0, 'a', 'b'}));
    assertEquals(255, typed.read());
    assertEquals(0, typed.read());
    assertArrayEquals(new byte[] {'a', 'b'}, typed.readAllBytes());
    assertEquals(-1, typed.read());
  }
}
