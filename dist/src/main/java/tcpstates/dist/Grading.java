package tcpstates.dist;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.ClassRoster;
import tcpstates.lessons.grade.GradeColumns;
import tcpstates.lessons.grade.GradeForm;
import tcpstates.lessons.grade.GradeRun;
import tcpstates.lessons.grade.JournalGrade;
import tcpstates.lessons.grade.JournalGrader;
import tcpstates.lessons.grade.Similarity;
import tcpstates.lessons.signature.VerifyingKey;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.files.LocalFiles;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.text.Visible;

/** Grades journals, one after the other. A journal that can't be graded never stops the others. */
final class Grading {

  private final LessonPrograms.GradeOptions options;
  private final Lesson lesson;
  private final Streams streams;
  private final LocalFiles files = LocalFiles.of(LocalPerson.environment());
  private final JournalGrader grader;

  /** The worst result of all journals. With a single journal, it is the exit code. */
  private ExitCode trouble = ExitCode.FAILED;

  /**
   * Prepares to grade.
   *
   * @param lesson the lesson, in any variant
   * @throws Refusal if the lab's key can't be read
   */
  Grading(Course course, Lesson lesson, LessonPrograms.GradeOptions options, Streams streams) {
    this.lesson = lesson;
    this.options = options;
    this.streams = streams;
    this.grader =
        new JournalGrader(
            LessonSetup.passing(course).commands(),
            course,
            lesson.id(),
            Version.number(),
            options.seed(),
            options.assignment(),
            options.signedBy().map(this::key));
  }

  private VerifyingKey key(String name) {
    FileReading reading = files.argument(name, streams.in());
    if (!(reading instanceof FileReading.Read key)) {
      boolean text = !(reading instanceof FileReading.NotText);
      throw new Refusal(reading.message(), text ? ExitCode.BROKEN : ExitCode.NOT_UNDERSTOOD);
    }
    try {
      return VerifyingKey.read(key.file().whole());
    } catch (IllegalArgumentException e) {
      throw new Refusal(key.file().name() + ":" + e.getMessage(), ExitCode.NOT_UNDERSTOOD);
    }
  }

  int run() {
    Optional<ClassRoster> roster;
    List<GradeColumns.Heading> columns;
    try {
      roster = ClassFiles.roster(options.roster(), files, streams.in());
      columns = options.columns().map(GradeColumns::read).orElse(GradeColumns.ALL);
    } catch (IllegalArgumentException e) {
      return complain(e.getMessage(), ExitCode.NOT_UNDERSTOOD);
    }
    List<String> journals = ClassFiles.named(options.journals(), "journal");
    if (options.form() == GradeForm.GRADESCOPE && (journals.size() != 1 || roster.isPresent())) {
      return complain(
          "gradescope is for one journal at a time; choose csv or json for many",
          ExitCode.NOT_UNDERSTOOD);
    }
    GradeRun run =
        new GradeRun(
            lesson.id(),
            options.scoring().most(lesson),
            LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
            options.scoring(),
            columns);
    List<JournalGrade> grades = grades(journals, roster);
    if (grades.size() == 1 && grades.get(0).grade().isEmpty()) {
      return alone(grades.get(0), run);
    }
    List<JournalGrade> told = options.similar() ? compared(grades) : grades;
    streams.out().print(options.form().of(told, run));
    return grades.stream().allMatch(JournalGrade::passed)
        ? ExitCode.OK.number()
        : ExitCode.FAILED.number();
  }

  /** Tells a person the reason; a program still gets its format. */
  private int alone(JournalGrade journal, GradeRun run) {
    if (options.form() != GradeForm.TEXT) {
      streams.out().print(options.form().of(List.of(journal), run));
    }
    return complain(journal.remarks().get(0), trouble);
  }

  // ---- grades

  /** With a roster: the grades in its order, then the journals of people who are not on it. */
  private List<JournalGrade> grades(List<String> journals, Optional<ClassRoster> roster) {
    if (roster.isEmpty()) {
      return journals.stream().map(file -> grade(file, unlisted(file), List.of())).toList();
    }
    List<JournalGrade> grades = new ArrayList<>();
    Set<String> graded = new HashSet<>();
    for (JournalGrade.Student student : roster.get().students()) {
      List<String> own =
          journals.stream()
              .filter(file -> roster.get().of(file).filter(student::equals).isPresent())
              .toList();
      own.forEach(file -> grades.add(grade(file, student, List.of())));
      graded.addAll(own);
      if (own.isEmpty()) {
        grades.add(JournalGrade.none("", student, "no journal"));
      }
    }
    for (String file : journals) {
      if (!graded.contains(file)) {
        grades.add(grade(file, unlisted(file), List.of("not on the roster")));
      }
    }
    return grades;
  }

  private static JournalGrade.Student unlisted(String file) {
    return new JournalGrade.Student(ClassRoster.stem(file), "");
  }

  /**
   * Adds to each grade what its journal shares with others. Grades of unreadable journals stay as
   * they are.
   */
  private List<JournalGrade> compared(List<JournalGrade> grades) {
    List<Integer> places = new ArrayList<>();
    List<Similarity.Work> works = new ArrayList<>();
    for (int i = 0; i < grades.size(); i++) {
      JournalGrade grade = grades.get(i);
      if (grade.grade().isPresent() && read(grade.file()) instanceof FileReading.Read journal) {
        places.add(i);
        works.add(grader.work(grade.student(), journal.file().whole()));
      }
    }
    List<JournalGrade> told = new ArrayList<>(grades);
    List<List<String>> remarks =
        new Similarity(works)
            .remarks(places.stream().map(i -> grades.get(i).student().id()).toList());
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      told.set(place, grades.get(place).with(remarks.get(i)));
    }
    return told;
  }

  /** Only a file that is named itself may be a pipe: nobody waits for one in a folder. */
  private FileReading read(String file) {
    return options.journals().contains(file)
        ? files.argument(file, streams.in())
        : files.read(file);
  }

  private JournalGrade grade(String file, JournalGrade.Student student, List<String> remarks) {
    FileReading reading = read(file);
    if (!(reading instanceof FileReading.Read journal)) {
      boolean text = !(reading instanceof FileReading.NotText);
      trouble = text ? ExitCode.BROKEN : ExitCode.NOT_UNDERSTOOD;
      return JournalGrade.none(file, student, reading.message());
    }
    try {
      return grader.grade(file, student, journal.file().whole(), remarks);
    } catch (IllegalArgumentException e) {
      trouble = ExitCode.NOT_UNDERSTOOD;
      return JournalGrade.none(file, student, journal.file().name() + ":" + e.getMessage());
    }
  }

  private int complain(String message, ExitCode code) {
    streams.err().println("tcpstates: " + Visible.text(message));
    return code.number();
  }
}
