package tcpstates.tui.pane;

import java.util.List;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.text.StyledLine;

/**
 * A line that was typed, and the reply.
 *
 * @param label what was before it, such as the side that was in focus
 * @param typed the line; empty if something is said unasked
 * @param reply the reply
 */
public record Entry(String label, String typed, ReplyLines reply) {

  /** Something that is said unasked, such as a greeting. */
  public static Entry unasked(List<StyledLine> lines) {
    return new Entry("", "", ReplyLines.unasked(lines));
  }

  /** The session's answer. */
  Answer answer() {
    return reply.answer();
  }

  /** Everything to read. */
  List<StyledLine> lines() {
    return reply.lines();
  }

  /** The same without what the card shows. */
  List<StyledLine> brief() {
    return reply.brief();
  }

  /** What was said beside the answer. */
  List<StyledLine> beside() {
    return reply.beside();
  }
}
