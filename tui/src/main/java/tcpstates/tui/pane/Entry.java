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
 * @param onPage whether it is read on a page of its own, and not again beside the panes
 */
public record Entry(String label, String typed, ReplyLines reply, boolean onPage) {

  /** A line that was typed, and a reply to be read beside the panes. */
  public Entry(String label, String typed, ReplyLines reply) {
    this(label, typed, reply, false);
  }

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
  List<StyledLine> uncarded() {
    return reply.brief();
  }

  /** Of that, what is to be read beside the panes. */
  List<StyledLine> brief() {
    return onPage ? List.of() : uncarded();
  }

  /** What was said beside the answer. */
  List<StyledLine> beside() {
    return onPage ? List.of() : reply.beside();
  }
}
