package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
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

/** All that led to a failure in a script. */
final class FailureText {

  /** The last so many lines are told. */
  private static final int MOST = 60;

  private FailureText() {}

  /** A line that has been carried out, with where it led. */
  static String passed(int line, Reply reply, boolean failed) {
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

  static List<StyledLine> ledTo(List<String> led, Reply reply, Look look) {
    List<StyledLine> lines = new ArrayList<>();
    if (!led.isEmpty()) {
      lines.add(StyledLine.of("What led to it:", Style.STRONG));
      int from = Math.max(0, led.size() - MOST);
      if (from > 0) {
        lines.add(StyledLine.of("  ... " + from + " lines before", Style.FAINT));
      }
      led.subList(from, led.size()).stream()
          .map(StyledLine::of)
          .forEach(line -> lines.addAll(Wrap.line(line, 9, look)));
    }
    lines.add(StyledLine.of("Where it stands:", Style.STRONG));
    lines.addAll(TextView.show(reply.session(), SessionPart.ALL, look));
    return lines;
  }
}
