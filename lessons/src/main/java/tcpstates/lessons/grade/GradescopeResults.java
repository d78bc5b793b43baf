package tcpstates.lessons.grade;

import static tcpstates.repl.text.Json.member;

import java.util.List;
import tcpstates.repl.text.Json;

/**
 * The results.json that Gradescope's autograder reads: a point for each step done. It is valid
 * whatever was handed in; what can't be graded has no points, and says why.
 */
public final class GradescopeResults {

  private GradescopeResults() {}

  public static String of(JournalGrade journal) {
    String remarks = String.join("\n", journal.remarks());
    long score = journal.grade().map(Grade::done).orElse(0L);
    String title = journal.grade().map(Grade::title).orElse("");
    String output = title.isEmpty() || remarks.isEmpty() ? title + remarks : title + "\n" + remarks;
    List<String> tests =
        journal.grade().map(Grade::steps).orElse(List.of()).stream()
            .map(GradescopeResults::test)
            .toList();
    return Json.object(
            List.of(
                member("score", score),
                member("output", Json.string(output)),
                member("tests", Json.array(tests))))
        + "\n";
  }

  private static String test(Grade.Step step) {
    return Json.object(
        List.of(
            member("name", Json.string(step.number() + " " + step.heading())),
            member("score", step.done() ? 1 : 0),
            member("max_score", 1),
            member("status", Json.string(step.done() ? "passed" : "failed")),
            member("output", Json.string(GradeForm.words(step)))));
  }
}
