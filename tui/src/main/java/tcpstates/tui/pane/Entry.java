package tcpstates.tui.pane;

import java.util.List;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.shell.Spoken;
import tcpstates.repl.text.StyledLine;

/**
 * A line that was typed, and what was said to it.
 *
 * @param label what stood before it, such as the side that was in focus
 * @param typed the line; empty where something is said unasked
 * @param spoken what was said
 */
public record Entry(String label, String typed, Spoken spoken) {

  /** Something that is said unasked, such as a greeting. */
  public static Entry unasked(List<StyledLine> lines) {
    return new Entry("", "", Spoken.unasked(lines));
  }

  /** The session's answer. */
  Answer answer() {
    return spoken.answer();
  }

  /** All that there is to read. */
  List<StyledLine> lines() {
    return spoken.lines();
  }

  /** The same without what the card shows. */
  List<StyledLine> brief() {
    return spoken.brief();
  }

  /** What was said beside the answer. */
  List<StyledLine> beside() {
    return spoken.beside();
  }
}
