package tcpstates.repl.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Bytes;

class QuotedTest {

  private static final int ALL = Integer.MAX_VALUE;

  @Property(tries = 1_000)
  void what_is_shown_of_any_bytes_can_be_typed_and_means_them(
      @ForAll byte[] data, @ForAll boolean ascii) {
    Bytes bytes = Bytes.of(data);
    String shown = Quoted.write(bytes, ALL, ascii);
    assertEquals(bytes, Quoted.read(shown, 0, shown.length()).bytes());
  }

  @Test
  void characters_beyond_ascii_are_escapes_of_their_bytes_where_only_ascii_is_drawn() {
    assertEquals("\"\u00e9\"", Quoted.write(Bytes.ofText("\u00e9"), ALL, false));
    assertEquals("\"\\xC3\\xA9\"", Quoted.write(Bytes.ofText("\u00e9"), ALL, true));
  }

  @Test
  void what_would_move_the_cursor_or_turn_the_writing_is_an_escape() {
    assertEquals(
        "\"\\x1B[31m\\xC2\\x9B\\xE2\\x80\\xAE\\n\"",
        Quoted.write(Bytes.ofText("\u001b[31m\u009b\u202e\n"), ALL, false));
  }

  @Test
  void what_is_too_long_is_cut_between_characters() {
    Bytes accents = Bytes.ofText("a\u00e9\u00e9");
    assertEquals("\"a\u00e9...\"", Quoted.write(accents, 3, false));
    assertEquals("\"a\u00e9...\"", Quoted.write(accents, 4, false));
    assertEquals("\"a\u00e9\u00e9\"", Quoted.write(accents, 5, false));
  }
}
