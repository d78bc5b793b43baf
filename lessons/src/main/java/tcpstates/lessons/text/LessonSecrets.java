package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a lesson's text gives away: solutions, the marks of right choices, last hints. */
final class LessonSecrets {

  private static final String FENCE = "```";

  /** Begins the right answer to a question that is answered in writing. */
  private static final String ANSWER = "= ";

  private static final String HEADING = "## ";

  /** What stands in the place of a solution that is kept elsewhere. */
  static final String MOVES = "moves";

  private LessonSecrets() {}

  /**
   * A fenced block of a text.
   *
   * @param first the number of the line that opens it, from 0
   * @param last the number of the line that closes it
   * @param step the number of its step, from 1; 0 before the first
   */
  record Block(String name, int first, int last, int step) {}

  /** The lines of a text. */
  static List<String> lines(String text) {
    return List.of(text.split("\r\n|\n|\r", -1));
  }

  /** The fenced blocks, in order. */
  static List<Block> blocks(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    int step = 0;
    int open = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (open >= 0) {
        if (line.strip().equals(FENCE)) {
          blocks.add(new Block(lines.get(open).strip().substring(FENCE.length()), open, i, step));
          open = -1;
        }
      } else if (line.startsWith(FENCE)) {
        open = i;
      } else if (line.startsWith(HEADING)) {
        step++;
      }
    }
    return blocks;
  }

  /** The last hint of each step. */
  static Set<Block> lastHints(List<Block> blocks) {
    Set<Block> last = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block hint = blocks.get(i);
      boolean another =
          blocks.subList(i + 1, blocks.size()).stream()
              .anyMatch(block -> block.step() == hint.step() && block.name().equals(hint.name()));
      if (hint.name().equals("hint") && !another) {
        last.add(hint);
      }
    }
    return last;
  }

  /** A line of a quiz without the mark of a right choice. */
  static String unmarked(String line) {
    return line.replaceFirst("^(\\s*[-*+]\\s+)\\[[xX]]", "$1[ ]");
  }

  /** The text without all that it gives away, and without what stands in its place. */
  static String without(String text) {
    List<String> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<Block> blocks = blocks(lines);
    Set<Block> hints = lastHints(blocks);
    Set<Integer> gone = new HashSet<>();
    Set<Integer> quiz = new HashSet<>();
    for (Block block : blocks) {
      boolean secret =
          block.name().equals("solution") || block.name().equals(MOVES) || hints.contains(block);
      for (int i = block.first(); i <= block.last(); i++) {
        if (secret) {
          gone.add(i);
        } else if (block.name().equals("quiz")) {
          quiz.add(i);
        }
      }
    }
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = quiz.contains(i) ? unmarked(lines.get(i)) : lines.get(i);
      boolean answer = quiz.contains(i) && line.startsWith(ANSWER);
      if (!gone.contains(i) && !answer && !line.isBlank()) {
        rest.append(line.stripTrailing()).append('\n');
      }
    }
    return rest.toString();
  }
}
