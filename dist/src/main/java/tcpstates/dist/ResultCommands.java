package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tcpstates.lessons.grade.ClassForm;
import tcpstates.lessons.grade.GradeForm;
import tcpstates.lessons.grade.Scoring;

/** The commands about students' results, in Picocli's form. */
final class ResultCommands {

  private ResultCommands() {}

  @Command(
      name = "progress",
      description = "Show your progress, or a class's.",
      footer = {
        "",
        "With FILEs, the progress files of a class (each from its student's"
            + " ~/.local/state/tcpstates/progress, named after the student), it shows who has done"
            + " which step, who is in the middle of a lesson since when, which steps are answered"
            + " wrong, and how many students know what."
      })
  static final class Progress implements Action {
    @Mixin private HelpOption help;
    @Mixin private TeachingCommands.Folders folders;
    @Spec private CommandSpec spec;

    @Option(
        names = "--format",
        paramLabel = "FORM",
        description =
            "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. html is for a class.")
    private ClassForm format = ClassForm.TEXT;

    @Option(
        names = "--roster",
        paramLabel = "FILE",
        description =
            "The class as CSV, with the columns id and name. Who has no progress file is shown, too.")
    private Optional<String> roster = Optional.empty();

    @Parameters(
        paramLabel = "FILE|DIR",
        arity = "0..*",
        description = "Progress files of a class, or a folder of them.")
    private List<String> files = new ArrayList<>();

    private final LessonPrograms programs;
    private final Streams streams;

    Progress(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      if (files.isEmpty() && (format == ClassForm.HTML || roster.isPresent())) {
        throw new ParameterException(
            spec.commandLine(),
            (roster.isPresent() ? "--roster" : "--format html")
                + " is for a class: name its progress files");
      }
      return programs.progress(
          new LessonPrograms.ProgressOptions(files, format, roster, folders.folders()), streams);
    }
  }

  @Command(
      name = "journal",
      description = "Print your journal of a lesson, with all its sessions, to hand it in.",
      footer = {
        "",
        "It is the last try that you finished; where you finished none, the one you left last."
      })
  static final class Journal implements Action {
    @Mixin private HelpOption help;

    @Parameters(paramLabel = "LESSON", description = "The lesson's id, or its number.")
    private String id;

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "Write it to a file. A file that tcpstates did not write is left alone.")
    private Optional<String> out = Optional.empty();

    private final LessonPrograms programs;
    private final Streams streams;

    Journal(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.journal(id, out, streams);
    }
  }

  @Command(name = "grade", description = "Grade students' journals unattended.")
  static final class Grade implements Action {
    @Mixin private HelpOption help;
    @Mixin private TeachingCommands.Folders folders;
    @Spec private CommandSpec spec;

    @Option(
        names = "--seed",
        paramLabel = "N|auto",
        description =
            "The variant that everybody played; auto makes it from student and assignment. Default: the"
                + " journal's own.")
    private Optional<String> seed = Optional.empty();

    @Option(
        names = "--assignment",
        paramLabel = "NAME",
        description = "Grade each student in the variant of this assignment.")
    private Optional<String> assignment = Optional.empty();

    @Option(
        names = "--format",
        paramLabel = "FORM",
        description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private GradeForm format = GradeForm.TEXT;

    @Option(
        names = "--score",
        paramLabel = "SCORE",
        description =
            "What counts: points (what the lesson says; a point for each step if it says nothing), steps (a"
                + " point for each step) or stars. Default: ${DEFAULT-VALUE}.")
    private Scoring score = Scoring.POINTS;

    @Option(
        names = "--similar",
        description =
            "Also remark which journals share more than chance. It is evidence to look at, no verdict.")
    private boolean similar;

    @Option(
        names = "--roster",
        paramLabel = "FILE",
        description =
            "The class as CSV, with the columns id and name. A journal belongs to the student whose id or"
                + " name its file has; who has none gets a row, too.")
    private Optional<String> roster = Optional.empty();

    @Option(
        names = "--signed-by",
        paramLabel = "KEY",
        description =
            "A lab's public key, journal_key.pub. Grade only what this lab has signed, and believe its"
                + " seeds.")
    private Optional<String> signedBy = Optional.empty();

    @Option(
        names = "--columns",
        paramLabel = "COLUMNS",
        description =
            "For --format csv: which columns, such as id,score. Grade=score gives one a title of"
                + " yours.")
    private Optional<String> columns = Optional.empty();

    @Parameters(index = "0", paramLabel = "LESSON", description = "The lesson's id, or its number.")
    private String id;

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "JOURNAL",
        description =
            "What `journal FILE` wrote, or a folder of such files; - is the standard input.")
    private List<String> journals = List.of();

    private final LessonPrograms programs;
    private final Streams streams;

    Grade(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    private OptionalLong seed() {
      if (seed.filter(TeachingCommands.AUTO::equals).isPresent()) {
        if (assignment.isEmpty()) {
          throw new ParameterException(spec.commandLine(), "--seed auto needs --assignment NAME");
        }
        return OptionalLong.empty();
      }
      return seed.isPresent()
          ? OptionalLong.of(SeedNumber.read(seed.get(), spec.commandLine()))
          : OptionalLong.empty();
    }

    @Override
    public int run() {
      if (columns.isPresent() && format != GradeForm.CSV) {
        throw new ParameterException(spec.commandLine(), "--columns needs --format csv");
      }
      return programs.grade(
          new LessonPrograms.GradeOptions(
              id,
              journals,
              seed(),
              assignment,
              format,
              score,
              similar,
              signedBy,
              roster,
              columns,
              folders.folders()),
          streams);
    }
  }
}
