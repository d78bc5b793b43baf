package tcpstates.tui.pane;

import java.util.List;
import tcpstates.repl.session.Answer;
import tcpstates.repl.view.StyledLine;

/**
 * A line that was typed, and what was said to it.
 *
 * @param label what stood before it, such as the side that was in focus
 * @param typed the line; empty where something is said unasked
 * @param answer the session's answer
 * @param lines all that there is to read, wrapped for the width of that moment
 */
public record Entry(String label, String typed, Answer answer, List<StyledLine> lines) {

  public Entry {
    lines = List.copyOf(lines);
  }

  /** Something that is said unasked, such as a greeting. */
  public static Entry unasked(List<StyledLine> lines) {
    return new Entry("", "", new Answer.Nothing(), lines);
  }
}
