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
  void a_width_that_is_none_is_80() {
    assertEquals(60, new Environment(Map.of("COLUMNS", "60")).columns());
    assertEquals(80, new Environment(Map.of("COLUMNS", "-1")).columns());
    assertEquals(80, new Environment(Map.of("COLUMNS", "wide")).columns());
  }
}
