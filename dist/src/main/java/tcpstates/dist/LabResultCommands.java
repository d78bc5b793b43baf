package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tcpstates.lab.load.LabLoad;
import tcpstates.lab.results.ResultsText;
import tcpstates.lab.tool.JournalsTool;

/** The commands about a class's assignments and results, in Picocli's form. */
final class LabResultCommands {

  private LabResultCommands() {}

  @Command(name = "assign", description = "Give lessons to the class; without one, list them.")
  static final class Assign implements Action {
    @Mixin private HelpOption help;
    @Mixin private LabCommands.Which which;

    @Parameters(paramLabel = "LESSON", arity = "0..*", description = "The ids of lessons.")
    private List<String> lessons = new ArrayList<>();

    @Option(
        names = "--due",
        paramLabel = "TIME",
        description = "Until when: 2026-12-03 (the end of that day) or 2026-12-03T12:00.")
    private Optional<String> due = Optional.empty();

    @Option(names = "--exam", description = "As an exam: no help, one try, closed after --due.")
    private boolean exam;

    @Option(names = "--drop", description = "Take the lessons back. What was done is kept.")
    private boolean drop;

    private final LabPrograms programs;
    private final Streams streams;

    Assign(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return drop
          ? programs.drop(which.lab(), lessons, streams)
          : programs.assign(which.lab(), lessons, due, exam, streams);
    }
  }

  @Command(
      name = "report",
      description = "Print what the class has done, also while the lab runs.",
      footer = {
        "",
        "Assigned lessons are reported; without assignments, all that somebody has begun."
      })
  static final class Report implements Action {
    @Mixin private HelpOption help;
    @Mixin private LabCommands.Store store;
    @Spec private CommandSpec spec;
    @Mixin private LabCommands.Folder folder;

    @Option(
        names = "--format",
        paramLabel = "FORM",
        description = "text, csv, json or html. Default: text.")
    private Optional<ResultsText> format = Optional.empty();

    @Option(
        names = "--gradescope",
        paramLabel = "NAME",
        description = "Print one student's results.json for Gradescope; needs --lesson.")
    private Optional<String> student = Optional.empty();

    @Option(names = "--lesson", paramLabel = "ID", description = "The lesson to grade.")
    private Optional<String> lesson = Optional.empty();

    private final LabPrograms programs;
    private final Streams streams;

    Report(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      if (student.isPresent() != lesson.isPresent()) {
        throw new ParameterException(
            spec.commandLine(), "--gradescope NAME and --lesson ID belong together");
      }
      if (student.isPresent() && format.isPresent()) {
        throw new ParameterException(
            spec.commandLine(),
            "--gradescope has a form of its own, results.json: leave out --format");
      }
      LabPrograms.Lab lab = store.of(folder.dir());
      return student.isPresent()
          ? programs.gradescope(lab, student.get(), lesson.get(), streams)
          : programs.report(lab, format.orElse(ResultsText.TEXT), streams);
    }
  }

  @Command(
      name = "journals",
      description = "Write the class's journals in a lesson, signed by the lab.",
      footer = {
        "",
        "`tcpstates grade LESSON OUT --signed-by DIR/journal_key.pub` grades them anywhere. A journal is"
            + " the last try that was finished; where none was, the one left last."
      })
  static final class Journals implements Action {
    @Mixin private HelpOption help;
    @Mixin private LabCommands.Which which;

    @Parameters(paramLabel = "LESSON", description = "The lesson's id.")
    private String lesson;

    @Option(
        names = "--out",
        paramLabel = "FOLDER",
        required = true,
        description = "Where to write a file for each student, named after their id or name.")
    private String out;

    @Option(
        names = "--assignment",
        paramLabel = "NAME",
        description = "What they are for; it is signed, too. Default: the lesson's id.")
    private Optional<String> assignment = Optional.empty();

    private final LabPrograms programs;
    private final Streams streams;

    Journals(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.journals(
          which.lab(), new JournalsTool.Export(lesson, out, assignment), streams);
    }
  }

  @Command(name = "sheet", description = "Print a page that tells students how to sign in.")
  static final class Sheet implements Action {
    @Mixin private HelpOption help;
    @Mixin private LabCommands.Folder folder;

    @Option(names = "--port", paramLabel = "N", description = "The port that you serve on.")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--html", description = "As a web page.")
    private boolean html;

    private final LabPrograms programs;
    private final Streams streams;

    Sheet(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.sheet(folder.dir(), port, html, streams);
    }
  }

  @Command(
      name = "load",
      description = "Start a lab on this machine, let many students type at once, and measure it.")
  static final class Load implements Action {
    @Mixin private HelpOption help;

    @Option(
        names = "--students",
        paramLabel = "N",
        description = "How many. Default: ${DEFAULT-VALUE}.")
    private int students = 500;

    @Option(
        names = "--every",
        paramLabel = "S",
        description = "Seconds between two commands of each. Default: ${DEFAULT-VALUE}.")
    private int every = 3;

    @Option(
        names = "--warm",
        paramLabel = "S",
        description =
            "Seconds they type first, while Java still compiles the program. Default:"
                + " ${DEFAULT-VALUE}.")
    private int warm = 30;

    @Option(
        names = "--seconds",
        paramLabel = "S",
        description = "How long they type after that. Default: ${DEFAULT-VALUE}.")
    private int seconds = 60;

    private final LabPrograms programs;
    private final Streams streams;

    Load(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.load(new LabLoad.Options(students, every, warm, seconds), streams);
    }
  }

  @Command(
      name = "purge",
      description = "Delete recorded work for good. The roster stays as it is.")
  static final class Purge implements Action {
    @Mixin private HelpOption help;
    @Mixin private LabCommands.Which which;
    @Spec private CommandSpec spec;

    @Option(names = "--student", paramLabel = "NAME", description = "Of this student.")
    private Optional<String> student = Optional.empty();

    @Option(names = "--all", description = "Of everybody.")
    private boolean all;

    @Option(names = "--yes", description = "Do it. Without this, only say what would be deleted.")
    private boolean yes;

    private final LabPrograms programs;
    private final Streams streams;

    Purge(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      if (student.isPresent() == all) {
        throw new ParameterException(
            spec.commandLine(), "say whose work: --student NAME, or --all");
      }
      return programs.purge(which.lab(), student, yes, streams);
    }
  }
}
