package tcpstates.repl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text that was wrapped for one width is read at another one. */
class WrapAgainTest {

  private static final String TEXT =
      "Most of what you read on the web comes over TCP connections, each between two programs.";

  private static List<StyledLine> wrapped(String text, int indent, int width) {
    return Wrap.line(StyledLine.of(text), indent, Look.of(width, false));
  }

  private static List<String> again(List<StyledLine> lines, int width) {
    return Wrap.again(lines, Look.of(width, false)).stream().map(StyledLine::text).toList();
  }

  private static List<String> texts(List<StyledLine> lines) {
    return lines.stream().map(StyledLine::text).toList();
  }

  @Test
  void a_narrower_width_leaves_no_short_rows_within_a_paragraph() {
    for (int width = 20; width < 50; width++) {
      assertEquals(texts(wrapped(TEXT, 0, width)), again(wrapped(TEXT, 0, 50), width));
      assertEquals(texts(wrapped(TEXT, 4, width)), again(wrapped(TEXT, 4, 50), width));
    }
  }

  @Test
  void what_fits_stays_as_it_is() {
    List<StyledLine> lines = wrapped(TEXT, 2, 40);
    assertEquals(texts(lines), again(lines, 40));
    assertEquals(texts(lines), again(lines, 200));
  }

  @Test
  void lines_of_their_own_and_the_parts_of_a_long_word_are_not_put_together() {
    List<StyledLine> lines = new ArrayList<>(List.of(StyledLine.of("  7  0.050  client SYN 0")));
    lines.add(StyledLine.of(" 10  1.055  client SYN 0"));
    lines.addAll(wrapped("0123456789".repeat(4), 0, 30));
    assertEquals(
        List.of(
            "  7  0.050  client",
            "  SYN 0",
            " 10  1.055  client",
            "  SYN 0",
            "01234567890123456789",
            "  0123456789",
            "0123456789"),
        again(lines, 20));
  }
}
