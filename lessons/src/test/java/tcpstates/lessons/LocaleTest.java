package tcpstates.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.grade.GradeColumns;
import tcpstates.lessons.grade.GradeForm;
import tcpstates.lessons.grade.GradeRun;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.grade.Scoring;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.progress.ProgressReport;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.StepPoints;

/** The program writes the same on a computer whose locale has other digits. */
class LocaleTest {

  private static final Score SCORE = new Score(12, OptionalInt.of(11), 3, 4);

  private Locale before;

  @BeforeEach
  void the_digits_are_arabic() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertEquals("\u0661", String.format("%d", 1), "this locale shows nothing");
  }

  @AfterEach
  void the_locale_is_given_back() {
    Locale.setDefault(before);
  }

  private static void ascii(String text) {
    assertTrue(text.chars().allMatch(c -> c < 0x80), text);
  }

  @Test
  void progress() {
    ProgressMemory store = ProgressMemory.of("run", "");
    store.keep(new ProgressEvent.Began("closing", OptionalLong.of(7)));
    store.keep(new ProgressEvent.Typed("wait 3s" + (char) 0x2028));
    store.keep(new ProgressEvent.StepDone("closing", 2, SCORE));
    ascii(store.text());
    assertEquals(store.progress(), ProgressMemory.of("next", store.text()).progress());
    ProgressReport report =
        new ProgressReport(
            store.progress(),
            List.of(new ProgressReport.Known("closing", "CLOSING", 5)),
            Optional.empty());
    ascii(report.csv());
    ascii(report.json());
  }

  @ParameterizedTest
  @EnumSource(GradeForm.class)
  void grades(GradeForm form) {
    Grade.Step step = new Grade.Step(1, "Drop it", StepPoints.DEFAULT, Optional.of(SCORE), false);
    Grade grade =
        new Grade(
            "closing", "CLOSING", OptionalLong.of(7), new Grade.Work(12, 2, 9), List.of(step));
    GradeRun run =
        new GradeRun("closing", 6, "2026-11-29T12:00:00", Scoring.POINTS, GradeColumns.ALL);
    ascii(form.of(List.of(JournalGrade.of(grade)), run));
  }

  @Test
  void generated_lessons() {
    Course.shipped().ids().stream()
        .filter(id -> id.startsWith("single-loss-"))
        .forEach(id -> ascii(Course.shipped().text(id).orElseThrow()));
  }
}
