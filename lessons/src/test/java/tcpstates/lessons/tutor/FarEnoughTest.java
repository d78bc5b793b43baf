package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.SearchedPaths;
import tcpstates.lessons.attempt.StepPath;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.testkit.Golden;

/**
 * The ways of {@code docs/REACTIONS.md}: the tutor says what the page says of them, and the {@code
 * undo} that a reaction names leads back to where the step can be done.
 */
class FarEnoughTest {

  private static final Pattern STEP = Pattern.compile("Step (\\d+)");
  private static final Pattern TEXT = Pattern.compile("- `.*?`: (.*)");
  private static final Pattern WAYS = Pattern.compile("  \\((.*); else (.*)\\)");
  private static final Pattern UNDO = Pattern.compile("\\bundo( \\d+)?\\b");

  @TestFactory
  Stream<DynamicTest> a_way_draws_its_reaction_and_the_undo_that_is_named_leads_back()
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String lesson = "";
    int step = 0;
    String text = "";
    for (String line : Files.readAllLines(Golden.page("docs/REACTIONS.md"))) {
      Matcher number = STEP.matcher(line);
      Matcher ways = WAYS.matcher(line);
      Matcher said = TEXT.matcher(line);
      if (line.startsWith("## ")) {
        lesson = line.substring(3);
      } else if (number.matches()) {
        step = Integer.parseInt(number.group(1));
      } else if (said.matches()) {
        text = said.group(1);
      } else if (ways.matches()) {
        for (int way = 1; way <= 2; way++) {
          if (ways.group(way).startsWith("`")) {
            tests.add(test(lesson, step, ways.group(way).replace("`", ""), text));
          }
        }
      }
    }
    return tests.stream();
  }

  private static DynamicTest test(String lesson, int step, String way, String text) {
    return DynamicTest.dynamicTest(
        lesson + " " + step + ": " + way, () -> assertEquals("", wrong(lesson, step, way, text)));
  }

  /** What the tutor says instead, or what it names and does not help; empty if all is well. */
  private static String wrong(String lesson, int step, String way, String text) {
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
      if (!pupil.attempt().orElseThrow().work().failed().isEmpty()) {
        break;
      }
    }
    if (!plain(said).contains(plain(text))) {
      return "not `" + text + "`, but:\n" + said;
    }
    String last = undo(said);
    String later = pupil.say("goal");
    if (!last.isEmpty() && !undo(later).equals(last)) {
      return last + ", and a moment later:\n" + later;
    }
    pupil.say(last);
    Attempt attempt = pupil.attempt().orElseThrow();
    Optional<List<String>> on =
        StepPath.from(attempt, pupil.session(), 0, new SearchedPaths(SearchBudget.STEADY));
    return on.isPresent() && !on.get().get(0).startsWith("undo")
        ? ""
        : "after " + last + ": " + on + "\n" + said;
  }

  /** The words without marks, line breaks and the number of moves to undo. */
  private static String plain(String text) {
    return text.replace("`", "").replaceAll("\\s+", " ").replaceAll("undo \\d+", "undo");
  }

  /** The last {@code undo} that a text names. */
  private static String undo(String said) {
    Matcher undo = UNDO.matcher(said);
    String last = "";
    while (undo.find()) {
      last = undo.group();
    }
    return last;
  }
}
