package tcpstates.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of what can be read without a network. */
class PageListTest {

  @Test
  void each_file_has_a_line_in_order_and_a_mark() {
    assertEquals(
        "lessons/a.html e8b7be43\nread.html 00000000\n",
        PageList.of(Map.of("read.html", "", "lessons/a.html", "a")));
  }

  @Test
  void another_content_has_another_mark() {
    assertNotEquals(
        PageList.of(Map.of("read.html", "old")), PageList.of(Map.of("read.html", "new")));
  }
}
