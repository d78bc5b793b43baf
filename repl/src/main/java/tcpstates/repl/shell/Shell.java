package tcpstates.repl.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.files.TextFile;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;

/** Grants what a session asks of the world outside: files, leaving, other modules' commands. */
final class Shell {

  /** Every file that a session writes begins so; others are not overwritten. */
  private static final String OWN = "# tcpstates ";

  private final Companion companion;

  Shell(Companion companion) {
    this.companion = companion;
  }

  /**
   * What came of a request.
   *
   * @param reply what to go on with
   * @param said what there is to say beside the reply
   * @param leaving whether the person wants to leave
   * @param broken whether a file could not be read or written
   */
  record Granted(Reply reply, Prose said, boolean leaving, boolean broken) {}

  /**
   * Grants what a reply asks for, if it asks for anything.
   *
   * @param budget how long a search may go on
   */
  Granted grant(Reply reply, SearchBudget budget) {
    if (!(reply.answer() instanceof Answer.Asked asked)) {
      return new Granted(reply, Prose.NONE, false, false);
    }
    if (asked.request() instanceof Request.Quit) {
      return new Granted(reply, Prose.NONE, true, false);
    }
    if (asked.request() instanceof Request.WriteFile write) {
      return write(reply, asked.command(), write);
    }
    if (asked.request() instanceof Request.ReadFile read) {
      return read(reply, asked.command(), read);
    }
    Request.Run run = (Request.Run) asked.request();
    Companion.Heard heard = companion.run(reply, run.command(), budget);
    return new Granted(heard.reply(), heard.said(), false, false);
  }

  private Granted write(Reply reply, Command asked, Request.WriteFile write) {
    Optional<String> problem = problem(write);
    if (problem.isPresent()) {
      return refused(reply, asked, problem.get());
    }
    StyledLine said =
        StyledLine.of("✓ ", Style.GOOD).plus("written: ").plus(write.file(), Style.COMMAND);
    return new Granted(reply, Prose.of(said), false, false);
  }

  private static Optional<String> problem(Request.WriteFile write) {
    String name = Visible.text(write.file());
    try {
      Path path = TextFile.path(write.file());
      if (Files.isDirectory(path)) {
        return Optional.of(name + " is a directory.");
      }
      if (Files.exists(path) && !own(path)) {
        return Optional.of(
            name
                + " exists and was not written by tcpstates: it is left alone. Take another name.");
      }
      Files.writeString(path, write.text(), StandardCharsets.UTF_8);
      return Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.of(name + " cannot be written: " + TextFile.why(e) + ".");
    }
  }

  private static boolean own(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      // A device or a pipe: nothing is lost by writing there.
      return true;
    }
    byte[] start = new byte[OWN.length()];
    try (var in = Files.newInputStream(path)) {
      int length = in.readNBytes(start, 0, start.length);
      return length == 0 || OWN.equals(new String(start, StandardCharsets.UTF_8));
    }
  }

  private static Granted read(Reply reply, Command asked, Request.ReadFile read) {
    TextFile.Result result = TextFile.read(read.file());
    if (result instanceof TextFile.Text text) {
      return new Granted(
          Interpreter.read(reply.session(), asked, read.file(), text.whole()),
          Prose.NONE,
          false,
          false);
    }
    String message =
        result instanceof TextFile.Unreadable unreadable
            ? unreadable.message()
            : ((TextFile.NotText) result).message();
    return refused(reply, asked, message + ".");
  }

  private static Granted refused(Reply reply, Command asked, String message) {
    return new Granted(
        Interpreter.refused(reply.session(), asked, message), Prose.NONE, false, true);
  }
}
