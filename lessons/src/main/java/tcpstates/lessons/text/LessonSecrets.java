package tcpstates.lessons.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a lesson's text gives away: solutions, the marks of right choices, answers and why they are
 * right, last hints.
 */
final class LessonSecrets {

  private static final String FENCE = "```";

  /** Begins what is said of a choice or an answer. */
  private static final Pattern BEHIND = Pattern.compile("(^|\\s)::(\\s|$)");

  private static final Pattern CHOICE = Pattern.compile("^\\s*[-*+]\\s.*");

  private static final String HEADING = "## ";

  /** What stands in the place of a solution that is kept elsewhere. */
  static final String MOVES = "moves";

  static final String QUIZ = "quiz";

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

  /** The lines that begin a step, in order. */
  static List<String> headings(List<String> lines) {
    Set<Integer> inside = new HashSet<>();
    for (Block block : blocks(lines)) {
      for (int i = block.first(); i <= block.last(); i++) {
        inside.add(i);
      }
    }
    return IntStream.range(0, lines.size())
        .filter(i -> !inside.contains(i) && lines.get(i).startsWith(HEADING))
        .mapToObj(lines::get)
        .toList();
  }

  /** The last hint of each step. A step with {@code moves} has lost its last hint already. */
  static Set<Block> lastHints(List<Block> blocks) {
    Map<Integer, Block> last = new HashMap<>();
    blocks.stream()
        .filter(block -> block.name().equals("hint"))
        .forEach(hint -> last.put(hint.step(), hint));
    blocks.stream()
        .filter(block -> block.name().equals(MOVES))
        .forEach(moves -> last.remove(moves.step()));
    return Set.copyOf(last.values());
  }

  /** A line of a quiz without the mark of a right choice. */
  private static String unmarked(String line) {
    return line.replaceFirst("^(\\s*[-*+]\\s+)\\[[xX]]", "$1[ ]");
  }

  /**
   * The lines of a quiz that a student sees before they answer: the question, and the choices
   * without marks and without what is said of them. Of a written answer there is nothing.
   */
  static List<String> asked(List<String> quiz) {
    List<String> asked = new ArrayList<>();
    boolean behind = false;
    for (String line : quiz) {
      if (WrittenReader.begins(line)) {
        return asked;
      }
      behind = behind && !CHOICE.matcher(line).matches();
      Matcher split = BEHIND.matcher(line);
      boolean splits = !behind && split.find();
      if (!behind) {
        asked.add(unmarked(splits ? line.substring(0, split.start()) : line));
      }
      behind |= splits;
    }
    return asked;
  }

  /** The text without all that it gives away, and without what stands in its place. */
  static String without(String text) {
    List<String> lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<Block> blocks = blocks(lines);
    Set<Block> hints = lastHints(blocks);
    Set<Integer> gone = new HashSet<>();
    List<String> rows = new ArrayList<>(lines);
    for (Block block : blocks) {
      boolean secret =
          block.name().equals("solution") || block.name().equals(MOVES) || hints.contains(block);
      if (secret || block.name().equals(QUIZ)) {
        for (int i = block.first(); i <= block.last(); i++) {
          gone.add(i);
        }
      }
      if (block.name().equals(QUIZ)) {
        List<String> asked = asked(lines.subList(block.first() + 1, block.last()));
        rows.set(block.first(), String.join("\n", asked));
        gone.remove(block.first());
      }
    }
    return joined(rows, gone);
  }

  /** The lines that are not gone, without blank ones and without spaces at their ends. */
  private static String joined(List<String> rows, Set<Integer> gone) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      for (String line : gone.contains(i) ? List.<String>of() : lines(rows.get(i))) {
        if (!line.isBlank()) {
          rest.append(line.stripTrailing()).append('\n');
        }
      }
    }
    return rest.toString();
  }
}
