package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tcpstates.repl.text.Phrases;

/**
 * Which journals of a class share more than chance: the same lines in the same order beyond the
 * ways that the lesson itself leads to, among them the same mistakes. It is evidence for a teacher
 * to look at, and never a verdict.
 */
public final class Similarity {

  /** Fewer shared lines are chance. */
  private static final int FEWEST = 4;

  /** A line that more than one in this many students typed says nothing of two of them. */
  private static final int COMMON = 4;

  /** The first unusual lines of a journal are enough to compare. */
  private static final int MOST_LINES = 300;

  private static final int MOST_SHOWN = 4;

  /**
   * What a student did.
   *
   * @param lines what they typed, in order
   * @param times when, in seconds since 1970; no times if none were recorded
   * @param usual the lines that the lesson itself leads to, in the student's variant
   */
  public record Work(List<String> lines, List<Long> times, Set<String> usual) {
    public Work {
      lines = List.copyOf(lines);
      times = List.copyOf(times);
      usual = Set.copyOf(usual);
    }
  }

  private final List<List<String>> unusual = new ArrayList<>();
  private final List<Work> works;

  /** Compares the works of a class. */
  public Similarity(List<Work> works) {
    this.works = List.copyOf(works);
    Map<String, Integer> typedBy = new HashMap<>();
    for (Work work : works) {
      Set<String> usual = new HashSet<>(work.usual().stream().map(Similarity::plain).toList());
      List<String> own =
          work.lines().stream()
              .map(Similarity::plain)
              .filter(line -> !line.isEmpty() && !usual.contains(line))
              .limit(MOST_LINES)
              .toList();
      unusual.add(own);
      new HashSet<>(own).forEach(line -> typedBy.merge(line, 1, Integer::sum));
    }
    int most = Math.max(2, works.size() / COMMON);
    unusual.replaceAll(own -> own.stream().filter(line -> typedBy.get(line) <= most).toList());
  }

  /** A line as it is compared: spelling differs by more than spaces and capitals. */
  private static String plain(String line) {
    return line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /**
   * What each work shares with others, in words; an empty list where that is nothing.
   *
   * @param names the students', in the order of the works
   */
  public List<List<String>> remarks(List<String> names) {
    List<List<String>> remarks = new ArrayList<>();
    works.forEach(work -> remarks.add(new ArrayList<>()));
    for (int i = 0; i < works.size(); i++) {
      for (int j = i + 1; j < works.size(); j++) {
        String what = shared(i, j);
        if (!what.isEmpty()) {
          remarks.get(i).add("shares with " + names.get(j) + ": " + what);
          remarks.get(j).add("shares with " + names.get(i) + ": " + what);
        }
      }
    }
    return remarks;
  }

  private String shared(int one, int other) {
    List<String> evidence = new ArrayList<>();
    if (works.get(one).times().size() > 1
        && works.get(one).times().equals(works.get(other).times())) {
      evidence.add("every line at the same second");
    }
    List<String> lines = inOrder(unusual.get(one), unusual.get(other));
    if (lines.size() >= FEWEST) {
      evidence.add(
          Phrases.count(lines.size(), "unusual line")
              + " in the same order, such as `"
              + String.join("`, `", lines.subList(0, MOST_SHOWN))
              + "`");
    }
    return String.join("; ", evidence);
  }

  /** The longest list of lines that both have in this order. */
  private static List<String> inOrder(List<String> a, List<String> b) {
    if (a.size() < FEWEST || b.size() < FEWEST) {
      return List.of();
    }
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    List<String> common = new ArrayList<>();
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      if (a.get(i).equals(b.get(j))) {
        common.add(a.get(i));
        i++;
        j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
