package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.lessons.tutor.Samples.holds;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.LessonRecord;
import tcpstates.lessons.progress.ProgressBuilder;
import tcpstates.lessons.progress.ProgressLine;
import tcpstates.lessons.text.Lesson;

/** Lessons that are played as exams: without help, with one try. */
class ExamTest {

  private static final String HEAD = "exam: true\ntime-limit: 30\n";
  private static final Course EXAM = Folder.about(HEAD, Samples.SYN + "\n" + question()).course();
  private static final Course NONE = Folder.about(Samples.SYN + "\n" + question()).course();

  private static String question() {
    return Samples.QUIZ.substring(Samples.QUIZ.indexOf("## Which?"));
  }

  private static JournalGrade grade(Course course, String journal) {
    return Samples.grader(course, "it")
        .grade("ana.txt", new JournalGrade.Student("ana", "Ana"), journal, List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hint",
        "answer",
        "restart",
        "back",
        "play",
        "lesson first",
        "lesson it again",
        "test it",
        "forget it",
        "forget all",
        "path client SYN-SENT",
        "reject path both CLOSED",
        "fork other",
        "load saved.txt",
        "moves full"
      })
  void it_refuses_help_and_second_tries_and_says_why(String line) {
    Pupil pupil = Samples.at(EXAM);
    String said = pupil.say(line);
    holds(said, "This is an exam, so " + line.split(" ")[0]);
    assertTrue(said.replaceAll("\\s+", " ").matches(".*is off\\. why .{20,}"), said);
    assertEquals("it", pupil.attempt().orElseThrow().lesson().id());
    assertEquals(0, pupil.attempt().orElseThrow().work().hints());
    assertTrue(pupil.journal().contains("#! " + line + "  #= not granted"), pupil::journal);
  }

  @Test
  void nothing_that_it_says_names_help_that_is_off() {
    Pupil pupil = Samples.at(EXAM);
    for (String line :
        List.of(
            "",
            "goal",
            "next",
            "deliver",
            "client listen",
            "goal",
            "undo",
            "undo",
            "reset",
            "answer 1",
            "crash",
            "nonsense",
            "moves",
            "skip",
            "",
            "answer many",
            "answer 1",
            "next",
            "goal",
            "2",
            "")) {
      String said = pupil.say(line);
      for (String off : List.of("hint", "restart", "play`", "Type play", "answer alone")) {
        assertFalse(said.contains(off), () -> line + ":\n" + said);
      }
    }
    assertTrue(pupil.attempt().isEmpty(), pupil::transcript);
  }

  @Test
  void moves_are_listed_without_what_they_lead_to_and_nothing_is_completed() {
    Pupil pupil = Samples.at(EXAM);
    String moves = pupil.say("moves");
    holds(moves, "client connect", "This is an exam: where they lead is for you to say.");
    assertFalse(moves.contains("▸"), moves);
    assertFalse(pupil.completes());
  }

  @Test
  void its_time_limit_is_announced_and_recorded() {
    Pupil pupil = Samples.at(EXAM);
    holds(pupil.transcript(), "This is an exam.", "You have 30 minutes from now on.");
    pupil.playsOn();
    assertTrue(pupil.journal().contains("#: exam 30\n"), pupil::journal);
    assertTrue(pupil.log().contains(" exam=30 "), pupil::log);
    assertEquals(List.of(), grade(EXAM, pupil.journal()).remarks());
  }

  @Test
  void who_leaves_it_goes_on_in_it_and_can_not_begin_again() {
    Pupil first = Samples.at(EXAM);
    first.say("client listen");
    Pupil pupil = first.back(EXAM);
    holds(pupil.say("lesson it again"), "it has one try", "Type lesson it");
    holds(pupil.say("forget all"), "it has one try");
    holds(pupil.say("resume"), "You are back in The lesson it");
    holds(pupil.say("hint"), "This is an exam");
    pupil.say("undo");
    pupil.playsOn();
    assertEquals(List.of(), grade(EXAM, pupil.journal()).remarks());
    assertTrue(grade(EXAM, pupil.journal()).passed());
  }

  @Test
  void any_lesson_can_be_made_one_and_what_was_begun_without_its_rules_ends() {
    Predicate<Lesson> it = lesson -> lesson.id().equals("it");
    Pupil pupil = Samples.at(NONE);
    pupil.say("hint");
    pupil.examine(it);
    holds(pupil.say("goal"), "You are in no lesson now.");
    holds(pupil.say("lesson it"), "This is an exam.");
    Pupil aside = Samples.at(NONE);
    aside.say("play");
    aside.examine(it);
    holds(aside.say("resume"), "You are in no lesson now.");
    Pupil offered = aside.back(NONE);
    offered.examine(it);
    holds(offered.say("resume"), "You are in no lesson now.");
    Pupil begins = new Pupil(NONE, "", OptionalLong.empty());
    begins.examine(it);
    holds(begins.say("lesson it"), "This is an exam.");
    begins.playsOn();
    assertEquals(List.of("played as an exam"), grade(NONE, begins.journal()).remarks());
  }

  @Test
  void it_has_one_try_and_what_is_done_after_it_is_practice() {
    Pupil pupil = Samples.at(EXAM);
    pupil.say("skip", "answer 1", "answer 2", "next");
    holds(pupil.say("lesson it"), "You have done the exam it", "it does not count.");
    assertFalse(pupil.say("hint").contains("This is an exam"));
    pupil.playsOn();
    // Forgetting it, and coming back, bring no second try.
    holds(pupil.say("forget it"), "An exam is not forgotten");
    holds(pupil.say("forget all"), "type forget all once more");
    holds(pupil.say("forget all"), "An exam is not forgotten");
    Pupil later = pupil.back(EXAM);
    holds(later.say("lesson it"), "You have done the exam it");
    LessonRecord record = record(later);
    assertEquals(Set.of(2), record.steps().keySet());
    assertEquals(Set.of(1), record.skipped());
    assertEquals(LessonRecord.Exam.ENDED, record.exam());
    AttemptLog counts = AttemptLog.last(lines(later), "it").orElseThrow();
    assertEquals(List.of("skip", "answer 1", "answer 2", "next"), counts.kept());
  }

  @Test
  void what_was_done_before_it_does_not_count() {
    Pupil before = Samples.at(NONE);
    before.playsOn();
    assertEquals(6, record(before).stars());
    Pupil pupil = before.back(EXAM);
    pupil.say("lesson it");
    assertEquals(0, record(pupil).done());
    pupil.say("skip");
    assertEquals(List.of("skip"), AttemptLog.last(lines(pupil), "it").orElseThrow().kept());
    pupil.say("answer 2");
    pupil.say("next");
    assertEquals(1, record(pupil).done());
    assertTrue(record(pupil).over());
  }

  private static List<ProgressLine> lines(Pupil pupil) {
    return pupil.log().lines().flatMap(line -> ProgressLine.read(line).stream()).toList();
  }

  private static LessonRecord record(Pupil pupil) {
    ProgressBuilder builder = new ProgressBuilder();
    lines(pupil).forEach(builder::add);
    return builder.progress().lesson("it");
  }

  @Test
  void what_was_begun_without_its_rules_does_not_go_on_as_one() {
    Pupil first = Samples.at(NONE);
    first.say("hint");
    Pupil pupil = first.back(EXAM);
    holds(pupil.say("lesson it"), "You have 30 minutes");
  }

  @Test
  void a_step_that_is_skipped_stays_undone() {
    Pupil pupil = Samples.at(EXAM);
    pupil.say("skip");
    pupil.say("answer 2");
    holds(pupil.say("next"), "You skipped 1 step.");
    JournalGrade grade = grade(EXAM, pupil.journal());
    assertEquals(1, grade.grade().orElseThrow().done());
  }

  @Test
  void the_teacher_reads_that_it_was_not_played_as_one() {
    Pupil pupil = Samples.at(NONE);
    pupil.playsOn();
    String journal = pupil.journal();
    String without = "the lesson is an exam, and this was not played as one";
    assertTrue(grade(EXAM, journal).remarks().contains(without));
    // Whoever writes it into the head must also have done without help.
    String claimed = journal.replace("#: session", "#: exam 30\n#: session");
    assertFalse(grade(EXAM, claimed).remarks().contains(without));
    Pupil helped = Samples.at(NONE);
    helped.say("hint");
    helped.playsOn();
    JournalGrade forged =
        grade(EXAM, helped.journal().replace("#: session", "#: exam 30\n#: session"));
    assertTrue(
        forged.remarks().stream().anyMatch(it -> it.contains("but an exam refuses line ")),
        () -> forged.remarks().toString());
    assertEquals(1, forged.grade().orElseThrow().steps().get(0).score().orElseThrow().hints());
  }

  @Test
  void the_teacher_reads_that_it_took_too_long() {
    Pupil pupil = Samples.at(EXAM);
    pupil.playsOn();
    String timed =
        pupil
            .journal()
            .replace("#: session -", "#: session 1000")
            .replace("answer 2  #= asked", "answer 2  #= asked; at 2801");
    assertTrue(timed.contains("at 2801"), timed);
    assertEquals(List.of("it took 31 minutes; the time limit is 30"), grade(EXAM, timed).remarks());
  }
}
