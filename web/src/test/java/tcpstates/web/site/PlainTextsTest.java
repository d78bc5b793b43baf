package tcpstates.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** What the compiler hides in base 64 stands in the page as text. */
class PlainTextsTest {

  private static String code(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void texts_are_written_out_in_the_order_of_their_names_and_all_else_stays() {
    String one = code("# \"One\"\n\u25b8 >>>???");
    String two = code("CLOSED and LISTEN");
    String program =
        "let a={b:1};c={\n\"x/y/two.txt\":\""
            + two
            + "\",\n\"lessons/one.md\":\""
            + one.substring(0, 6)
            + "\"\n+\""
            + one.substring(6)
            + "\"};d=c[e];";
    String plain = PlainTexts.in(program);
    assertEquals(
        "let a={b:1};c=plainTexts({\n\"lessons/one.md\":\"# \\\"One\\\"\\n\u25b8 >>>???\",\n"
            + "\"x/y/two.txt\":\"CLOSED and LISTEN\"});d=c[e];\n",
        plain.substring(0, plain.indexOf("function plainTexts")).replaceFirst("\n+$", "\n"));
    assertTrue(plain.contains("function plainTexts(texts)"), plain);
  }

  @Test
  void a_table_of_another_form_ends_the_build() {
    for (String program :
        new String[] {"", "let a=1;", "f(\"lessons/a.md\")", "c={\"lessons/a.md\":7}"}) {
      assertThrows(IllegalArgumentException.class, () -> PlainTexts.in(program), program);
    }
  }
}
