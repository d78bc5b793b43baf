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

  private static List<String> told(String text, int width) {
    StyledLine line = StyledLine.withCommands(text, Style.PLAIN);
    return Wrap.line(line, 0, Look.of(width, false)).stream().map(StyledLine::text).toList();
  }

  @Test
  void a_command_stays_on_one_row_if_it_fits_there_and_else_breaks_where_the_row_is_full() {
    assertEquals(
        List.of("Look at it with", "show ladder, then go on."),
        told("Look at it with `show ladder`, then go on.", 24));
    assertEquals(
        List.of("First client send \"a", "long text\""),
        told("First `client send \"a long text\"`", 20));
  }

  @Test
  void only_whole_sentences_are_kept_of_a_line_that_is_too_long() {
    assertEquals("Noted: CLOSED.", sentences("Noted: CLOSED. It is judged later.", 30));
    assertEquals("✓ Yes", sentences("✓ Yes: by then it is there or dead, and so on.", 30));
    assertEquals("✗", sentences("✗ It shows the numbers, and they say enough.", 30));
    assertEquals("", sentences("A sentence that goes on and on.", 20));
    assertEquals("It fits: whole.", sentences("It fits: whole.", 15));
  }

  private static String sentences(String text, int width) {
    return Wrap.sentences(StyledLine.of(text), width, Columns.NARROW).text();
  }
}
