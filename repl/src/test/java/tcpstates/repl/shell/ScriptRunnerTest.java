package tcpstates.repl.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.files.LocalFiles;

class ScriptRunnerTest {

  private static final String HANDSHAKE =
      """
      # both sides by hand
      server listen
      client send syn

      deliver
      server send syn ack
      deliver
      client send ack
      deliver
      expect client ESTABLISHED
      expect server ESTABLISHED
      """;

  private static final Person WITH_FILES =
      new Person(
          LocalFiles.here(),
          new MemoryHistory(10),
          new Environment(Map.of()),
          () -> 0,
          SearchLimits.ALONE,
          Config.NONE,
          FaultLog.NONE);

  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private Result run(byte[] script, boolean json, boolean keepGoing, boolean strict) {
    return run("-", script, json, keepGoing, strict);
  }

  private Result run(String script) {
    return run(script.getBytes(StandardCharsets.UTF_8), false, false, false);
  }

  private Result run(String file, byte[] in, boolean json, boolean keepGoing, boolean strict) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ScriptRunner.run(
            new ScriptRunner.Options(json, keepGoing, strict, false),
            LocalFiles.here().argument(file, new ByteArrayInputStream(in)),
            CoreCommands.SET,
            Companion.NONE,
            WITH_FILES,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_script_in_which_all_holds_ends_with_0_and_complains_of_nothing() {
    Result result = run(HANDSHAKE);
    assertEquals("", result.err());
    assertEquals(0, result.code());
    assertTrue(result.out().contains("✓ server  SYN-RECEIVED ▸ ESTABLISHED"), result.out());
  }

  @Test
  void a_failed_check_ends_with_1_and_tells_place_line_reason_and_all_that_led_to_it() {
    Result result = run(HANDSHAKE + "expect client CLOSED\nclient close\n");
    assertEquals(1, result.code());
    assertTrue(result.err().startsWith("standard input:12: expect client CLOSED\n"), result.err());
    assertTrue(result.err().contains("actual    it is in ESTABLISHED"), result.err());
    assertTrue(result.err().contains("    6  server send syn ack"), result.err());
    assertFalse(result.out().contains("FIN-WAIT-1"), "it stops there");
  }

  @Test
  void a_rejected_command_ends_with_1() {
    Result result = run("server listen\nserver listen\n");
    assertEquals(1, result.code());
    assertTrue(
        result.err().startsWith("standard input:2: server listen\n✗ Rejected"), result.err());
  }

  @Test
  void keep_going_runs_on_and_counts_the_failures_at_the_end() {
    String script = "server listen\nserver listen\nexpect client LISTEN\nclient connect\n";
    Result result = run(bytes(script), false, true, false);
    assertEquals(1, result.code());
    assertTrue(result.err().endsWith("2 of 4 lines failed\n"), result.err());
    assertTrue(result.out().contains("SYN-SENT"));
  }

  @Test
  void what_is_legal_is_said_where_the_script_ends_and_not_after_each_failure() {
    byte[] script = bytes("deliver\ndeliver\ndeliver\n");
    assertTrue(run(script, false, false, false).err().contains("legal now"));
    assertFalse(run(script, false, true, false).err().contains("legal now"));
  }

  @Test
  void reject_of_a_file_that_is_not_there_holds() {
    assertEquals(0, run("reject load /nowhere/at/all.txt\n").code());
    Result result = run("reject save /nowhere/at/all.txt\n");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("reject can't try this command"), result.err());
  }

  @Test
  void a_text_in_a_script_is_no_command_and_needs_an_end() {
    Result result = run("server listen\nexplain \"\"\"\nno command\n\"\"\"\nclient close\n");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("can't be explained here"), result.err());
    Result endless = run("server listen\nexplain \"\"\"\nno command\n");
    assertEquals(2, endless.code());
    assertEquals("", endless.out());
    assertTrue(
        endless.err().startsWith("standard input:2: the text that begins here needs"),
        endless.err());
  }

  @Test
  void all_syntax_errors_are_reported_with_line_and_column_and_nothing_runs() {
    Result result = run("server listen\n  sned syn\nclient send sny\n");
    assertEquals(2, result.code());
    assertEquals("", result.out());
    assertTrue(result.err().contains("standard input:2:3: "), result.err());
    assertTrue(result.err().contains("standard input:3:13: "), result.err());
    assertTrue(result.err().contains("Did you mean send?"), result.err());
  }

  @Test
  void invalid_utf_8_is_located() {
    Result result = run(new byte[] {'#', '\n', '#', ' ', (byte) 0xff, '\n'}, false, false, false);
    assertEquals(2, result.code());
    assertEquals("standard input:2:3: not UTF-8: byte \\xff\n", result.err());
  }

  @Test
  void a_text_that_breaks_off_within_a_character_is_not_utf_8() {
    Result result = run(new byte[] {'#', ' ', (byte) 0xc3}, false, false, false);
    assertEquals(2, result.code());
    assertEquals("standard input:1:3: not UTF-8: byte \\xc3\n", result.err());
  }

  @Test
  void a_nul_character_is_located() {
    Result result = run("server listen\n# \0\n");
    assertEquals(2, result.code());
    assertTrue(result.err().startsWith("standard input:2:3: a NUL character"), result.err());
  }

  @Test
  void a_directory_and_a_missing_file_are_told_apart_and_end_with_3() {
    Result directory = run(folder.toString(), new byte[0], false, false, false);
    assertEquals(3, directory.code());
    assertTrue(directory.err().contains("is a directory"), directory.err());
    Result missing = run(folder.resolve("no").toString(), new byte[0], false, false, false);
    assertEquals(3, missing.code());
    assertTrue(missing.err().contains("no such file"), missing.err());
  }

  @Test
  void the_empty_name_is_no_directory_but_none_at_all() {
    Result nameless = run("", new byte[0], false, false, false);
    assertEquals(3, nameless.code());
    assertEquals("\"\": cannot be read: no file can have this name", nameless.err().strip());
  }

  @Test
  void a_line_of_a_megabyte_is_an_error_that_is_located_and_not_repeated() {
    Result wrong = run("x".repeat(1_000_000) + "\n");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().length() < 1_000, "it is not repeated");
    assertTrue(wrong.err().startsWith("standard input:1:"), wrong.err());
  }

  @Test
  void escape_sequences_in_a_script_reach_nobodys_terminal() {
    Result result = run("\u001b[31m\u0007\nserver \u009b\n");
    assertEquals(2, result.code());
    assertTrue(
        result.err().chars().allMatch(c -> c == '\n' || c >= ' ' && c != 0x9b), result.err());
  }

  @Test
  void lines_may_end_as_on_windows_and_the_last_need_not_end() {
    assertEquals(0, run("server listen\r\nclient connect").code());
    assertEquals(0, run("\ufeffserver listen\n").code());
  }

  @Test
  void an_empty_file_is_a_script_in_which_all_holds() {
    Result result = run("");
    assertEquals(0, result.code());
    assertEquals("", result.out() + result.err());
  }

  @Test
  void json_is_an_object_for_each_command_with_the_number_of_its_line() {
    Result result = run(bytes(HANDSHAKE), true, false, false);
    List<String> lines = result.out().lines().toList();
    assertEquals(9, lines.size());
    assertTrue(lines.get(0).startsWith("{\"v\":1,\"n\":1,\"line\":2,"), lines.get(0));
    assertTrue(lines.get(2).startsWith("{\"v\":1,\"n\":3,\"line\":5,"), lines.get(2));
  }

  @Test
  void json_is_the_same_byte_for_byte_when_run_twice() {
    assertEquals(
        run(bytes(HANDSHAKE), true, false, false), run(bytes(HANDSHAKE), true, false, false));
  }

  @Test
  void json_of_a_failure_is_printed_too_and_the_rest_goes_to_standard_error() {
    Result result = run(bytes("server listen\nserver listen\n"), true, false, false);
    assertEquals(1, result.code());
    List<String> lines = result.out().lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(1).contains("\"code\":\"already-exists\""), lines.get(1));
    assertTrue(result.err().startsWith("standard input:2:"), result.err());
  }

  @Test
  void strict_sides_warns_of_lines_that_lean_on_the_focus() {
    Result result = run(bytes("server listen\nsend syn\n"), false, false, true);
    assertEquals(0, result.code());
    assertEquals(
        "standard input:2: no side is named; the client acts because it is in focus: send syn\n",
        result.err());
  }

  @Test
  void quit_ends_a_script_well() {
    Result result = run("server listen\nquit\nserver listen\n");
    assertEquals(0, result.code());
  }

  @Test
  void a_saved_session_can_be_loaded_and_saved_again() throws IOException {
    Path file = folder.resolve("saved");
    Result saved = run(HANDSHAKE + "save " + quoted(file) + "\nsave " + quoted(file) + "\n");
    assertEquals(0, saved.code(), saved.err());
    assertTrue(Files.readString(file).startsWith("# tcpstates session"));
    Result loaded = run("load " + quoted(file) + "\nexpect server ESTABLISHED\n");
    assertEquals(0, loaded.code(), loaded.err());
  }

  @Test
  void a_file_of_somebody_else_is_not_overwritten() throws IOException {
    Path file = folder.resolve("letter");
    Files.writeString(file, "Dear Jon,\n");
    Result result = run("server listen\nsave " + quoted(file) + "\n");
    assertEquals(3, result.code());
    assertTrue(result.err().contains("so it is not overwritten"), result.err());
    assertEquals("Dear Jon,\n", Files.readString(file));
  }

  @Test
  void what_cannot_be_read_or_written_ends_with_3() {
    Result save = run("save " + quoted(folder) + "\n");
    assertEquals(3, save.code());
    assertTrue(save.err().contains("is a directory"), save.err());
    Result nowhere = run("save " + quoted(folder.resolve("a").resolve("b")) + "\n");
    assertEquals(3, nowhere.code());
    Result load = run("load " + quoted(folder.resolve("none")) + "\n");
    assertEquals(3, load.code());
    assertTrue(load.err().contains("no such file"), load.err());
  }

  private static String quoted(Path file) {
    return "\"" + file + "\"";
  }

  @Test
  void a_reader_that_has_gone_away_ends_the_run_quietly() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ScriptRunner.run(
            new ScriptRunner.Options(true, false, false, false),
            FileReading.of("script", bytes(HANDSHAKE)),
            CoreCommands.SET,
            Companion.NONE,
            WITH_FILES,
            new PrintStream(gone, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(3, code);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }
}
