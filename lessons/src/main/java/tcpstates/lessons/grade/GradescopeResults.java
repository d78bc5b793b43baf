package tcpstates.lessons.grade;

import static tcpstates.repl.text.Json.member;

import java.util.List;
import tcpstates.repl.text.Json;

/**
 * The results.json that Gradescope's autograder reads: a test for each step. It is valid whatever
 * was handed in; what can't be graded has no points, and says why.
 */
public final class GradescopeResults {

  private GradescopeResults() {}

  /**
   * The results of a journal.
   *
   * @param scoring what counts
   */
  public static String of(JournalGrade journal, Scoring scoring) {
    String remarks = String.join("\n", journal.remarks());
    int score = journal.grade().map(scoring::of).orElse(0);
    String title = journal.grade().map(Grade::title).orElse("");
    String output = title.isEmpty() || remarks.isEmpty() ? title + remarks : title + "\n" + remarks;
    List<String> tests =
        journal.grade().map(Grade::steps).orElse(List.of()).stream()
            .map(step -> test(step, scoring))
            .toList();
    return Json.object(
            List.of(
                member("score", score),
                member("output", Json.string(output)),
                member("tests", Json.array(tests))))
        + "\n";
  }

  private static String test(Grade.Step step, Scoring scoring) {
    return Json.object(
        List.of(
            member("name", Json.string(step.number() + " " + step.heading())),
            member("score", scoring.of(step)),
            member("max_score", scoring.most(step.points())),
            member("status", Json.string(step.done() ? "passed" : "failed")),
            member("output", Json.string(GradeForm.words(step)))));
  }
}
