package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.grade.JournalGrader;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.signature.SignedText;
import tcpstates.lessons.signature.SigningKey;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Task;
import tcpstates.repl.shell.SavedFiles;

/** What students hand in, and how it is graded. */
class HandedInTest {

  private static final Course COURSE = Course.shipped();
  private static final String LESSON = "four-way-close";
  private static final JournalGrade.Student ANA = new JournalGrade.Student("ana", "Ana");

  private static JournalGrade grade(String journal) {
    return Samples.grader(COURSE, LESSON).grade("ana.txt", ANA, journal, List.of());
  }

  private static Pupil begins() {
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.of(7));
    pupil.say("lesson " + LESSON);
    return pupil;
  }

  @Test
  void a_journal_says_what_it_was_made_with_and_reads_back_as_it_was_written() {
    Pupil pupil = begins();
    pupil.say("show");
    pupil.say("nonsense \u001b[2J");
    pupil.playsOn();
    String text = pupil.journal();
    assertTrue(text.startsWith("# tcpstates journal 2\n#: attempt four-way-close\n#: seed 7\n"));
    assertTrue(text.contains("#: lesson " + COURSE.version(LESSON) + "\n"), text);
    assertEquals(text, LessonJournal.text(LessonJournal.read(text).log()));
  }

  @Test
  void what_has_just_ended_is_handed_in_also_where_no_lesson_follows() {
    Pupil pupil = Samples.at(new Folder().with("it", "", Samples.SYN).course());
    pupil.playsOn();
    assertTrue(pupil.attempt().isEmpty());
    assertTrue(pupil.journal().startsWith("# tcpstates journal 2\n#: attempt it\n"));
    pupil.say("forget it");
    pupil.say("forget it");
    assertFalse(pupil.handsIn());
  }

  @Test
  void progress_that_an_older_version_has_kept_goes_on_and_is_handed_in() {
    Pupil older =
        new Pupil(
            COURSE,
            ProgressMemory.of(
                "new",
                "# tcpstates progress 1\nold began four-way-close 7 ;\n"
                    + "old typed client close ;\n"),
            OptionalLong.empty());
    older.say("resume");
    older.say("deliver");
    assertTrue(older.log().startsWith("# tcpstates progress 2\n"), older::log);
    assertTrue(older.log().contains("old typed client close ;\n"), older::log);
    assertEquals(2, LessonJournal.read(older.journal()).log().sessions().size());
  }

  @Test
  void what_was_edited_or_made_with_something_else_is_remarked() {
    Pupil pupil = begins();
    pupil.playsOn();
    String sealed = SavedFiles.sealed(pupil.journal());
    assertEquals(List.of(), grade(sealed).remarks());
    String edited = sealed.replace("#= accepted", "#= rejected");
    assertTrue(
        grade(edited)
            .remarks()
            .contains("the file was changed or cut short after tcpstates wrote it"));
    assertTrue(
        grade(pupil.journal().replace("#: program", "#: x").replace("#: lesson ", "#: lesson 0"))
            .remarks()
            .contains("another version of the lesson: lines may differ for that reason"));
    assertEquals(
        List.of("older form: it holds one session and does not say what it was made with"),
        grade("# tcpstates journal 1\n#! lesson four-way-close  #= asked\n").remarks());
  }

  @Test
  void an_older_journal_has_the_choices_in_the_file_s_order_whatever_the_seed() {
    Course course = Folder.of(Samples.QUIZ);
    OptionalLong seed = OptionalLong.of(seedThatMoves(course, 2));
    JournalGrader grader = Samples.grader(course, "it", seed, Optional.empty(), Optional.empty());
    String one = "# tcpstates journal 1\n#! lesson it  #= asked\n#! answer 2  #= asked\n";
    String two =
        "# tcpstates journal 2\n#: attempt it\n#: seed "
            + seed.getAsLong()
            + "\n#: session -\n#! answer 2  #= asked\n";
    for (String journal : List.of(one, two)) {
      JournalGrade graded = grader.grade("ana.txt", ANA, journal, List.of());
      assertTrue(graded.passed(), journal);
      assertTrue(graded.remarks().get(0).startsWith("older form: "), graded.remarks()::toString);
      assertEquals(1, graded.remarks().size(), graded.remarks()::toString);
      assertFalse(
          grader
              .grade("ana.txt", ANA, journal.replace("answer 2", "answer 1"), List.of())
              .passed());
    }
    String today = two.replace("#: seed", "#: lesson " + course.version("it") + "\n#: seed");
    assertFalse(grader.grade("ana.txt", ANA, today, List.of()).passed());
  }

  /** A seed that puts the right choice elsewhere than it stands in the file. */
  private static long seedThatMoves(Course course, int place) {
    return LongStream.range(0, 100)
        .filter(
            seed ->
                course.lesson("it", OptionalLong.of(seed)).orElseThrow()
                        instanceof LessonReading.Read read
                    && read.lesson().steps().get(0).task() instanceof Task.Quiz quiz
                    && !quiz.right().equals(Integer.toString(place)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_a_lab_signed_is_graded_with_its_seed_for_its_student_and_assignment_alone() {
    SigningKey lab = SigningKey.make();
    Pupil pupil = begins();
    pupil.playsOn();
    String text = LessonJournal.text(LessonJournal.read(pupil.journal()).log().by("ana", "week-3"));
    String signed = SavedFiles.sealed(SignedText.sign(text, lab));
    JournalGrader grader =
        Samples.grader(
            COURSE,
            LESSON,
            OptionalLong.empty(),
            Optional.of("week-3"),
            Optional.of(lab.verifying()));
    JournalGrade graded = grader.grade("ana.txt", ANA, signed, List.of());
    assertTrue(graded.passed(), signed);
    assertEquals(List.of(), graded.remarks());
    assertEquals(JournalGrade.Signing.SIGNED, graded.signing());
    assertEquals(7, graded.grade().orElseThrow().seed().orElseThrow());

    JournalGrade unsigned = grader.grade("ana.txt", ANA, text, List.of());
    assertEquals(Optional.empty(), unsigned.grade());
    assertTrue(unsigned.remarks().get(0).startsWith("unsigned: "), unsigned.remarks()::toString);

    JournalGrade.Student bo = new JournalGrade.Student("bo", "Bo");
    assertEquals(
        "1: the lab signed this journal for ana, not for bo",
        why(() -> grader.grade("bo.txt", bo, signed, List.of())));
    String other = SignedText.sign(text.replace("week-3", "week-2"), lab);
    assertEquals(
        "1: the lab signed this journal for the assignment week-2, not for week-3",
        why(() -> grader.grade("ana.txt", ANA, other, List.of())));
    assertTrue(
        why(() -> grader.grade("ana.txt", ANA, signed.replace("seed 7", "seed 8"), List.of()))
            .endsWith("the file was changed after the lab signed it"));
    assertEquals(JournalGrade.Signing.UNCHECKED, grade(signed).signing());
  }

  private static String why(Executable grading) {
    return assertThrows(IllegalArgumentException.class, grading).getMessage();
  }

  @Test
  void a_remark_that_a_student_types_is_no_fact_of_the_journal() {
    Pupil pupil = begins();
    pupil.say("#: student ben", "#: session 5", "#: signed 0123456789abcdef AAAA");
    LessonJournal journal = LessonJournal.read(pupil.journal());
    assertEquals("", journal.provenance().orElseThrow().student());
    assertEquals(1, journal.log().sessions().size(), pupil::journal);
    assertFalse(SignedText.claims(pupil.journal()), pupil::journal);
  }

  @Test
  void what_is_no_journal_is_told_with_its_line() {
    for (String text :
        List.of(
            "",
            "hello\n",
            "# tcpstates journal 3\n",
            "# tcpstates journal 2\nclient close  #= accepted\n",
            "# tcpstates journal 2\n#: seed x\n#: session 1\nclose  #= accepted\n",
            "# tcpstates journal 2\n#: session 1\nclient close\n")) {
      String why =
          assertThrows(IllegalArgumentException.class, () -> LessonJournal.read(text)).getMessage();
      assertTrue(why.matches("[0-9]+: .+"), why);
    }
  }
}
