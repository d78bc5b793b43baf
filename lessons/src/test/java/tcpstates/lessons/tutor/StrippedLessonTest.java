package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.holds;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.course.LessonFile;
import tcpstates.lessons.course.LessonTexts;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.proof.LessonStripping;
import tcpstates.lessons.proof.Verifier;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonVersion;
import tcpstates.lessons.text.StrippedLesson;
import tcpstates.lessons.tool.LessonsTool;
import tcpstates.repl.advice.ClaimSearch.Effort;

/** Lessons without their answers: played by students, judged by the teacher. */
class StrippedLessonTest {

  private static final String WRITTEN =
      """

      ## How many?

      ```quiz
      How many segments open a connection?
      = 3 :: Yes: SYN, SYN,ACK, ACK.
      2 :: And the last ACK?
      ```
      ```after
      Three it is.
      ```
      """;

  private static final String BODY =
      Samples.SYN + "\n" + Samples.QUIZ.substring(Samples.QUIZ.indexOf("## Which?")) + WRITTEN;

  private static final Course WHOLE = Folder.of(BODY);
  private static final Course STRIPPED = course(false);
  private static final Course TOGETHER = course(true);

  private static List<LessonStripping.Stripped> stripped() {
    LessonStripping stripping = LessonStripping.of(WHOLE);
    assertEquals(List.of(), stripping.problems());
    return stripping.lessons();
  }

  private static StrippedLesson it() {
    return stripped().get(1).texts();
  }

  private static Course course(boolean solutions) {
    List<LessonFile> files = new ArrayList<>();
    List<LessonFile> answers = new ArrayList<>();
    for (LessonStripping.Stripped each : stripped()) {
      files.add(LessonFile.of(each.file(), each.texts().lesson()));
      answers.add(LessonFile.of(each.id() + ".md", each.texts().solutions()));
    }
    return Course.only(
        new LessonTexts("students", files),
        solutions ? Optional.of(new LessonTexts("kept", answers)) : Optional.empty());
  }

  private static JournalGrade grade(Course course, Pupil pupil) {
    return Samples.grader(course, "it")
        .grade("ana.txt", new JournalGrade.Student("ana", "Ana"), pupil.journal(), List.of());
  }

  private static List<Boolean> done(JournalGrade grade) {
    return grade.grade().orElseThrow().steps().stream().map(Grade.Step::done).toList();
  }

  @Test
  void its_text_gives_nothing_away_and_has_the_same_version() {
    String text = it().lesson();
    for (String secret :
        List.of(
            "solution", "client send syn", "[x]", "Yes", "= 3", "And the last", "second hint")) {
      assertFalse(text.contains(secret), () -> secret + "\n" + text);
    }
    assertTrue(text.contains("```moves\n1\n```"), text);
    assertTrue(text.contains("= ? number"), text);
    assertTrue(text.contains("The first hint."), text);
    assertEquals(LessonVersion.of(WHOLE.text("it").orElseThrow()), LessonVersion.of(text));
  }

  @Test
  void the_program_shows_no_way_and_no_answer() {
    Pupil pupil = Samples.at(STRIPPED);
    holds(pupil.say("answer"), "This lesson does not contain its answers");
    holds(pupil.say("hint"), "The first hint.", "There is no other hint.");
    holds(pupil.say("hint"), "There is no other hint.");
    holds(pupil.say("client send syn"), "Done. Two stars: with help.");
    pupil.say("");
    holds(pupil.say("answer"), "This lesson does not contain its answers");
    holds(pupil.say("hint"), "There is no other hint.");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    LessonsTool.show(STRIPPED, "it", OptionalLong.empty(), Pupil.LOOK, print, print);
    assertFalse(out.toString(StandardCharsets.UTF_8).contains("Answers"));
  }

  @Test
  void questions_are_judged_when_the_journal_is_graded() {
    Pupil right = Samples.at(STRIPPED);
    right.say("hint", "hint", "client send syn", "");
    holds(right.say("2"), "Your answer is noted. It is judged when your journal is graded.");
    right.say("");
    holds(right.say("answer many"), "The answer is a number.");
    holds(right.say("3"), "Your answer is noted.", "Three it is.");
    holds(right.say(""), "Your answers to its questions are judged");
    Pupil wrong = Samples.at(STRIPPED);
    wrong.say("client send syn", "", "1");
    holds(wrong.say("2"), "");
    wrong.say("next", "3", "");
    for (Course course : List.of(TOGETHER, WHOLE)) {
      assertEquals(List.of(true, true, true), done(grade(course, right)), right::journal);
      assertEquals(8, grade(course, right).grade().orElseThrow().stars());
      assertEquals(List.of(), grade(course, right).remarks());
      assertEquals(List.of(true, false, true), done(grade(course, wrong)), wrong::journal);
    }
  }

  @Test
  void no_star_is_named_for_an_answer_that_nobody_has_judged() {
    Pupil pupil = Samples.at(STRIPPED);
    holds(pupil.say("client send syn"), "Three stars");
    pupil.say("");
    for (String answer : List.of("1", "4")) {
      String said = pupil.say(answer);
      holds(said, "Your answer is noted.", "to go on");
      assertFalse(said.contains("star"), said);
      String next = pupil.say("");
      assertFalse(next.contains(" stars"), next);
    }
  }

  @Test
  void who_leaves_and_comes_back_is_graded_as_in_one_go() {
    Pupil pupil = Samples.at(STRIPPED);
    pupil.say("client listen");
    pupil = pupil.back(STRIPPED);
    pupil.say("resume", "undo", "client connect", "");
    pupil = pupil.back(STRIPPED);
    pupil.say("resume", "skip", "3", "");
    assertEquals(List.of(true, false, true), done(grade(TOGETHER, pupil)), pupil::journal);
  }

  @Test
  void the_proof_says_that_its_solutions_are_elsewhere_and_proves_it_with_them() {
    Effort some = new Effort(500, 5, 1);
    List<String> alone = problems(STRIPPED, some);
    assertEquals(2, alone.size(), alone::toString);
    assertTrue(
        alone.get(1).contains("keeps its solution or answer elsewhere, in `it.md`"),
        alone::toString);
    assertEquals(List.of(), problems(TOGETHER, some));
  }

  private static List<String> problems(Course course, Effort effort) {
    return Verifier.prove(course, WHOLE, effort).problems().stream()
        .map(LessonProblem::message)
        .filter(problem -> !problem.contains("claims CLOSED"))
        .filter(problem -> !problem.contains("belongs to another lesson"))
        .toList();
  }

  static List<String> shipped() {
    return Course.shipped().entries().stream()
        .filter(lesson -> lesson.origin() == CourseEntry.Origin.SHIPPED)
        .map(CourseEntry::id)
        .toList();
  }

  /** Stripping compares what it leaves and what it takes with the lesson as it was. */
  @ParameterizedTest
  @MethodSource("shipped")
  void every_lesson_of_the_program_can_be_stripped(String id) {
    String text = Course.shipped().text(id).orElseThrow();
    Course one =
        Course.only(
            new LessonTexts("one", List.of(LessonFile.of(id + ".md", text))), Optional.empty());
    LessonStripping stripping = LessonStripping.of(one);
    assertEquals(List.of(), stripping.problems());
    assertFalse(stripping.lessons().get(0).texts().lesson().contains("[x]"));
  }

  @Test
  void what_can_not_be_left_out_safely_is_refused() {
    for (String odd :
        List.of(
            BODY.replace("```solution\nclient send syn\n```", "~~~solution\nclient send syn\n~~~"),
            BODY.replace("## How many?", "## Which?"),
            BODY.replace("```hint\nThe second hint.\n```", "~~~hint\nThe second hint.\n~~~"),
            BODY.replace(
                "```solution\nclient send syn\n```", " ```solution\n client send syn\n ```"))) {
      List<LessonProblem> problems = LessonStripping.of(Folder.of(odd)).problems();
      assertFalse(problems.isEmpty(), odd);
      assertTrue(problems.get(0).at().line() > 10, problems::toString);
    }
    LessonStripping again = LessonStripping.of(STRIPPED);
    assertTrue(again.problems().get(0).message().contains("stripped already"));
  }
}
