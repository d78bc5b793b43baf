package tcpstates.capture.tool;

import java.io.PrintStream;
import java.util.Optional;
import tcpstates.capture.export.ExportFormat;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.text.Visible;

/** Exports a saved session in a format that other programs read. */
public final class ExportTool {

  private ExportTool() {}

  /**
   * Plays a session and prints it in a format; returns the exit code.
   *
   * @param side the side whose kernel is meant; without it, the side in focus
   * @param file the text of the session
   */
  public static int run(
      ExportFormat format,
      Optional<Side> side,
      FileReading file,
      CommandSet commands,
      PrintStream out,
      PrintStream err) {
    if (!(file instanceof FileReading.Read read)) {
      err.println("tcpstates: " + Visible.text(file.message()));
      return file instanceof FileReading.NotText
          ? ScriptRunner.NOT_UNDERSTOOD
          : ScriptRunner.BROKEN;
    }
    Reply reply =
        SavedSession.load(Session.start(commands), read.file().name(), read.file().whole());
    if (reply.answer() instanceof Answer.Rejected rejected) {
      err.println("tcpstates: " + Visible.text(rejected.reason().message()));
      return ScriptRunner.NOT_UNDERSTOOD;
    }
    Session session = side.map(one -> focused(reply.session(), one)).orElse(reply.session());
    byte[] bytes = format.of(session);
    out.write(bytes, 0, bytes.length);
    out.flush();
    return out.checkError() ? ScriptRunner.BROKEN : ScriptRunner.OK;
  }

  private static Session focused(Session session, Side side) {
    return session.withBranch(session.branch().withFocus(side));
  }
}
