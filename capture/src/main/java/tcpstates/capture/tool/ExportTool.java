package tcpstates.capture.tool;

import java.io.PrintStream;
import tcpstates.capture.export.ExportFormat;
import tcpstates.capture.export.SessionStory;
import tcpstates.repl.command.SavedSession;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.ScriptRunner;
import tcpstates.repl.text.Visible;

/** Gives a saved session out in a form that other programs read. */
public final class ExportTool {

  private ExportTool() {}

  /**
   * Plays a session and prints it in a form; returns the number the process ends with.
   *
   * @param file the session, as it was read
   */
  public static int run(
      ExportFormat format,
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
    byte[] bytes = format.of(SessionStory.of(reply.session().moments()));
    out.write(bytes, 0, bytes.length);
    out.flush();
    return out.checkError() ? ScriptRunner.BROKEN : ScriptRunner.OK;
  }
}
