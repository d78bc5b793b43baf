package tcpstates.web.page;

import static tcpstates.repl.text.Json.member;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.shell.Companion;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.MemoryFiles;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.text.Json;

/** Runs a script without a page, as {@code tcpstates run --json} does. */
public final class PageScript {

  private static final int QUOTA = 4 << 20;

  private PageScript() {}

  /**
   * Runs a script.
   *
   * @param name of its file
   * @return {@code {"code":0,"out":"...","err":"..."}}: the number that the program would end with,
   *     and what it would print
   */
  public static String run(String name, String text) {
    MemoryFiles files = new MemoryFiles(QUOTA);
    Optional<String> problem = files.replace(name, text);
    FileReading script =
        problem.<FileReading>map(FileReading.Missing::new).orElseGet(() -> files.read(name));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ScriptRunner.run(
            new ScriptRunner.Options(true, false, false, false),
            script,
            CoreCommands.SET,
            Companion.NONE,
            Person.passing(() -> 0),
            stream(out),
            stream(err));
    return Json.object(
        List.of(member("code", code), member("out", text(out)), member("err", text(err))));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return Json.string(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
  }
}
