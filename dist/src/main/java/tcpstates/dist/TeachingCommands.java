package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tcpstates.lessons.grade.GradeForm;

/** The commands about lessons, as Picocli reads them. Each hands over to a program. */
final class TeachingCommands {

  private TeachingCommands() {}

  /** Where lessons come from. */
  static final class Folders {
    @Option(
        names = "--lessons",
        paramLabel = "DIR",
        description = "Your own lessons, beside the shipped ones; also TCPSTATES_LESSONS.")
    private Optional<String> lessons = Optional.empty();

    @Option(
        names = "--solutions",
        paramLabel = "DIR",
        description = "Solutions that the lessons leave out, for proof and grading.")
    private Optional<String> solutions = Optional.empty();

    LessonPrograms.Folders folders() {
      return new LessonPrograms.Folders(lessons.or(() -> LessonSetup.told().lessons()), solutions);
    }
  }

  /** Which variant. */
  static final class Seed {
    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "Another variant of the lesson: other numbers, other losses.")
    private Optional<Long> seed = Optional.empty();

    OptionalLong seed() {
      return seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty();
    }
  }

  /** How a lesson is played. */
  static final class Playing {
    @Mixin private Seed seed;

    @Option(names = "--plain", description = "No screen, no line editing and no colours.")
    private boolean plain;

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    LessonPrograms.Play play() {
      return new LessonPrograms.Play(seed.seed(), plain, ascii || CommandLineTool.asciiOnly());
    }
  }

  @Command(
      name = "learn",
      description = "Go on with the lessons, or begin the one named.",
      footer = {
        "",
        "Without a LESSON it goes on where you stopped. `tcpstates lessons list` names them."
      })
  static final class Learn implements Action {
    @Mixin private HelpOption help;
    @Mixin private Playing playing;
    @Mixin private Folders folders;

    @Parameters(paramLabel = "LESSON", arity = "0..1", description = "The lesson's id.")
    private Optional<String> id = Optional.empty();

    private final LessonPrograms programs;
    private final Streams streams;

    Learn(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.learn(
          new LessonPrograms.LearnOptions(id, playing.play(), folders.folders()), streams);
    }
  }

  @Command(
      name = "lessons",
      description = "List, read, write and prove lessons.",
      synopsisSubcommandLabel = "COMMAND")
  static final class Lessons implements Action {
    @Mixin private HelpOption help;
    @Mixin private Folders folders;

    private final LessonPrograms programs;
    private final Streams streams;

    Lessons(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    /** Without a command it lists. */
    @Override
    public int run() {
      return programs.list(folders.folders(), streams);
    }

    @Override
    public List<Action> commands() {
      return List.of(
          new ListAll(programs, streams),
          new Show(programs, streams),
          new Verify(programs, streams),
          new New(programs, streams),
          new Preview(programs, streams));
    }
  }

  @Command(name = "list", description = "List the lessons there are.")
  static final class ListAll implements Action {
    @Mixin private HelpOption help;
    @Mixin private Folders folders;

    private final LessonPrograms programs;
    private final Streams streams;

    ListAll(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.list(folders.folders(), streams);
    }
  }

  @Command(name = "show", description = "Print a lesson as a chapter to read.")
  static final class Show implements Action {
    @Mixin private HelpOption help;
    @Mixin private Folders folders;
    @Mixin private Seed seed;

    @Parameters(paramLabel = "LESSON", description = "The lesson's id.")
    private String id;

    private final LessonPrograms programs;
    private final Streams streams;

    Show(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.show(id, seed.seed(), folders.folders(), streams);
    }
  }

  @Command(
      name = "verify",
      description = "Prove lessons: solutions reach their goals, and everything else they claim.")
  static final class Verify implements Action {
    @Mixin private HelpOption help;
    @Mixin private Folders folders;

    @Parameters(
        paramLabel = "FILE|DIR",
        arity = "0..1",
        description = "What to prove. Default: all lessons.")
    private Optional<String> path = Optional.empty();

    @Option(
        names = "--claims",
        description = "Only list the steps that tell what happened and have no `shows`.")
    private boolean claims;

    private final LessonPrograms programs;
    private final Streams streams;

    Verify(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return claims
          ? programs.claims(path, folders.folders(), streams)
          : programs.verify(path, folders.folders(), streams);
    }
  }

  @Command(name = "new", description = "Write the template of a lesson, ID.md, in this folder.")
  static final class New implements Action {
    @Mixin private HelpOption help;

    @Parameters(paramLabel = "ID", description = "Lower-case words joined by dashes.")
    private String id;

    private final LessonPrograms programs;
    private final Streams streams;

    New(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.create(id, streams);
    }
  }

  @Command(name = "preview", description = "Play a lesson from a file; nothing is kept of it.")
  static final class Preview implements Action {
    @Mixin private HelpOption help;
    @Mixin private Playing playing;

    @Parameters(paramLabel = "FILE", description = "The lesson's file.")
    private String file;

    private final LessonPrograms programs;
    private final Streams streams;

    Preview(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.preview(file, playing.play(), streams);
    }
  }

  @Command(
      name = "progress",
      description = "Show your progress, or a class's.",
      footer = {
        "",
        "With FILEs, the progress files of a class (each from its student's"
            + " ~/.local/state/tcpstates/progress), it prints how many students know what."
      })
  static final class Progress implements Action {
    @Mixin private HelpOption help;
    @Mixin private Folders folders;

    @Option(
        names = "--format",
        paramLabel = "FORM",
        description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private LessonPrograms.Format format = LessonPrograms.Format.TEXT;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Progress files of a class.")
    private List<String> files = new ArrayList<>();

    private final LessonPrograms programs;
    private final Streams streams;

    Progress(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.progress(List.copyOf(files), format, folders.folders(), streams);
    }
  }

  @Command(name = "grade", description = "Grade a student's journal unattended.")
  static final class Grade implements Action {
    @Mixin private HelpOption help;
    @Mixin private Folders folders;
    @Mixin private Seed seed;

    @Option(
        names = "--format",
        paramLabel = "FORM",
        description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private GradeForm format = GradeForm.TEXT;

    @Option(
        names = "--roster",
        paramLabel = "FILE",
        description =
            "The class as CSV, with the columns id and name. A journal belongs to the student whose id or"
                + " name its file has; who has none gets a row, too.")
    private Optional<String> roster = Optional.empty();

    @Option(
        names = "--columns",
        paramLabel = "COLUMNS",
        description =
            "For csv: which columns, such as id,score. Grade=score gives one a title of yours.")
    private Optional<String> columns = Optional.empty();

    @Parameters(index = "0", paramLabel = "LESSON", description = "The lesson's id.")
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

    @Override
    public int run() {
      return programs.grade(
          new LessonPrograms.GradeOptions(
              id, journals, seed.seed(), format, roster, columns, folders.folders()),
          streams);
    }
  }
}
