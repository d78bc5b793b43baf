package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tcpstates.testkit.Golden;

/**
 * The way to a reaction that {@code docs/REACTIONS.md} prints draws that reaction from the tutor.
 */
class SaidReactionTest {

  private static final Pattern STEP = Pattern.compile("Step (\\d+)");
  private static final Pattern TEXT = Pattern.compile("- `.*?`: (.*)");
  private static final Pattern WAY = Pattern.compile("  \\(`(.*?)`; else .*\\)");

  @TestFactory
  Stream<DynamicTest> the_way_to_a_reaction_draws_it() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String lesson = "";
    int step = 0;
    String text = "";
    for (String line : Files.readAllLines(Golden.page("docs/REACTIONS.md"))) {
      Matcher number = STEP.matcher(line);
      Matcher said = TEXT.matcher(line);
      Matcher way = WAY.matcher(line);
      if (line.startsWith("## ")) {
        lesson = line.substring(3);
      } else if (number.matches()) {
        step = Integer.parseInt(number.group(1));
      } else if (said.matches()) {
        text = said.group(1);
      } else if (way.matches()) {
        tests.add(test(lesson, step, way.group(1), text));
      }
    }
    return tests.stream();
  }

  private static DynamicTest test(String lesson, int step, String way, String text) {
    return DynamicTest.dynamicTest(
        lesson + " " + step + ": " + way,
        () -> {
          String said = last(lesson, step, way);
          assertTrue(plain(said).contains(plain(text)), () -> text + "\n" + said);
        });
  }

  private static String last(String lesson, int step, String way) {
    Pupil pupil = Pupil.fresh();
    pupil.say("lesson " + lesson);
    for (int i = 1; i < step; i++) {
      pupil.say("skip");
    }
    pupil
        .attempt()
        .orElseThrow()
        .asks()
        .ifPresent(asked -> pupil.say("predict " + asked.side().word() + " CLOSED"));
    String said = "";
    for (String line : way.split("; ")) {
      said = pupil.say(line);
    }
    return said;
  }

  /** The words without marks, line breaks and the number of moves to undo. */
  private static String plain(String text) {
    return text.replace("`", "").replaceAll("\\s+", " ").replaceAll("undo \\d+", "undo");
  }
}
