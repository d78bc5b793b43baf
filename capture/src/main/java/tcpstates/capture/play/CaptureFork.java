package tcpstates.capture.play;

import java.util.List;
import tcpstates.repl.command.ForkCommand;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * Leaves a capture: makes a branch that begins at the capture's current moment and in which every
 * command works.
 */
final class CaptureFork {

  private CaptureFork() {}

  /**
   * Forks.
   *
   * @param session a session that plays a capture
   * @param line the line as it was typed
   */
  static Reply of(Session session, ForkCommand fork, String line) {
    String name = fork.name().orElseGet(() -> free(session));
    if (session.branch(name).isPresent()) {
      return declined(
          session, line, "There is already a branch `" + name + "`. `branch` switches to it.");
    }
    List<String> lines = ForkLines.of(session.world());
    Session fresh = Session.start(session.language(), session.place());
    for (String each : lines) {
      Reply reply = Interpreter.prepare(fresh, each);
      if (!reply.answer().accepted()) {
        return declined(
            session,
            line,
            "The rules allow no such connection, so nobody can play on from here. "
                + reply.answer().why().map(reason -> reason.message()).orElse(""));
      }
      fresh = reply.session();
    }
    Session there = session.withNewBranch(fresh.branch().renamed(name));
    Answer answer = new Answer.Told(List.of(told(session, name)), 2);
    return new Reply(noted(there, line, lines), answer, line);
  }

  private static Reply declined(Session session, String line, String why) {
    return Interpreter.declined(session, line, why, List.of());
  }

  /** Run again, the journal leads to the same world without the capture. */
  private static Session noted(Session there, String line, List<String> lines) {
    Logbook log =
        there
            .log()
            .withLine()
            .withEntry(JournalEntry.idle(line, JournalEntry.Verdict.ACCEPTED, ""))
            .withEntry(again("reset"));
    for (String each : lines) {
      log = log.withEntry(again(each));
    }
    return there.withLog(log);
  }

  private static JournalEntry again(String line) {
    return new JournalEntry(line, JournalEntry.Verdict.ACCEPTED, "", List.of(), true);
  }

  private static StyledLine told(Session session, String name) {
    return StyledLine.of("✓ ", Style.GOOD)
        .plus("you play on from here, on branch " + name + ". ")
        .plus("branch " + session.branch().name(), Style.COMMAND)
        .plus(" goes back to the capture.");
  }

  private static String free(Session session) {
    int n = 1;
    while (session.branch(n == 1 ? "fork" : "fork-" + n).isPresent()) {
      n++;
    }
    return n == 1 ? "fork" : "fork-" + n;
  }
}
