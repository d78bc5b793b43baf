package tcpstates.dist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.course.LessonFolder;
import tcpstates.lessons.progress.Practice;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressReport;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.lessons.proof.LessonStripping;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.tool.LessonsTool;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.text.Encoder;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;
import tcpstates.repl.text.Visible;

/** The programs about lessons. */
final class Teaching implements LessonPrograms {

  private static final int WIDTH = 80;

  // ---- to learn

  @Override
  public int learn(LearnOptions options, Streams streams) {
    LessonSetup classroom =
        LessonSetup.kept(options.folders()).of(options.student(), options.assignment());
    Course course = classroom.course();
    Optional<String> named = options.id().flatMap(course::named);
    if (options.id().isPresent() && named.isEmpty()) {
      return LessonsTool.unknown(course, options.id().get(), streams.err());
    }
    Optional<String> exam = named.filter(id -> options.exam());
    Optional<LessonReading> asked = named.flatMap(id -> course.asked(id, options.play().seed()));
    if (asked.isPresent() && asked.get() instanceof LessonReading.Broken broken) {
      return problems(broken, streams);
    }
    return talk(exam.map(classroom::examining).orElse(classroom), named, options.play(), streams);
  }

  @Override
  public int preview(String file, Play play, Streams streams) {
    Course course = Course.only(new LessonFolder(LessonSetup.path(file)), Optional.empty());
    List<String> ids = course.ids();
    if (ids.isEmpty() || course.lesson(ids.get(0), play.seed()).isEmpty()) {
      return complain(Visible.text(file) + ": there is no such lesson", ExitCode.BROKEN, streams);
    }
    if (course.lesson(ids.get(0), play.seed()).get() instanceof LessonReading.Broken broken) {
      return problems(broken, streams);
    }
    return talk(LessonSetup.passing(course), Optional.of(ids.get(0)), play, streams);
  }

  private static int talk(LessonSetup classroom, Optional<String> id, Play play, Streams streams) {
    LessonHost front = new LessonHost(classroom, play, streams);
    return front.screen(id.<Entrance>map(Entrance.To::new).orElseGet(Entrance.Welcome::new));
  }

  // ---- to read, write and prove

  @Override
  public int list(Folders folders, Streams streams) {
    return LessonsTool.list(LessonSetup.course(folders), streams.out(), streams.err());
  }

  @Override
  public int show(String id, OptionalLong seed, Folders folders, Streams streams) {
    return LessonsTool.show(
        LessonSetup.course(folders), id, seed, look(), streams.out(), streams.err());
  }

  @Override
  public int verify(Optional<String> path, Folders folders, Streams streams) {
    Course course = LessonSetup.course(folders);
    // Who names a folder wants to know about the lessons in it, not about the shipped ones.
    Optional<String> own = path.or(folders::lessons);
    if (own.isEmpty()) {
      return LessonsTool.verify(course, streams.out(), streams.err());
    }
    LessonFolder place = new LessonFolder(LessonSetup.path(own.get()));
    return Files.exists(place.path())
        ? LessonsTool.verify(
            place, LessonSetup.solutions(folders), course, streams.out(), streams.err())
        : missing(own.get(), streams);
  }

  @Override
  public int claims(Optional<String> path, Folders folders, Streams streams) {
    if (path.isEmpty()) {
      return LessonsTool.claims(LessonSetup.course(folders), streams.out(), streams.err());
    }
    LessonFolder place = new LessonFolder(LessonSetup.path(path.get()));
    return Files.exists(place.path())
        ? LessonsTool.claims(
            Course.only(place, LessonSetup.solutions(folders)), streams.out(), streams.err())
        : missing(path.get(), streams);
  }

  @Override
  public int strip(String place, String out, String solutions, Streams streams) {
    Path from = LessonSetup.path(place);
    if (!Files.exists(from)) {
      return missing(place, streams);
    }
    LessonStripper stripper =
        new LessonStripper(
            Files.isDirectory(from) ? from : from.toAbsolutePath().getParent(),
            LessonSetup.path(out),
            LessonSetup.path(solutions));
    if (stripper.overlaps()) {
      return complain(
          "the lessons, --out and --solutions are three different folders. Choose other names.",
          ExitCode.NOT_UNDERSTOOD,
          streams);
    }
    Course course = Course.only(new LessonFolder(from), Optional.empty());
    LessonStripping stripping = LessonStripping.of(course);
    if (!stripping.problems().isEmpty()) {
      stripping
          .problems()
          .forEach(problem -> streams.err().println(Visible.text(problem.toString())));
      return ExitCode.FAILED.number();
    }
    if (stripping.lessons().isEmpty()) {
      return complain(
          "there is no lesson in " + Visible.text(place) + ": its name ends in .md",
          ExitCode.FAILED,
          streams);
    }
    stripper.write(stripping, streams);
    return ExitCode.OK.number();
  }

  private static int missing(String path, Streams streams) {
    return complain("there is no file or folder " + Visible.text(path), ExitCode.BROKEN, streams);
  }

  @Override
  public int create(String id, Streams streams) {
    return create(id, Path.of(""), streams);
  }

  /** Writes the template into a folder. An existing file stays as it is. */
  static int create(String id, Path folder, Streams streams) {
    Optional<String> refusal = LessonsTool.refusal(Course.shipped(), id);
    if (refusal.isPresent()) {
      return complain(Visible.text(refusal.get()), ExitCode.FAILED, streams);
    }
    Path file = folder.resolve(id + ".md");
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return complain(
          file + " exists already and is not overwritten. Choose another id.",
          ExitCode.FAILED,
          streams);
    }
    try {
      LocalFile.replace(file, LessonsTool.template(id).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      return complain(file + " can't be written: " + LocalFile.why(e), ExitCode.BROKEN, streams);
    }
    streams.out().println("Written: " + file);
    streams.out().println("To play it:  tcpstates lessons preview " + file);
    streams.out().println("To prove it: tcpstates lessons verify " + file);
    return ExitCode.OK.number();
  }

  // ---- progress

  @Override
  public int progress(ProgressOptions options, Streams streams) {
    if (options.files().isEmpty()) {
      return own(options, streams);
    }
    boolean plain = LocalPerson.preferences().plain();
    return new ClassProgress(options, everyLesson(options.folders()), streams)
        .run(look().withPlain(plain));
  }

  private static int own(ProgressOptions options, Streams streams) {
    LessonSetup classroom = LessonSetup.kept(options.folders());
    ProgressStore.Kept kept = classroom.progress();
    Progress progress = kept.progress();
    ProgressReport report =
        new ProgressReport(
            progress,
            known(classroom.course(), progress),
            Practice.next(progress, id -> classroom.course().position(id).isPresent())
                .map(practice -> practice.text("`tcpstates learn " + practice.lesson() + "`")));
    switch (options.form()) {
      case TEXT -> {
        boolean plain = LocalPerson.preferences().plain();
        print(report.lines(look().withPlain(plain)), streams);
      }
      case JSON -> streams.out().println(report.json());
      case CSV -> streams.out().print(report.csv());
      case HTML -> throw new IllegalArgumentException("one's own progress has no page");
    }
    kept.notice().ifPresent(notice -> streams.err().println("tcpstates: " + notice));
    return ExitCode.OK.number();
  }

  private static List<ProgressReport.Known> known(Course course, Progress progress) {
    return known(course, lesson -> lesson.inOrder() || progress.lesson(lesson.id()).tries() > 0);
  }

  private static List<ProgressReport.Known> everyLesson(Folders folders) {
    return known(LessonSetup.course(folders), lesson -> true);
  }

  private static List<ProgressReport.Known> known(Course course, Predicate<CourseEntry> counts) {
    List<ProgressReport.Known> known = new ArrayList<>();
    for (CourseEntry lesson : course.lessons()) {
      Optional<LessonReading> reading = course.lesson(lesson.id(), OptionalLong.empty());
      if (counts.test(lesson) && reading.orElseThrow() instanceof LessonReading.Read read) {
        int steps = read.lesson().steps().size();
        known.add(new ProgressReport.Known(lesson.id(), lesson.title(), steps));
      }
    }
    return known;
  }

  // ---- journals and grades

  @Override
  public int journal(String id, Optional<String> out, Streams streams) {
    return HandIn.journal(id, out, streams);
  }

  @Override
  public int grade(GradeOptions options, Streams streams) {
    Course course = LessonSetup.course(options.folders());
    Optional<LessonReading> reading = course.asked(options.id(), options.seed());
    if (reading.isEmpty()) {
      return LessonsTool.unknown(course, options.id(), streams.err());
    }
    if (reading.get() instanceof LessonReading.Broken broken) {
      return problems(broken, streams);
    }
    Lesson lesson = ((LessonReading.Read) reading.get()).lesson();
    if (lesson.unsolved().isPresent()) {
      return problems(new LessonReading.Broken(List.of(lesson.unsolved().get())), streams);
    }
    return new Grading(course, lesson, options, streams).run();
  }

  // ---- what goes wrong

  private static int problems(LessonReading.Broken broken, Streams streams) {
    broken.problems().forEach(problem -> streams.err().println(Visible.text(problem.toString())));
    return ExitCode.NOT_UNDERSTOOD.number();
  }

  private static int complain(String message, ExitCode code, Streams streams) {
    streams.err().println("tcpstates: " + message);
    return code.number();
  }

  private static Look look() {
    return Look.of(WIDTH, CommandLineTool.asciiOnly());
  }

  private static void print(List<StyledLine> lines, Streams streams) {
    streams.out().print(new Encoder(look(), Encoder.Colours.NONE).encode(lines));
  }
}
