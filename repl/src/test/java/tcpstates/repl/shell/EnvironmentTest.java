package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  @Test
  void an_empty_term_is_a_dumb_one() {
    assertTrue(new Environment(Map.of()).dumb());
    assertTrue(new Environment(Map.of("TERM", "")).dumb());
    assertFalse(new Environment(Map.of("TERM", "xterm")).dumb());
  }

  @Test
  void no_color_counts_where_it_is_not_empty() {
    assertTrue(new Environment(Map.of("NO_COLOR", "1")).noColour());
    assertFalse(new Environment(Map.of("NO_COLOR", "")).noColour());
  }

  @Test
  void clicolor_0_means_no_colours_too() {
    assertTrue(new Environment(Map.of("CLICOLOR", "0")).noColour());
    assertFalse(new Environment(Map.of("CLICOLOR", "1")).noColour());
  }

  @Test
  void colorterm_tells_of_colours_that_the_system_does_not_know_of() {
    assertEquals(256, new Environment(Map.of("COLORTERM", "truecolor")).colours(8));
    assertEquals(256, new Environment(Map.of("COLORTERM", "24bit")).colours(0));
    assertEquals(8, new Environment(Map.of("COLORTERM", "yes")).colours(8));
    assertEquals(
        0, new Environment(Map.of("COLORTERM", "truecolor", "NO_COLOR", "1")).colours(256));
  }

  @Test
  void terminals_that_the_system_has_no_entry_for_are_known_by_their_names() {
    assertEquals(256, new Environment(Map.of("TERM", "xterm-ghostty")).colours(8));
    assertEquals(256, new Environment(Map.of("TERM", "new-256color")).colours(0));
    assertFalse(new Environment(Map.of("TERM", "vt100")).modern());
  }

  @Test
  void a_width_that_is_none_is_80() {
    assertEquals(60, new Environment(Map.of("COLUMNS", "60")).columns());
    assertEquals(80, new Environment(Map.of("COLUMNS", "-1")).columns());
    assertEquals(80, new Environment(Map.of("COLUMNS", "wide")).columns());
  }
}
