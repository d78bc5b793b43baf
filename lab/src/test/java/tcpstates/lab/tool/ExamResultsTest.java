package tcpstates.lab.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.results.ResultsText;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;

/** Of an exam, one try counts: nothing that was done before it, and nothing that is done after. */
class ExamResultsTest {

  private static final String RIGHT = "moves=1 shortest=1 hints=0 wrong=0 ;";
  private static final String HELPED = "moves=1 shortest=1 hints=2 wrong=3 ;";

  private static final List<String> PRACTICE =
      List.of(
          "r @5 began closing 7 program=1.0 lesson=abc ;",
          "r @6 kept client close  #= accepted ;",
          "r @6 done closing 1 " + RIGHT,
          "r @6 done closing 2 " + RIGHT,
          "r @7 finished closing ;");

  private static final List<String> EXAM =
      List.of(
          "r @8 began closing 7 program=1.0 lesson=abc exam=30 ;",
          "r @9 kept client close  #= accepted ;",
          "r @9 done closing 1 " + HELPED,
          "r @9 skipped closing 2 ;");

  private static final List<String> ENDED = List.of("r @10 left ;");

  @TempDir private Path temporary;

  private static List<String> all(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  /** The status, the steps done, the stars, and the wrong answers of each student. */
  private Map<String, String> rows(boolean exam) throws Exception {
    LabFolder lab = LabFolder.init(temporary.resolve("lab"), "the key");
    Database.make(lab);
    Map<String, List<String>> work =
        Map.of(
            "before", PRACTICE,
            "in", all(List.of(PRACTICE, EXAM)),
            "beside", all(List.of(EXAM, List.of("s @9 finished closing ;"))),
            "once", all(List.of(EXAM, ENDED)),
            "then", all(List.of(PRACTICE, EXAM, ENDED, PRACTICE)),
            "twice",
                all(List.of(EXAM, ENDED, EXAM, List.of("r @11 done closing 3 " + RIGHT), ENDED)),
            "forgets", all(List.of(EXAM, ENDED, List.of("r @12 forgot - ;"), PRACTICE)));
    try (OpenLab open = OpenLab.open(lab.path().toString(), Optional.empty())) {
      new Members(open.database())
          .put(work.keySet().stream().map(name -> RecordedWork.member(name, name)).toList(), 1);
      for (Map.Entry<String, List<String>> each : work.entrySet()) {
        RecordedWork.record(open.database(), new MemberName(each.getKey()), each.getValue());
      }
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ResultsTool tool =
        new ResultsTool(
            lab.path().toString(),
            Optional.empty(),
            new PrintStream(printed, true, StandardCharsets.UTF_8));
    tool.assign(List.of("closing"), Optional.empty(), exam);
    printed.reset();
    tool.report(ResultsText.CSV);
    Map<String, String> rows = new TreeMap<>();
    printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cell -> rows.put(cell[0], String.join(" ", cell[4], cell[5], cell[7], cell[9])));
    return rows;
  }

  @Test
  void one_try_counts() throws Exception {
    assertEquals(
        Map.of(
            "before", "missing 0 0 0",
            "in", "begun 1 2 3",
            "beside", "begun 1 2 3",
            "once", "done 1 2 3",
            "then", "done 1 2 3",
            "twice", "done 1 2 3",
            "forgets", "done 1 2 3"),
        rows(true));
  }

  @Test
  void in_a_lesson_that_is_no_exam_practice_counts() throws Exception {
    assertEquals("done 2 6 0", rows(false).get("before"));
  }
}
