package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * A fault of the program inside a command. It does not end the session: the person is told, the
 * world stays as it was, and the details are kept under a reference, the same for the same fault.
 */
final class ProgramFault {

  /** This many of the last typed lines are kept with it. */
  private static final int MOST_LINES = 200;

  private static final int MOST_CAUSES = 10;

  private final String reference;
  private final Throwable cause;
  private final Optional<String> kept;

  private ProgramFault(String reference, Throwable cause, Optional<String> kept) {
    this.reference = reference;
    this.cause = cause;
    this.kept = kept;
  }

  /**
   * A fault, whose details are kept now.
   *
   * @param line that was being carried out
   * @param session as it was before
   */
  static ProgramFault in(String line, Session session, Throwable cause, FaultLog log) {
    String reference = reference(cause);
    return new ProgramFault(reference, cause, log.keep(reference, details(line, session, cause)));
  }

  private static String reference(Throwable cause) {
    CRC32 sum = new CRC32();
    update(sum, cause.getClass().getName());
    for (StackTraceElement call : cause.getStackTrace()) {
      if (call.getClassName().startsWith("tcpstates.")) {
        update(sum, call.getClassName() + "." + call.getMethodName());
      }
    }
    return format("%08x", sum.getValue());
  }

  private static void update(CRC32 sum, String text) {
    sum.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String details(String line, Session session, Throwable cause) {
    StringBuilder text = new StringBuilder();
    text.append("tcpstates itself failed, in this line:\n").append(line).append("\n\n");
    Throwable at = cause;
    for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
      text.append(depth == 0 ? "" : "caused by ").append(at).append('\n');
      for (StackTraceElement call : at.getStackTrace()) {
        text.append("  at ").append(call).append('\n');
      }
      at = at.getCause();
    }
    List<JournalEntry> journal = session.journal();
    int from = Math.max(0, journal.size() - MOST_LINES);
    text.append("\nThe lines before it, oldest first:\n");
    JournalText.lines(journal.subList(from, journal.size()))
        .forEach(before -> text.append(before).append('\n'));
    return text.toString();
  }

  /** What the person is told. */
  Prose said() {
    StyledLine what = StyledLine.of("✗ ", Style.BAD).plus(sentence());
    return Prose.of(what).plus(Prose.of(StyledLine.of("  ").plus(next())));
  }

  /** What has happened, in one sentence or two. */
  String sentence() {
    return cause instanceof OutOfMemoryError
        ? "This command needs more memory than Java may use here. Nothing has changed."
        : "This command has run into a fault in tcpstates. It is not your mistake, and nothing has"
            + " changed.";
  }

  /** Where the details are. */
  String next() {
    return kept.map(where -> "If you report it, send " + where + " with it.")
            .orElse("If you report it, say what you typed.")
        + " Its reference is "
        + reference
        + ".";
  }
}
