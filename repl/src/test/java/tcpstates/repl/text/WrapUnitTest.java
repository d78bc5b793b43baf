package tcpstates.repl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapUnitTest {

  private static List<String> wrapped(String text, int width) {
    return Wrap.line(StyledLine.of(text), 0, Look.of(width, false)).stream()
        .map(StyledLine::text)
        .toList();
  }

  @Test
  void a_number_and_its_unit_stay_on_one_line() {
    assertEquals(
        List.of("the timer is due at", "7200.000 s."),
        wrapped("the timer is due at 7200.000 s.", 30));
    assertEquals(
        List.of("aa bbb ccc dddd", "60 seconds pass"),
        wrapped("aa bbb ccc dddd 60 seconds pass", 20));
  }

  @Test
  void where_nothing_else_fits_they_part() {
    assertEquals(List.of("1234567890123456", "seconds"), wrapped("1234567890123456 seconds", 20));
  }
}
