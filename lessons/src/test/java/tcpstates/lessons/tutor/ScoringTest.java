package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.holds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.grade.GradeColumns;
import tcpstates.lessons.grade.GradeForm;
import tcpstates.lessons.grade.GradeRun;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.grade.Scoring;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;

/** What a step brings: points as the lesson says, less for help and errors. */
class ScoringTest {

  private static final Course COURSE =
      Folder.of(
          Samples.SYN.replace("```hint\nThe first", "```points\n5\nhint 2\n```\n```hint\nThe first")
              + Samples.PREDICT
                  .substring(Samples.PREDICT.indexOf("##"))
                  .replace("set play auto", "reset\nset play auto")
                  .replace("```goal\nserver", "```points\n3\nwrong 1\n```\n```goal\nserver")
              + Samples.QUIZ.substring(Samples.QUIZ.indexOf("##")));

  private static final Lesson LESSON =
      ((LessonReading.Read) COURSE.lesson("it", OptionalLong.empty()).orElseThrow()).lesson();

  private static final List<String> WHOLE =
      List.of(
          "client send syn",
          "",
          "predict server SYN-RECEIVED",
          "deliver",
          "",
          "predict client ESTABLISHED",
          "deliver",
          "",
          "answer 2");

  private static Pupil played(List<String> lines) {
    Pupil pupil = Samples.at(COURSE);
    lines.forEach(pupil::say);
    return pupil;
  }

  private static JournalGrade graded(List<String> lines) {
    return graded(played(lines).journal());
  }

  private static JournalGrade graded(String journal) {
    return Samples.grader(COURSE, "it")
        .grade("ana", new JournalGrade.Student("ana", ""), journal, List.of());
  }

  /** Score and possible score, as CSV has them. */
  private static String score(JournalGrade graded, Scoring scoring) {
    GradeRun run =
        new GradeRun("it", scoring.most(LESSON), "", scoring, GradeColumns.read("score,of,passed"));
    return GradeForm.CSV.of(List.of(graded), run).lines().skip(1).findFirst().orElseThrow();
  }

  @Test
  void a_star_that_help_and_an_error_cost_is_named_with_both() {
    Pupil pupil = Pupil.at("first-steps", 5);
    pupil.say("predict server CLOSED", "hint");
    holds(pupil.say("deliver"), "Two stars: with help; after 1 error.");
  }

  @Test
  void without_help_and_errors_a_step_brings_all_its_points() {
    JournalGrade graded = graded(WHOLE);
    assertEquals("10,10,yes", score(graded, Scoring.POINTS));
    assertEquals("4,4,yes", score(graded, Scoring.STEPS));
    assertEquals("12,12,yes", score(graded, Scoring.STARS));
  }

  @Test
  void hints_and_wrong_predictions_cost_what_the_lesson_says() {
    List<String> lines =
        new ArrayList<>(
            List.of("hint", "hint", "client send syn", "", "predict server ESTABLISHED"));
    lines.addAll(WHOLE.subList(3, 8));
    lines.addAll(List.of("answer 1", "answer 2"));
    JournalGrade graded = graded(lines);
    assertEquals("5,10,yes", score(graded, Scoring.POINTS), () -> played(lines).transcript());
    assertEquals("4,4,yes", score(graded, Scoring.STEPS));
  }

  @Test
  void a_question_whose_answer_was_shown_is_never_done_as_right() throws Exception {
    List<List<String>> ways =
        List.of(
            List.of("answer"),
            List.of("hint", "hint", "hint"),
            List.of("answer", "restart", "answer 2"),
            List.of("answer", "back", "next", "answer 2"));
    for (List<String> way : ways) {
      List<String> lines = new ArrayList<>(WHOLE.subList(0, 8));
      lines.addAll(way);
      JournalGrade graded = graded(lines);
      for (Scoring scoring : Scoring.values()) {
        assertTrue(score(graded, scoring).endsWith(",no"), way::toString);
      }
      assertEquals("9,10,no", score(graded, Scoring.POINTS), way::toString);
      assertEquals("9,12,no", score(graded, Scoring.STARS), way::toString);
      Grade.Step question = graded.grade().orElseThrow().steps().get(3);
      assertFalse(question.done());
      GradeRun run = new GradeRun("it", 10, "", Scoring.POINTS, GradeColumns.ALL);
      JsonNode json = new ObjectMapper().readTree(GradeForm.GRADESCOPE.of(List.of(graded), run));
      assertEquals("failed", json.get("tests").get(3).get("status").asText());
      assertEquals("the answer was shown", json.get("tests").get(3).get("output").asText());
    }
  }

  @Test
  void a_prediction_that_a_journal_calls_right_is_judged_again() {
    List<String> lines = new ArrayList<>(WHOLE);
    lines.set(2, "predict server ESTABLISHED");
    String forged =
        played(lines).journal().replaceFirst("ESTABLISHED, was [A-Z-]+", "ESTABLISHED, right");
    JournalGrade graded = graded(forged);
    assertEquals("9,10,yes", score(graded, Scoring.POINTS));
    String remark = graded.remarks().get(0);
    assertTrue(remark.matches("line [0-9]+ says 1 right prediction; the number is 0"), remark);
    assertEquals(List.of(), graded(lines).remarks());
  }

  @Test
  void who_answered_first_and_looked_afterwards_keeps_the_answer() {
    List<String> lines = new ArrayList<>(WHOLE);
    lines.addAll(List.of("restart", "answer"));
    assertEquals("10,10,yes", score(graded(lines), Scoring.POINTS));
  }

  @Test
  void a_student_reads_what_a_step_is_worth_and_that_a_shown_answer_does_not_count() {
    Pupil pupil = Samples.at(COURSE);
    holds(pupil.transcript() + pupil.say("restart"), "Call (5 points, 2 less for each hint)");
    assertEquals("Call (5 points, 2 less for each hint)", pupil.card().orElseThrow().heading());
    Pupil asked = played(WHOLE.subList(0, 8));
    holds(
        asked.say("answer"),
        "You were shown the answer: no star, and a grade does not count this question.");
  }
}
