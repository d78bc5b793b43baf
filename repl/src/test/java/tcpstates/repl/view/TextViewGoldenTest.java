package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.testkit.Golden;

/** Whole sessions at several widths, kept in files that people can review. */
class TextViewGoldenTest {

  private static final Golden GOLDEN = Golden.in("tcpstates/repl/golden");

  static Stream<Arguments> sheets() {
    return Scenarios.names()
        .flatMap(
            name ->
                Stream.of(
                    Arguments.of(name, 40, false),
                    Arguments.of(name, 80, false),
                    Arguments.of(name, 120, false),
                    Arguments.of(name, 40, true),
                    Arguments.of(name, 80, true)));
  }

  @ParameterizedTest(name = "{0} at {1} columns, ascii {2}")
  @MethodSource("sheets")
  void a_session_looks_as_in_its_file(String name, int width, boolean ascii) {
    String sheet = sheet(name, Look.of(width, ascii));
    GOLDEN.check(name + "-" + width + (ascii ? "-ascii" : "") + ".txt", sheet);
  }

  private static String sheet(String name, Look look) {
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    StringBuilder sheet = new StringBuilder();
    for (Scenarios.Said said : Scenarios.run(name)) {
      sheet.append("> ").append(said.line()).append('\n');
      sheet
          .append(encoder.encode(TextView.reply(said.line(), said.reply(), look, true)))
          .append('\n');
    }
    return sheet.toString();
  }

  @ParameterizedTest
  @MethodSource("tcpstates.repl.view.Scenarios#names")
  void in_plain_words_nothing_is_drawn(String name) {
    String drawn = "─│┌┐└┘├┤┬┴┼╌━┃═║▶◀▷◁▼▲▸✓✗◆◉●○▏▌★☆┄";
    String sheet = sheet(name, Look.of(80, false).withPlain(true));
    GOLDEN.check(name + "-plain.txt", sheet);
    assertTrue(sheet.chars().noneMatch(c -> drawn.indexOf(c) >= 0), sheet);
  }

  @ParameterizedTest
  @MethodSource("tcpstates.repl.view.Scenarios#names")
  void no_line_is_wider_than_what_there_is_to_draw_on(String name) {
    for (int width : List.of(40, 41, 59, 60, 71, 72, 79, 80, 81, 100, 133)) {
      Look look = Look.of(width, false);
      for (Scenarios.Said said : Scenarios.run(name)) {
        for (StyledLine line : TextView.reply(said.line(), said.reply(), look, true)) {
          assertTrue(
              line.width(Columns.NARROW) <= width,
              () -> width + ": " + said.line() + ": " + line.text());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("tcpstates.repl.view.Scenarios#names")
  void nothing_needs_a_terminal_of_forty_columns(String name) {
    for (int width = Look.NARROWEST; width < 40; width++) {
      Look look = Look.of(width, false);
      for (Scenarios.Said said : Scenarios.run(name)) {
        assertFalse(
            TextView.reply(said.line(), said.reply(), look, true).isEmpty()
                && !TextView.reply(said.line(), said.reply(), Look.of(80, false), true).isEmpty());
      }
    }
  }

  @Test
  void a_ladder_has_room_for_numbers_of_three_digits() {
    Session session = Session.start(CoreCommands.SET);
    List<String> lines = new ArrayList<>(List.of("server listen", "client send syn"));
    lines.addAll(Collections.nCopies(100, "dup #1"));
    lines.addAll(List.of("deliver #100", "inject to client rst", "drop #101"));
    for (String line : lines) {
      session = Interpreter.type(session, line).session();
    }
    for (int width = Look.NARROWEST; width <= 100; width++) {
      Look look = Look.of(width, false);
      for (StyledLine line : TextView.show(session, SessionPart.LADDER, look)) {
        assertTrue(width < 40 || line.width(Columns.NARROW) <= width, line.text());
      }
    }
  }

  @Test
  void a_ladder_says_of_no_segment_from_before_a_reset_that_it_is_in_flight() {
    Session session = Session.start(CoreCommands.SET);
    for (String line : List.of("client connect", "reset", "server connect")) {
      session = Interpreter.type(session, line).session();
    }
    List<String> sent =
        TextView.show(session, SessionPart.LADDER, Look.of(80, false)).stream()
            .map(StyledLine::text)
            .filter(line -> line.contains(" #1 "))
            .toList();
    assertEquals(List.of(false, true), sent.stream().map(l -> l.contains("in flight")).toList());
  }

  @ParameterizedTest
  @MethodSource("tcpstates.repl.view.Scenarios#names")
  void ascii_sheets_hold_ascii_alone_and_no_control_characters(String name) {
    Look look = Look.of(80, true);
    Encoder encoder = new Encoder(look, Encoder.Colours.NONE);
    for (Scenarios.Said said : Scenarios.run(name)) {
      for (StyledLine line : TextView.reply(said.line(), said.reply(), look, true)) {
        String shown = encoder.encode(line);
        assertAll(
            () -> assertTrue(shown.chars().allMatch(c -> c >= ' ' && c < 0x7f), shown),
            () -> assertFalse(shown.contains("??"), shown));
      }
    }
  }
}
