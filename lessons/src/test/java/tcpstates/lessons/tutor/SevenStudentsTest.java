package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.Grade;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.progress.AssignedSeed;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.ScriptLine;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.shell.SavedFiles;

/** Seven students hand in the same lesson, each in their own way, and get what they deserve. */
class SevenStudentsTest {

  private static final Course COURSE = Course.shipped();
  private static final String ASSIGNMENT = "week-3";

  /** Nobody here asks for help, and grading searches nothing, either. */
  private static final SearchBudget NO_SEARCH = new SearchBudget.Fixed(1);

  /** The first two lessons are the same for all. */
  static Stream<String> lessons() {
    return COURSE.lessons().stream()
        .filter(lesson -> lesson.inOrder() && !lesson.broken())
        .map(lesson -> lesson.id())
        .skip(2);
  }

  private static OptionalLong seed(String student) {
    return OptionalLong.of(AssignedSeed.of(student, ASSIGNMENT));
  }

  private static Pupil begins(String student, String lesson, OptionalLong seed) {
    Provenance with = new Provenance("", "", student, ASSIGNMENT);
    Pupil pupil = new Pupil(COURSE, ProgressMemory.of("run", ""), seed, with, NO_SEARCH);
    pupil.say("lesson " + lesson);
    return pupil;
  }

  private static JournalGrade grade(String student, String lesson, String journal) {
    return Samples.grader(
            COURSE, lesson, OptionalLong.empty(), Optional.of(ASSIGNMENT), Optional.empty())
        .grade(student + ".txt", new JournalGrade.Student(student, ""), journal, List.of());
  }

  private static long done(JournalGrade graded) {
    return graded.grade().map(Grade::done).orElse(-1L);
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void seven_students_get_what_they_deserve(String lesson) {
    Pupil right = begins("anna", lesson, seed("anna"));
    right.playsOn();
    JournalGrade best = grade("anna", lesson, SavedFiles.sealed(right.journal()));
    assertTrue(best.passed(), right::transcript);
    assertEquals(List.of(), best.remarks(), right::journal);

    Pupil wrong = begins("ben", lesson, seed("ben"));
    while (wrong.attempt().isPresent()) {
      errs(wrong);
      wrong.say("skip");
    }
    JournalGrade none = grade("ben", lesson, wrong.journal());
    assertEquals(0, done(none), wrong::transcript);
    assertEquals(List.of(), none.remarks(), wrong::journal);

    Pupil half = halfDone("carla", lesson);
    JournalGrade part = grade("carla", lesson, half.journal());
    assertEquals(HALF, done(part), half::transcript);
    assertEquals(3, part.grade().orElseThrow().work().sessions(), half::journal);
    assertEquals(List.of(), part.remarks(), half::journal);

    String copier = neighbour("dora", lesson, seed("anna"));
    JournalGrade copied = grade(copier, lesson, right.journal());
    assertTrue(copied.remarks().contains("its student is anna"), copied.remarks()::toString);
    assertFalse(copied.passed(), () -> copier + " passes " + lesson + " with anna's journal");

    String edited = SavedFiles.sealed(half.journal()) + "deliver #99  #= accepted\n";
    JournalGrade forged = grade("carla", lesson, edited);
    assertEquals(HALF, done(forged), edited);
    List<String> signs = forged.remarks();
    assertTrue(signs.stream().anyMatch(text -> text.matches(CLAIM)), signs::toString);
    assertTrue(signs.contains("the file was changed or cut short after tcpstates wrote it"));

    String paster = neighbour("emil", lesson, OptionalLong.empty());
    Pupil pasted = begins(paster, lesson, seed(paster));
    published(lesson).forEach(step -> pastes(pasted, step));
    JournalGrade paste = grade(paster, lesson, pasted.journal());
    assertFalse(paste.passed(), () -> paster + " passes " + lesson + " by the published way");

    OptionalLong another = OptionalLong.of(99);
    Pupil other = begins("fay", lesson, another);
    other.playsOn();
    String owner = neighbour("fay", lesson, another);
    JournalGrade elsewhere = grade(owner, lesson, other.journal());
    String played = "it was played with seed 99, not with seed " + seed(owner).getAsLong();
    assertTrue(elsewhere.remarks().contains(played), elsewhere.remarks()::toString);
    assertFalse(elsewhere.passed(), () -> owner + " passes " + lesson + " with seed 99");
  }

  private static final String CLAIM = "line [0-9]+ says accepted; it is (rejected|not understood)";

  /** A student whose own variant is done by other lines than that of a seed. */
  private static String neighbour(String name, String lesson, OptionalLong seed) {
    return Stream.iterate(0, n -> n + 1)
        .limit(20)
        .map(n -> name + n)
        .filter(student -> !lines(lesson, seed(student)).equals(lines(lesson, seed)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("every variant of " + lesson + " is alike"));
  }

  private static List<List<String>> lines(String lesson, OptionalLong seed) {
    return ((LessonReading.Read) COURSE.lesson(lesson, seed).orElseThrow())
        .lesson().steps().stream()
            .map(
                step ->
                    step.task() instanceof Task.Quiz quiz
                        ? List.of(quiz.right())
                        : step.solution().stream().map(ScriptLine::text).toList())
            .toList();
  }

  private static final int HALF = 2;

  /** Does two steps, with a slip in each, and is away twice. */
  private static Pupil halfDone(String student, String lesson) {
    Pupil pupil = begins(student, lesson, seed(student));
    for (int step = 0; step < HALF; step++) {
      pupil.say("clinet snd");
      pupil.rightWay().forEach(pupil::say);
      pupil.say("");
      pupil = pupil.back(COURSE);
      pupil.say("resume");
    }
    pupil.say("show");
    return pupil;
  }

  private static void errs(Pupil pupil) {
    Attempt attempt = pupil.attempt().orElseThrow();
    pupil.say("server snd");
    pupil.say("deliver #99");
    if (attempt.step().task() instanceof Task.Quiz quiz && !quiz.choices().isEmpty()) {
      List<String> right = List.of(quiz.right().split(" "));
      for (int i = 1; i <= quiz.choices().size(); i++) {
        if (!right.contains(Integer.toString(i))) {
          pupil.say("answer " + i);
        }
      }
    }
  }

  /** The lines that do each step without a seed: what everybody can look up. */
  private static List<List<String>> published(String lesson) {
    Pupil reader = begins("", lesson, OptionalLong.empty());
    List<List<String>> steps = new ArrayList<>();
    while (reader.attempt().isPresent()) {
      List<String> lines = reader.rightWay();
      steps.add(lines);
      lines.forEach(reader::say);
      reader.say("");
    }
    return steps;
  }

  private static void pastes(Pupil pupil, List<String> step) {
    step.forEach(pupil::say);
    pupil.say(pupil.attempt().filter(Attempt::done).isPresent() ? "" : "skip");
  }
}
