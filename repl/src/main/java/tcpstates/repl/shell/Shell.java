package tcpstates.repl.shell;

import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.Command;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Grants what a session needs from outside: files, leaving, other modules' commands. */
final class Shell {

  private final Companion companion;
  private final FileStore files;

  Shell(Companion companion, FileStore files) {
    this.companion = companion;
    this.files = files;
  }

  /**
   * Grants what a reply asks for, if it asks for anything.
   *
   * @param budget how long a search may go on
   */
  Reply grant(Reply reply, SearchBudget budget) {
    if (!(reply.answer() instanceof Answer.Asked asked)) {
      return reply;
    }
    if (asked.request() instanceof Request.WriteFile write) {
      return write(reply, asked.command(), write);
    }
    if (asked.request() instanceof Request.WriteJournal write) {
      String text = companion.journal(reply.session()).orElse(write.text());
      return write(reply, asked.command(), new Request.WriteFile(write.file(), text));
    }
    if (asked.request() instanceof Request.WriteBytes write) {
      return write(reply, asked.command(), write);
    }
    if (asked.request() instanceof Request.ReadFile read) {
      return read(reply, asked.command(), read);
    }
    if (asked.request() instanceof Request.ExplainText) {
      return companion.explainer().isPresent() ? reply : unexplained(reply, asked.command());
    }
    return asked.request() instanceof Request.Run run ? run(reply, run.command(), budget) : reply;
  }

  private static Reply unexplained(Reply reply, Command command) {
    return Interpreter.refused(
        reply.session(),
        command,
        "Text can't be explained here. In a terminal, give it to `tcpstates explain -`.");
  }

  /** Whether the lines that follow are a text that will be explained. */
  static boolean hearsText(Reply granted) {
    return granted.answer() instanceof Answer.Asked asked
        && asked.request() instanceof Request.ExplainText;
  }

  /** Explains a text for which a granted reply has asked. */
  Reply explained(Reply granted, TextBlock text, Look look) {
    Answer answer = companion.explainer().orElseThrow().explain(text.text(), look);
    Reply reply = granted.with(answer);
    return text.isCut()
        ? reply.plus(
            Prose.of("The text is too long: what comes after its first lines is left out."))
        : reply;
  }

  /** Whether a file that was asked for could not be read or written. */
  static boolean withheld(Reply asked, Reply granted) {
    return asked.answer() instanceof Answer.Asked wish
        && (wish.request() instanceof Request.WriteFile
            || wish.request() instanceof Request.WriteJournal
            || wish.request() instanceof Request.WriteBytes
            || wish.request() instanceof Request.ReadFile)
        && granted.answer() instanceof Answer.Rejected rejected
        && rejected.reason().code().equals(Rejection.Code.NOT_GRANTED.word());
  }

  private Reply run(Reply reply, Command command, SearchBudget budget) {
    return companion
        .run(reply, command, budget)
        .orElseGet(
            () ->
                Interpreter.refused(
                    reply.session(), command, "This command is not available here."));
  }

  private Reply write(Reply reply, Command asked, Request.WriteFile write) {
    SavedFiles.Outcome outcome = new SavedFiles(files).write(write.file(), write.text());
    return written(reply, asked, write.file(), outcome);
  }

  private Reply write(Reply reply, Command asked, Request.WriteBytes write) {
    SavedFiles.Outcome outcome = new SavedFiles(files).create(write.file(), write.bytes());
    return written(reply, asked, write.file(), outcome);
  }

  private static Reply written(
      Reply reply, Command asked, String file, SavedFiles.Outcome outcome) {
    if (outcome instanceof SavedFiles.Outcome.Written written) {
      StyledLine said =
          StyledLine.of("✓ ", Style.GOOD)
              .plus(written.replaced() ? "replaced: " : "written: ")
              .plus(file, Style.COMMAND);
      return reply.with(Prose.of(said));
    }
    String why = ((SavedFiles.Outcome.Refused) outcome).why();
    return Interpreter.refused(reply.session(), asked, why);
  }

  private Reply read(Reply reply, Command asked, Request.ReadFile read) {
    FileReading reading = files.read(read.file());
    return reading instanceof FileReading.Read text
        ? Interpreter.read(reply.session(), asked, read.file(), text.file().whole())
        : Interpreter.refused(reply.session(), asked, reading.message() + ".");
  }
}
