package tcpstates.repl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void lines_are_those_that_java_sees() {
    for (String text :
        List.of("", "a", "a\n", "a\nb", "\n", "\n\na", "a\r\nb\r", "a\rb\r\r\nc\n\r")) {
      assertEquals(text.lines().toList(), PlainText.lines(text));
    }
  }

  @Test
  void a_character_beyond_the_first_65536_is_one() {
    assertEquals("\ud83d\ude00", PlainText.of(0x1f600));
    assertEquals("a", PlainText.of('a'));
  }
}
