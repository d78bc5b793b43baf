package tcpstates.capture.tool;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.Person;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.shell.TextFile;

/** A script that explains a text between two lines of three quotes. */
final class Pasting {

  private Pasting() {}

  /** What the script says, as text. */
  static String text(String pasted) {
    return run(pasted, false);
  }

  /** What the script says, as JSON Lines. */
  static String json(String pasted) {
    return run(pasted, true);
  }

  private static String run(String pasted, boolean json) {
    String script = "explain \"\"\"\n" + pasted + "\n\"\"\"\n";
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    ScriptRunner.run(
        new ScriptRunner.Options(json, false, false, false),
        new FileReading.Read(new TextFile("script", script.lines().toList())),
        CoreCommands.SET,
        new PasteGuide(),
        Person.passing(() -> 0),
        stream,
        stream);
    return said.toString(StandardCharsets.UTF_8);
  }
}
