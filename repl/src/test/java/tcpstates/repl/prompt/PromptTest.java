package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Config;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Environment;
import tcpstates.repl.shell.FaultLog;
import tcpstates.repl.shell.Greeting;
import tcpstates.repl.shell.MemoryFiles;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.SearchLimits;
import tcpstates.repl.shell.TextExplainer;
import tcpstates.repl.shell.Utf8Lines;
import tcpstates.repl.shell.Waiting;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Encoder.Colours;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.StyledLine;

class PromptTest {

  private static final Waiting WAITING =
      new Waiting(
          new Waiting.Window() {
            @Override
            public void show(String text) {}

            @Override
            public void clear() {}

            @Override
            public boolean interrupted() {
              return false;
            }
          },
          Person.passing(() -> 0));

  private static Conversation conversation() {
    return conversation(Companion.NONE, Map.of());
  }

  private static Conversation conversation(Companion companion, Map<String, String> environment) {
    Person person =
        new Person(
            new MemoryFiles(1_000),
            new MemoryHistory(10),
            new Environment(environment),
            () -> 0,
            SearchLimits.ALONE,
            Config.NONE,
            FaultLog.NONE);
    return new Conversation(Session.start(CoreCommands.SET), companion, person);
  }

  private static String talk(boolean terminal, Map<String, String> environment, byte[] typed) {
    return talk(conversation(Companion.NONE, environment), terminal, typed);
  }

  private static String talk(Conversation conversation, boolean terminal, byte[] typed) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(conversation, terminal, typed, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int run(
      Conversation conversation, boolean terminal, byte[] typed, OutputStream out) {
    return new PlainLines(
            conversation,
            true,
            terminal,
            new ByteArrayInputStream(typed),
            new PrintStream(out, true, StandardCharsets.UTF_8))
        .run();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // ---- pipe and dumb terminal

  @Test
  void bytes_that_are_not_utf_8_are_told_with_their_place_and_are_not_sent() {
    byte[] typed = "fork \u00e9\u00ff\u00c3\nhistory\n".getBytes(StandardCharsets.ISO_8859_1);
    String said = talk(false, Map.of(), typed);
    assertTrue(said.contains("not UTF-8: byte \\xe9"), said);
    assertTrue(said.contains("\n       ^\n"), said);
    assertTrue(said.contains("Nothing has happened yet."), said);
    assertFalse(said.contains("branch"), said);
  }

  @Test
  void what_stands_around_a_broken_byte_is_read_as_it_is() {
    byte[] typed =
        "\u00c3\u00a9 \u00ff \u00f0\u009f\u0098\u0080".getBytes(StandardCharsets.ISO_8859_1);
    Utf8Lines lines = new Utf8Lines(new ByteArrayInputStream(typed));
    assertEquals(Optional.of("\u00e9 \udcff \ud83d\ude00"), assertDoesNotThrow(lines::next));
    assertEquals(Optional.empty(), assertDoesNotThrow(lines::next));
  }

  @Test
  void a_pipe_may_begin_with_a_byte_order_mark_and_end_its_lines_in_two_ways() {
    byte[] typed = "\ufeffserver listen\r\nhistory".getBytes(StandardCharsets.UTF_8);
    String said = talk(false, Map.of(), typed);
    assertTrue(said.contains("1 server listen  now"), said);
    assertFalse(said.contains("can't stand in a line"), said);
  }

  @Test
  void the_end_of_a_pipe_is_the_end_of_a_text() {
    Companion counting =
        new Companion() {
          @Override
          public Optional<TextExplainer> explainer() {
            return Optional.of(
                (text, look) ->
                    new Answer.Told(List.of(StyledLine.of(text.lines().count() + " lines")), 0));
          }
        };
    byte[] typed = bytes("explain \"\"\"\nserver listen\n\nlast\n");
    assertEquals("3 lines\n", talk(conversation(counting, Map.of()), false, typed));
  }

  @Test
  void a_pipe_gets_what_a_companion_begins_with() {
    Companion welcoming =
        new Companion() {
          @Override
          public Beginning begin(Session session) {
            return new Beginning(session, Prose.of("A lesson begins."));
          }
        };
    String said = talk(conversation(welcoming, Map.of()), false, bytes("server listen\n"));
    assertTrue(said.startsWith("A lesson begins.\n+ server  CLOSED > LISTEN"), said);
  }

  @Test
  void a_pipe_gets_answers_and_no_prompt() {
    String said = talk(false, Map.of(), bytes("server listen\n\n# nothing\nquit\nserver close\n"));
    assertTrue(said.startsWith("+ server  CLOSED > LISTEN"), said);
    assertFalse(said.contains("> server") || said.contains("client>"), said);
    assertFalse(said.contains("LISTEN > CLOSED"), "it has left before");
  }

  @Test
  void a_pipe_of_rejected_lines_lists_what_is_legal_once() {
    String said = talk(false, Map.of(), bytes("server listen\n".repeat(5) + "show\nserver listen"));
    assertEquals(5, said.split("Rejected, nothing has changed", -1).length - 1, said);
    assertEquals(2, said.split("legal now", -1).length - 1, said);
  }

  @ParameterizedTest
  @CsvSource({
    "server listen, 0",
    "server listen; server listen; show, 1",
    "expect client LISTEN, 1",
    "expect client LISTEN; frobnicate; server listen, 2"
  })
  void a_pipe_ends_with_the_number_of_its_worst_line(String lines, int code) {
    assertEquals(
        code,
        run(
            conversation(),
            false,
            bytes(lines.replace("; ", "\n")),
            OutputStream.nullOutputStream()));
    assertEquals(
        0,
        run(
            conversation(),
            true,
            bytes(lines.replace("; ", "\n")),
            OutputStream.nullOutputStream()));
  }

  @Test
  void a_pipe_need_not_end_its_last_line_and_may_hold_anything() {
    assertTrue(talk(false, Map.of(), bytes("server listen")).contains("CLOSED > LISTEN"));
    byte[] noise = new byte[70_000];
    new java.util.Random(7).nextBytes(noise);
    String said = talk(false, Map.of(), noise);
    assertTrue(said.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f));
    assertFalse(said.contains("Exception"), said);
  }

  @Test
  void a_dumb_terminal_gets_a_prompt_that_names_the_side_in_focus() {
    String typed = "server listen\nclient send syn\n\n";
    String said = talk(true, Map.of("COLUMNS", "60"), bytes(typed));
    assertTrue(said.contains("client> + server  CLOSED > LISTEN"), said);
    assertTrue(said.contains("#1 SYN has arrived"), "Enter delivers");
    assertTrue(said.endsWith("server> \n"), said);
    assertTrue(said.lines().allMatch(line -> line.length() <= 60 + "client> ".length()), said);
  }

  @Test
  void a_new_user_is_told_what_this_is_and_what_to_type_first() {
    String said = talk(true, Map.of(), bytes(""));
    assertTrue(said.contains("open a TCP connection by hand"), said);
    assertTrue(said.contains("    server listen\n"), said);
  }

  @Test
  void each_step_of_a_handshake_names_the_next_but_never_the_flags_that_are_owed() {
    Conversation conversation = conversation();
    Look look = Look.of(80, false);
    String first = text(conversation.say("server listen", look, WAITING).lines());
    assertTrue(first.contains("client send syn"), first);
    String second = text(conversation.say("client send syn", look, WAITING).lines());
    assertTrue(second.contains("deliver or Enter"), second);
    String third = text(conversation.say("", look, WAITING).lines());
    assertTrue(third.contains("send FLAGS"), third);
    assertFalse(third.contains("SYN,ACK") || third.contains("syn ack"), third);
    String wrong =
        text(conversation.say("send ack", look, WAITING).lines())
            + text(conversation.say("", look, WAITING).lines());
    assertFalse(wrong.contains("SYN,ACK") || wrong.contains("syn ack"), wrong);
    String fourth = text(conversation.say("send syn ack", look, WAITING).lines());
    assertTrue(fourth.contains("in flight"), fourth);
  }

  private static String text(List<StyledLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }

  @Test
  void enter_with_nothing_in_flight_says_what_one_could_do() {
    String said = text(conversation().say("  ", Look.of(80, false), WAITING).lines());
    assertTrue(said.contains("Nothing is in flight") && said.contains("server listen"), said);
  }

  @Test
  void the_greeting_fits_40_columns() {
    for (StyledLine line : Greeting.first(Look.of(40, false))) {
      assertTrue(line.width(Columns.NARROW) <= 40, line.text());
    }
  }

  // ---- editing

  private static List<Candidate> complete(Conversation conversation, String line) {
    LineEditing editing = new LineEditing(conversation, () -> Colours.NONE);
    ParsedLine parsed = editing.parse(line, line.length(), ParseContext.COMPLETE);
    List<Candidate> candidates = new ArrayList<>();
    editing.complete(null, parsed, candidates);
    assertTrue(candidates.stream().allMatch(c -> c.value().startsWith(parsed.word())));
    return candidates;
  }

  @Test
  void tab_offers_what_is_legal_now_with_a_description() {
    Conversation conversation = conversation();
    List<String> verbs = complete(conversation, "").stream().map(Candidate::value).toList();
    assertTrue(verbs.contains("listen") && !verbs.contains("deliver"), verbs.toString());
    conversation.say("client connect", Look.of(80, false), WAITING).lines();
    Candidate segment = complete(conversation, "deliver #").stream().findFirst().orElseThrow();
    assertEquals("#1", segment.value());
    assertTrue(segment.descr().contains("SYN"), segment.descr());
  }

  @Test
  void colours_tell_legal_from_illegal_and_unknown_and_keep_the_text() {
    LineEditing editing = new LineEditing(conversation(), () -> Colours.DARK);
    String legal = editing.highlight(null, "client listen").toAnsi();
    String illegal = editing.highlight(null, "client close").toAnsi();
    String unknown = editing.highlight(null, "client lsiten").toAnsi();
    assertTrue(legal.contains("\u001b[36;1mlisten"), legal);
    assertTrue(illegal.contains("\u001b[3;35mclose"), illegal);
    assertTrue(unknown.contains("\u001b[4mlsiten"), unknown);
    for (String line : List.of("a\nb", " send  \"x", "# c", "deliver  #1 ")) {
      assertEquals(line, editing.highlight(null, line).toString());
    }
  }

  @Test
  void what_a_terminal_would_obey_is_shown_as_one_types_it() {
    for (Colours colours : Colours.values()) {
      LineEditing editing = new LineEditing(conversation(), () -> colours);
      assertEquals(
          "se^[[2Jnd\n^@\t?^?",
          editing.highlight(null, "se\u001b[2Jnd\n\0\t\u009b\u007f").toString());
    }
  }
}
