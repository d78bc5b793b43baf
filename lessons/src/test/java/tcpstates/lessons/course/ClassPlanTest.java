package tcpstates.lessons.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.testkit.Golden;

/** The plans for a class give each lesson the minutes that it claims. */
class ClassPlanTest {

  /** A row of the plan: the minute, and what is done. */
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| ([^|]*) \\|.*");

  private static final Pattern LESSON = Pattern.compile("`([a-z-]+)`(, .*)?");

  private record Row(int from, String what) {}

  private static List<Row> plan(String name) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(Golden.page("lessons/class/" + name + ".md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows.add(new Row(Integer.parseInt(row.group(1)), row.group(2)));
      }
    }
    return rows;
  }

  private static Map<String, Integer> minutes() {
    return Course.shipped().entries().stream()
        .map(entry -> entry.frontMatter().orElseThrow())
        .collect(Collectors.toMap(FrontMatter::id, FrontMatter::minutes));
  }

  private static void fits(String name, int whole, List<String> lessons) throws IOException {
    List<Row> rows = plan(name);
    assertEquals(new Row(whole, "End"), rows.get(rows.size() - 1));
    assertEquals(0, rows.get(0).from());
    Map<String, Integer> minutes = minutes();
    List<String> given = new ArrayList<>();
    for (int i = 0; i + 1 < rows.size(); i++) {
      int time = rows.get(i + 1).from() - rows.get(i).from();
      assertTrue(time > 0, rows.get(i).toString());
      Matcher lesson = LESSON.matcher(rows.get(i).what());
      if (lesson.matches()) {
        given.add(lesson.group(1));
        boolean inPart = lesson.group(2) != null;
        int claimed = minutes.get(lesson.group(1));
        assertTrue(
            inPart || time == claimed, rows.get(i) + " has " + time + " minutes, not " + claimed);
      }
    }
    assertEquals(lessons, given);
  }

  @Test
  void a_class_of_fifty_minutes_gives_each_lesson_its_minutes() throws IOException {
    fits(
        "fifty-minutes",
        50,
        List.of("first-steps", "three-way-handshake", "four-way-close", "close-wait"));
  }

  @Test
  void a_class_of_ninety_minutes_gives_each_lesson_its_minutes() throws IOException {
    fits(
        "ninety-minutes",
        90,
        List.of(
            "first-steps",
            "three-way-handshake",
            "lost-third-ack",
            "four-way-close",
            "close-wait",
            "closing",
            "detective"));
  }
}
