package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tcpstates.engine.world.World;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.SessionPart;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Wrap;
import tcpstates.repl.view.TextView;

/**
 * Everything that led to a failure in a script. Most scripts do not fail, so nothing is written
 * before it is needed.
 */
final class FailureText {

  /** How many of the last lines are shown. */
  private static final int MOST = 60;

  private final Deque<Passed> last = new ArrayDeque<>(MOST);
  private int before;

  /** A line that has been carried out, with where it led. */
  private record Passed(int line, Reply reply, boolean failed) {

    String text() {
      String command = format("%5d  %s", line, reply.command());
      if (failed) {
        return command + "   (failed)";
      }
      if (!(reply.answer() instanceof Answer.Moved)) {
        return command;
      }
      World world = reply.session().world();
      return format(
          "%-38s client %s, server %s, %d in flight",
          command, world.client().tcp().state(), world.server().tcp().state(), world.wire().size());
    }
  }

  /** Remembers a line that has been carried out. */
  void add(int line, Reply reply, boolean failed) {
    if (last.size() == MOST) {
      last.removeFirst();
      before++;
    }
    last.add(new Passed(line, reply, failed));
  }

  /** What led to this failure, and the session's state now. */
  List<StyledLine> lines(Reply reply, Look look) {
    List<StyledLine> lines = new ArrayList<>();
    if (!last.isEmpty()) {
      lines.add(StyledLine.of("What led to it:", Style.STRONG));
      if (before > 0) {
        lines.add(StyledLine.of("  ... " + before + " lines before", Style.FAINT));
      }
      last.stream()
          .map(passed -> StyledLine.of(passed.text()))
          .forEach(line -> lines.addAll(Wrap.line(line, 9, look)));
    }
    lines.add(StyledLine.of("The state now:", Style.STRONG));
    lines.addAll(TextView.show(reply.session(), SessionPart.ALL, look));
    return lines;
  }
}
