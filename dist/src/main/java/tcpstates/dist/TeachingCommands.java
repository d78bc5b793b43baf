package tcpstates.dist;

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
import tcpstates.lessons.progress.AssignedSeed;
import tcpstates.lessons.progress.Provenance;

/** The commands about lessons, in Picocli's form. Each calls a program. */
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

  /** The student and the assignment that the work is for. */
  static final class Assigned {
    @Option(
        names = "--student",
        paramLabel = "ID",
        description = "Who you are, as your course knows you. It is written into your record.")
    private Optional<String> student = Optional.empty();

    @Option(
        names = "--assignment",
        paramLabel = "NAME",
        description = "For which assignment. With --student, it makes a variant of your own.")
    private Optional<String> assignment = Optional.empty();

    @Option(
        names = "--seed",
        paramLabel = "N|auto",
        description = "Another variant of the lesson; auto makes it from student and assignment.")
    private Optional<String> seed = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    Optional<String> student() {
      return named("--student", student);
    }

    Optional<String> assignment() {
      return named("--assignment", assignment);
    }

    OptionalLong seed() {
      Optional<String> number = seed.filter(text -> !text.equals(AUTO));
      if (number.isPresent()) {
        return OptionalLong.of(SeedNumber.read(number.get(), spec.commandLine()));
      }
      if (student.isPresent() && assignment.isPresent()) {
        return OptionalLong.of(AssignedSeed.of(student().get(), assignment().get()));
      }
      if (seed.isPresent()) {
        throw new ParameterException(
            spec.commandLine(), "--seed auto needs --student ID and --assignment NAME");
      }
      return OptionalLong.empty();
    }

    private Optional<String> named(String option, Optional<String> name) {
      if (name.filter(text -> !Provenance.isName(text)).isPresent()) {
        throw new ParameterException(spec.commandLine(), option + " takes " + Provenance.NAME_RULE);
      }
      return name;
    }
  }

  /** The option for a seed from student and assignment. */
  static final String AUTO = "auto";

  /** The option for a variant. */
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

    @Mixin private AppearanceOptions looks;

    LessonPrograms.Play play() {
      return new LessonPrograms.Play(seed.seed(), looks.appearance());
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
    @Mixin private Assigned assigned;
    @Mixin private AppearanceOptions looks;
    @Mixin private Folders folders;
    @Spec private CommandSpec spec;

    @Option(
        names = "--exam",
        description = "Play LESSON as an exam: no help, one try. It is written into your record.")
    private boolean exam;

    @Parameters(
        paramLabel = "LESSON",
        arity = "0..1",
        description = "The lesson's id, or its number.")
    private Optional<String> id = Optional.empty();

    private final LessonPrograms programs;
    private final Streams streams;

    Learn(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      if (exam && id.isEmpty()) {
        throw new ParameterException(spec.commandLine(), "--exam needs the name of a LESSON");
      }
      return programs.learn(
          new LessonPrograms.LearnOptions(
              id,
              new LessonPrograms.Play(assigned.seed(), looks.appearance()),
              assigned.student(),
              assigned.assignment(),
              exam,
              folders.folders()),
          streams);
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

    /** Without a subcommand, it lists. */
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
          new Strip(programs, streams),
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

    @Parameters(paramLabel = "LESSON", description = "The lesson's id, or its number.")
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
        description = "What to prove. Default: the folder of --lessons; else all lessons.")
    private Optional<String> path = Optional.empty();

    @Option(
        names = "--claims",
        description =
            "Only list the steps that tell what happened and have no `shows`, and predictions that"
                + " do not say which arrival they are about.")
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

  @Command(
      name = "strip",
      description = "Write lessons without their solutions for students, and the solutions apart.")
  static final class Strip implements Action {
    @Mixin private HelpOption help;

    @Parameters(paramLabel = "FILE|DIR", description = "The lessons.")
    private String place;

    @Option(
        names = "--out",
        paramLabel = "DIR",
        required = true,
        description = "The folder for the lessons that students get.")
    private String out;

    @Option(
        names = "--solutions",
        paramLabel = "DIR",
        required = true,
        description = "The folder for what is left out, for proof and grading.")
    private String solutions;

    private final LessonPrograms programs;
    private final Streams streams;

    Strip(LessonPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.strip(place, out, solutions, streams);
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
}
