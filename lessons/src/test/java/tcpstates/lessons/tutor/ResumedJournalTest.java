package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.progress.Provenance;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.shell.SavedFiles;

/** A student who quits and comes back ten times gets the grade of one who does it in one go. */
class ResumedJournalTest {

  private static final Course COURSE = Course.shipped();
  private static final int TIMES = 10;

  /** Nobody here asks for what needs a search. */
  private static final SearchBudget NO_SEARCH = new SearchBudget.Fixed(1);

  /** What students type between the moves that lead on. */
  private static final List<String> ASIDE =
      List.of("clinet snd", "show", "hint", "goal", "server snd", "why", "deliver #99");

  static Stream<String> lessons() {
    return COURSE.lessons().stream()
        .filter(lesson -> lesson.inOrder() && !lesson.broken())
        .map(lesson -> lesson.id())
        .skip(2);
  }

  private static Pupil begins(String lesson) {
    Pupil pupil =
        new Pupil(
            COURSE,
            ProgressMemory.of("run", ""),
            OptionalLong.of(lesson.hashCode()),
            Provenance.UNKNOWN,
            NO_SEARCH);
    pupil.say("lesson " + lesson);
    return pupil;
  }

  private static JournalGrade grade(String lesson, Pupil pupil) {
    return Samples.grader(COURSE, lesson)
        .grade(
            "ana.txt",
            new JournalGrade.Student("ana", ""),
            SavedFiles.sealed(pupil.journal()),
            List.of());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void ten_resumptions_at_random_places_change_no_grade(String lesson) {
    Random random = new Random(lesson.hashCode());
    Pupil once = begins(lesson);
    List<String> lines = plays(once, random);
    JournalGrade whole = grade(lesson, once);
    assertTrue(whole.passed(), once::transcript);
    assertEquals(List.of(), whole.remarks(), once::journal);
    assertEquals(1, whole.grade().orElseThrow().work().sessions());

    List<Integer> places = places(lines.size(), random);
    Pupil often = begins(lesson);
    for (int i = 0; i < lines.size(); i++) {
      for (int n = Collections.frequency(places, i); n > 0; n--) {
        often = often.back(COURSE);
        often.say("resume");
      }
      often.say(lines.get(i));
    }
    Pupil end = often;
    JournalGrade parts = grade(lesson, often);
    assertEquals(
        whole.grade().map(Grade::steps),
        parts.grade().map(Grade::steps),
        () -> "quit before the lines " + places + " of:\n" + end.journal());
    assertEquals(List.of(), parts.remarks(), end::journal);
    assertTrue(parts.grade().orElseThrow().work().sessions() > 1, end::journal);
  }

  /** Plays to the end, with what students type aside. Returns the lines. */
  private static List<String> plays(Pupil pupil, Random random) {
    List<String> lines = new ArrayList<>();
    while (!pupil.finished(pupil.attempt().orElseThrow().lesson().id())) {
      if (random.nextBoolean()) {
        says(pupil, ASIDE.get(random.nextInt(ASIDE.size())), lines);
      }
      for (String line : pupil.rightWay()) {
        says(pupil, line, lines);
      }
      if (!pupil.finished(pupil.attempt().orElseThrow().lesson().id())) {
        says(pupil, random.nextBoolean() ? "" : "next", lines);
      }
    }
    return lines;
  }

  private static void says(Pupil pupil, String line, List<String> lines) {
    pupil.say(line);
    lines.add(line);
  }

  /** The lines before which the student quits, somewhere after the first. */
  private static List<Integer> places(int lines, Random random) {
    return random.ints(TIMES, 1, lines).boxed().sorted().toList();
  }
}
