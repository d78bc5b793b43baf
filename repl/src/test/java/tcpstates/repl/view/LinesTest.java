package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Ascii;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Excerpt;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Span;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;
import tcpstates.repl.text.Wrap;

class LinesTest {

  @Test
  void control_and_escape_characters_are_shown_as_text() {
    assertEquals("\\x1b[31mred\\x07", Visible.text("\u001b[31mred\u0007"));
    assertEquals("a\\nb\\rc\\td\\x00", Visible.text("a\nb\rc\td\u0000"));
    assertEquals("\\x9b", Visible.text("\u009b"));
  }

  @Test
  void characters_that_turn_the_reading_direction_are_shown_as_text() {
    assertEquals("\\u{202e}abc\\u{2066}", Visible.text("\u202eabc\u2066"));
    assertEquals("\\u{d800}", Visible.text("\ud800"));
  }

  @Test
  void a_span_never_holds_a_control_character() {
    assertEquals("\\x1b", new Span("\u001b", Style.PLAIN).text());
  }

  @Test
  void wide_characters_take_two_columns_and_combining_ones_none() {
    assertEquals(4, Columns.NARROW.of("漢字"));
    assertEquals(2, Columns.NARROW.of("😀"));
    assertEquals(1, Columns.NARROW.of("e\u0301"));
    assertEquals(3, Columns.NARROW.of("abc"));
  }

  @Test
  void ambiguous_characters_take_two_columns_where_the_terminal_is_wide() {
    assertEquals(1, Columns.NARROW.of("▶"));
    assertEquals(1, Columns.NARROW.of("é"));
    assertEquals(2, Columns.WIDE.of("é"));
    assertEquals(2, Columns.WIDE.of("Я"));
    assertEquals(1, Columns.WIDE.of("a"));
  }

  @Test
  void what_is_drawn_with_takes_a_column_everywhere_by_its_stand_in() {
    assertEquals(7, Columns.WIDE.of("─▶│●✓▸…"));
    assertEquals("->|*+>.", Ascii.text("─▶│●✓▸…", Columns.WIDE));
  }

  @Test
  void what_people_write_in_is_shown_on_a_wide_terminal_and_has_a_stand_in_in_ascii() {
    assertEquals("漢字 Я --", Ascii.text("漢字 Я ──", Columns.WIDE));
    assertEquals("???? ? --", Ascii.text("漢字 Я ──", Columns.NARROW));
    assertFalse(Look.of(80, false, true).asciiAlone());
    assertTrue(Look.of(80, true, true).asciiAlone());
    assertFalse(Look.of(80, false, false).ascii());
  }

  @Test
  void a_wide_terminal_is_drawn_on_in_ascii() {
    assertTrue(new Look(80, false, Columns.WIDE, false).ascii());
  }

  @Test
  void one_byte_waits_and_two_wait() {
    assertTrue(said("client send \"a\"").contains("1 byte waits at the client to be sent"));
    assertTrue(said("client send \"ab\"").contains("2 bytes wait at the client to be sent"));
  }

  private static String said(String line) {
    Session open = Session.start(CoreCommands.SET);
    Session opening = Interpreter.type(open, "client connect").session();
    return TextView.reply(line, Interpreter.type(opening, line), Look.of(80, false), true).stream()
        .map(StyledLine::text)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void a_width_that_no_terminal_has_is_not_believed() {
    assertEquals(500, Look.of(1_000_000, false).width());
    assertEquals(20, Look.of(-3, false).width());
  }

  @Test
  void lines_break_at_spaces_and_hang() {
    StyledLine line = StyledLine.of("one two ").plus("three four", Style.STRONG);
    List<StyledLine> pieces = Wrap.line(line, 2, Look.of(20, false).withWidth(20));
    assertEquals(List.of("one two three four"), pieces.stream().map(StyledLine::text).toList());
    StyledLine longer = line.plus(" five six");
    assertEquals(
        List.of("one two three four", "  five six"),
        Wrap.line(longer, 2, Look.of(20, false)).stream().map(StyledLine::text).toList());
  }

  @Test
  void a_word_longer_than_the_line_is_cut() {
    List<StyledLine> pieces = Wrap.line(StyledLine.of("x".repeat(50)), 2, Look.of(20, false));
    assertEquals(
        List.of("x".repeat(20), "  " + "x".repeat(18), "  " + "x".repeat(12)),
        pieces.stream().map(StyledLine::text).toList());
  }

  @Test
  void a_wide_character_is_never_split() {
    List<StyledLine> pieces = Wrap.line(StyledLine.of("漢".repeat(11)), 0, Look.of(21, false));
    assertTrue(pieces.stream().allMatch(piece -> piece.width(Columns.NARROW) <= 21));
    assertEquals("漢".repeat(10), pieces.get(0).text());
  }

  @Test
  void plain_text_has_no_escape_sequence_and_no_trailing_space() {
    StyledLine line = StyledLine.of("a", Style.GOOD).plus("   ");
    Look look = Look.of(80, false);
    assertEquals("a", new Encoder(look, Encoder.Colours.NONE).encode(line));
    assertEquals("\u001b[1;36ma\u001b[0m", new Encoder(look, Encoder.Colours.DARK).encode(line));
  }

  @Test
  void ascii_stands_in_for_every_symbol_at_the_same_width() {
    Look look = Look.of(80, true);
    String shown =
        new Encoder(look, Encoder.Colours.NONE).encode(StyledLine.of("├─▶│ ✓ ✗ ▸ 漢 é ╌┌"));
    assertEquals("|->| + x > ?? ? .+", shown);
    assertFalse(shown.chars().anyMatch(c -> c > 0x7e));
  }

  @Test
  void every_style_is_told_apart_from_plain_text_on_both_backgrounds() {
    Look look = Look.of(80, false);
    for (Style style : Style.values()) {
      for (Encoder.Colours colours : List.of(Encoder.Colours.DARK, Encoder.Colours.LIGHT)) {
        String painted = new Encoder(look, colours).encode(StyledLine.of("x", style));
        assertEquals(style == Style.PLAIN, painted.equals("x"), style + " " + colours);
      }
    }
  }

  @Test
  void an_excerpt_marks_the_column_of_a_short_and_of_a_huge_line() {
    Look look = Look.of(40, false);
    List<StyledLine> shown = Excerpt.of("sned syn", 1, look);
    assertEquals(List.of("  sned syn", "  ^"), shown.stream().map(StyledLine::text).toList());
    String huge = "x".repeat(1_000_000) + "!" + "y".repeat(1_000);
    List<StyledLine> piece = Excerpt.of(huge, 1_000_001, look);
    int mark = piece.get(1).text().indexOf('^');
    assertEquals('!', piece.get(0).text().charAt(mark));
    assertTrue(piece.get(0).width(Columns.NARROW) <= 40);
  }

  @Test
  void json_text_escapes_what_would_disturb_a_terminal() {
    assertEquals(
        "\"a\\\"b\\\\\\n\\u001b\\u009b\\ud800é\"", Json.string("a\"b\\\n\u001b\u009b\ud800é"));
    assertEquals("\"😀\"", Json.string("😀"));
    assertEquals("\"\\u202e\\u2028\\udb40\\udc01\"", Json.string("\u202e\u2028\udb40\udc01"));
  }
}
