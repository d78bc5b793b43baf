package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.grade.JournalGrader;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.shell.SavedFiles;

/** What students hand in, and how it is graded. */
class HandedInTest {

  private static final Course COURSE = Course.shipped();
  private static final String LESSON = "four-way-close";
  private static final JournalGrade.Student ANA = new JournalGrade.Student("ana", "Ana");

  private static JournalGrade grade(String journal) {
    return new JournalGrader(
            CoreCommands.SET.plus(LessonCommands.verbs(COURSE::lessons)),
            COURSE,
            LESSON,
            "",
            OptionalLong.empty(),
            Optional.empty())
        .grade("ana.txt", ANA, journal, List.of());
  }

  private static Pupil begins() {
    Pupil pupil = new Pupil(COURSE, "", OptionalLong.of(7));
    pupil.say("lesson " + LESSON);
    return pupil;
  }

  @Test
  void who_quits_and_resumes_ten_times_gets_the_grade_of_who_does_it_in_one_go() {
    Pupil once = begins();
    Pupil often = begins();
    for (int i = 0; once.attempt().isPresent(); i++) {
      once.say("clinet snd");
      often.say("clinet snd");
      List<String> way = once.rightWay();
      if (i == 1) {
        once.say("hint");
        often.say("hint");
      }
      way.forEach(once::say);
      for (String line : way) {
        often.say(line);
        if (!often.finished(LESSON)) {
          often = often.back(COURSE);
          often.say("resume");
        }
      }
      once.say("");
      often.say("");
    }
    Pupil end = often;
    JournalGrade whole = grade(once.journal());
    JournalGrade parts = grade(often.journal());
    assertTrue(whole.passed(), once::journal);
    assertEquals(whole.grade().map(Grade::steps), parts.grade().map(Grade::steps), end::journal);
    assertEquals(List.of(), whole.remarks());
    assertEquals(List.of(), parts.remarks());
    assertEquals(1, whole.grade().orElseThrow().work().sessions());
    int sessions = parts.grade().orElseThrow().work().sessions();
    assertTrue(sessions > 10, () -> sessions + " sessions");
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
