package tcpstates.tui.pane;

import java.util.List;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.text.StyledLine;

/**
 * A line that was typed, and what was said to it.
 *
 * @param label what stood before it, such as the side that was in focus
 * @param typed the line; empty where something is said unasked
 * @param answer the session's answer
 * @param lines all that there is to read, wrapped for the width of that moment
 * @param brief the same without what the card shows
 * @param beside those at the end of {@code brief} that a companion has said
 */
public record Entry(
    String label,
    String typed,
    Answer answer,
    List<StyledLine> lines,
    List<StyledLine> brief,
    List<StyledLine> beside) {

  public Entry {
    lines = List.copyOf(lines);
    brief = List.copyOf(brief);
    beside = List.copyOf(beside);
  }

  /** Something that is said unasked, such as a greeting. */
  public static Entry unasked(List<StyledLine> lines) {
    return new Entry("", "", new Answer.Nothing(), lines, lines, lines);
  }
}
