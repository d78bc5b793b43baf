package tcpstates.repl.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.MemoryHistory;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Encoder.Colours;

class EditorTest {

  private static final String UNDO = "\u001f";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final MemoryHistory history = new MemoryHistory(10);
  private int drawn;
  private Editor editor;

  /** What the editor reads if all of this arrives at once. */
  private String read(String typed) throws IOException {
    return read(typed, () -> true);
  }

  private String read(String typed, BooleanSupplier keyWaits) throws IOException {
    try (Terminal terminal =
        new ExternalTerminal(
            "test", "xterm", InputStream.nullInputStream(), written, StandardCharsets.UTF_8)) {
      Conversation conversation =
          new Conversation(
              Session.start(CoreCommands.SET), Companion.NONE, Person.passing(() -> 0));
      LineEditing editing = new LineEditing(conversation, () -> Colours.NONE);
      editor = new Editor(terminal, editing, false, history, keyWaits);
      editor.setHighlighter(counting(editing));
      editor.runMacro(typed);
      return editor.line("> ");
    }
  }

  private Highlighter counting(LineEditing editing) {
    return new Highlighter() {
      @Override
      public AttributedString highlight(LineReader reader, String buffer) {
        drawn++;
        return editing.highlight(reader, buffer);
      }
    };
  }

  @Test
  void a_long_paste_without_brackets_is_drawn_a_few_times_and_not_for_each_character()
      throws IOException {
    String line = "send \"" + "x".repeat(30_000) + "\ud83d\ude00\"";
    assertEquals(line, read(line + "\r"));
    assertTrue(drawn < 20, () -> drawn + " times");
  }

  @Test
  void a_key_with_none_behind_it_is_drawn_at_once() throws IOException {
    assertEquals("listen", read("listen\r", () -> false));
    assertTrue(drawn >= "listen".length(), () -> drawn + " times");
  }

  @Test
  void keys_that_are_commands_keep_their_place_among_what_has_arrived() throws IOException {
    String home = "\u0001";
    String end = "\u0005";
    String rubout = "\u007f";
    assertEquals("send ack", read("endx" + rubout + home + "s" + end + " ack\r"));
  }

  @Test
  void undo_takes_back_what_arrived_at_once() throws IOException {
    assertEquals("", read("listen" + UNDO + "\r"));
  }

  @Test
  void what_jline_fails_on_leaves_the_line() throws IOException {
    String digits = "\u001b9".repeat(5);
    assertEquals("listen", read("lis" + digits + "ten\r", () -> false));
    assertEquals("listen", read("lis" + "\u001b[<;;M" + "ten\r", () -> false));
  }

  @Test
  void a_long_line_is_drawn_without_what_a_terminal_obeys() throws IOException {
    read("x".repeat(3_000) + "\u001b[200~\u001b]0;title\u0007\u001b[201~\r", () -> true);
    assertTrue(drawn > 0);
    assertFalse(written.toString(StandardCharsets.UTF_8).contains("\u001b]0;"));
  }

  /** It would turn the reading direction, or not be seen. */
  @Test
  void a_character_that_nobody_can_see_is_drawn_as_a_sign() throws IOException {
    assertEquals("a\u202eb\u0601c", read("a\u202eb\u0601c\r", () -> false));
    String shown = written.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("?"), shown);
    assertFalse(shown.contains("\u202e") || shown.contains("\u0601"), shown);
  }

  @Test
  void what_is_searched_for_is_drawn_without_what_a_terminal_obeys() throws IOException {
    history.add("listen");
    read("\u0012ab\u009ec\u202e\r\r", () -> false);
    String shown = written.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("bck-i-search"), shown);
    assertFalse(shown.contains("\u009e") || shown.contains("\u202e"), shown);
  }

  @Test
  void no_other_editor_is_started() throws IOException {
    assertEquals("listen", read("lis\u0018\u0005ten\r", () -> false));
  }

  @Test
  void a_paste_is_one_line_up_to_its_end() throws IOException {
    assertEquals("server\nlisten", read("\u001b[200~server\rlisten\u001b[201~\r"));
  }

  @Test
  void a_paste_without_an_end_is_what_has_come_of_it() {
    assertThrows(EndOfFileException.class, () -> read("\u001b[200~listen\r"));
    assertEquals("listen\n", editor.getBuffer().toString());
  }

  @Test
  void ctrl_c_clears_the_line_in_a_paste_without_an_end() {
    assertThrows(UserInterruptException.class, () -> read("\u001b[200~listen\u0003"));
  }

  @Test
  void what_follows_the_end_of_a_line_is_left_for_the_next() throws IOException {
    assertEquals("listen", read("listen\rconnect"));
  }
}
