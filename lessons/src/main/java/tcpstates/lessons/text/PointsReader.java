package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code points} block: what a step is worth, and what hints and errors take away. */
final class PointsReader {

  /** A number, perhaps with a word before it. */
  private static final Pattern LINE = Pattern.compile("(?:(\\S+)\\s+)?([0-9]{1,9})");

  /** The points of the step have no word before them. */
  private static final String MOST = "";

  private static final String HINT = "hint";
  private static final String WRONG = "wrong";
  private static final List<String> WORDS = List.of(MOST, HINT, WRONG);

  private final LessonProblems problems;
  private final Map<String, Integer> numbers = new TreeMap<>();

  private PointsReader(LessonProblems problems) {
    this.problems = problems;
  }

  /** The points of a step. What can't be read is a problem. */
  static StepPoints read(FencedBlock fence, LessonProblems problems) {
    PointsReader reader = new PointsReader(problems);
    long wrong = fence.said().stream().filter(line -> !reader.line(line)).count();
    if (wrong == 0 && !reader.numbers.containsKey(MOST)) {
      problems.add(fence.at(), "a `points` block says what the step is worth, such as `3`");
    }
    return new StepPoints(reader.number(MOST), reader.number(HINT), reader.number(WRONG));
  }

  private int number(String word) {
    return numbers.getOrDefault(word, 0);
  }

  /** Reads a line; false if it is wrong. */
  private boolean line(SourceLine line) {
    Matcher match = LINE.matcher(line.text());
    String word = match.matches() && match.group(1) != null ? match.group(1) : MOST;
    if (!match.matches() || !WORDS.contains(word)) {
      return wrong(
          line.at(),
          "a line of a `points` block is a number, such as `3`, or what each hint or error takes"
              + " away, such as `hint 1` or `wrong 1`");
    }
    int number = Integer.parseInt(match.group(2));
    if (number > StepPoints.LIMIT) {
      return wrong(line.at(match.start(2)), format("the limit is %d points", StepPoints.LIMIT));
    }
    if (numbers.putIfAbsent(word, number) != null) {
      String what = word.equals(MOST) ? "what the step is worth" : "`" + word + "`";
      return wrong(line.at(), what + " appears twice");
    }
    return true;
  }

  private boolean wrong(Location at, String what) {
    problems.add(at, what);
    return false;
  }
}
