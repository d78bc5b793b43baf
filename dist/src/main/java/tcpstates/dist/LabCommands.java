package tcpstates.dist;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands about the lab, in Picocli's form. Each calls a program. */
final class LabCommands {

  private LabCommands() {}

  /** The option for another store. */
  static final class Store {
    @Option(
        names = "--store",
        paramLabel = "URL",
        description = "Where work is kept, instead of the folder in lab.conf.")
    private Optional<String> url = Optional.empty();

    LabPrograms.Lab of(String dir) {
      return new LabPrograms.Lab(dir, url);
    }
  }

  /** The lab's folder, named without an option. */
  static final class Folder {
    @Parameters(
        paramLabel = "DIR",
        arity = "0..1",
        description = "The lab's folder. Default: the folder you are in.")
    private String dir = ".";

    String dir() {
      return dir;
    }
  }

  /** The options that name a lab. */
  static final class Which {
    @Option(
        names = "--lab",
        paramLabel = "DIR",
        description = "The lab's folder. Default: the folder you are in.")
    private String dir = ".";

    @Mixin private Store store;

    LabPrograms.Lab lab() {
      return store.of(dir);
    }
  }

  /** A command that only has subcommands and does nothing by itself. */
  private static int missing(CommandSpec spec) {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
  }

  @Command(
      name = "lab",
      description = "Serve a class: every student signs in with ssh.",
      synopsisSubcommandLabel = "COMMAND")
  static final class Lab implements Action {
    @Mixin private HelpOption help;
    @Spec private CommandSpec spec;

    private final LabPrograms programs;
    private final Streams streams;

    Lab(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return missing(spec);
    }

    @Override
    public List<Action> commands() {
      return List.of(
          new Init(programs, streams),
          new Roster(programs, streams),
          new Serve(programs, streams),
          new LabResultCommands.Sheet(programs, streams),
          new LabResultCommands.Assign(programs, streams),
          new LabResultCommands.Report(programs, streams),
          new LabResultCommands.Journals(programs, streams),
          new LabResultCommands.Purge(programs, streams),
          new LabResultCommands.Load(programs, streams));
    }
  }

  @Command(name = "init", description = "Make a lab folder, with settings, keys and a roster.")
  static final class Init implements Action {
    @Mixin private HelpOption help;

    @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or is empty.")
    private String dir;

    private final LabPrograms programs;
    private final Streams streams;

    Init(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.init(dir, streams);
    }
  }

  @Command(name = "serve", description = "Open the lab: let people sign in, until Ctrl-C.")
  static final class Serve implements Action {
    @Mixin private HelpOption help;
    @Mixin private Store store;
    @Mixin private Folder folder;

    @Option(
        names = "--bind",
        paramLabel = "ADDRESS",
        description = "Listen there; 0.0.0.0 lets in the network.")
    private Optional<String> bind = Optional.empty();

    @Option(names = "--port", paramLabel = "N", description = "Listen on this port.")
    private Optional<Integer> port = Optional.empty();

    @Option(
        names = "--guests",
        description = "Let in anyone, without a code; nothing that guests do is kept.")
    private boolean guests;

    private final LabPrograms programs;
    private final Streams streams;

    Serve(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.serve(
          new LabPrograms.Serve(store.of(folder.dir()), bind, port, guests), streams);
    }
  }

  @Command(
      name = "roster",
      description = "Say who may sign in.",
      synopsisSubcommandLabel = "COMMAND")
  static final class Roster implements Action {
    @Mixin private HelpOption help;
    @Spec private CommandSpec spec;

    private final LabPrograms programs;
    private final Streams streams;

    Roster(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return missing(spec);
    }

    @Override
    public List<Action> commands() {
      return List.of(
          new Add(programs, streams),
          new Import(programs, streams),
          new ListAll(programs, streams),
          new Remove(programs, streams),
          new Renew(programs, streams));
    }
  }

  @Command(name = "add", description = "Add one person, and print their name and sign-in code.")
  static final class Add implements Action {
    @Mixin private HelpOption help;
    @Mixin private Which which;

    @Parameters(paramLabel = "NAME", description = "What they type to sign in.")
    private String name;

    @Option(
        names = "--key",
        paramLabel = "FILE",
        description = "Their public key; they need no code then.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--group", paramLabel = "GROUP", description = "Such as a section.")
    private String group = "";

    @Option(names = "--instructor", description = "They teach, and get the board.")
    private boolean instructor;

    private final LabPrograms programs;
    private final Streams streams;

    Add(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.add(
          which.lab(), new LabPrograms.NewMember(name, instructor, group, key), streams);
    }
  }

  @Command(
      name = "import",
      description = "Add a class from a CSV file, and print names and sign-in codes.",
      footer = {
        "",
        "The first line names the columns: name, and any of group, id, key, code.",
        "People who are on the roster already keep their codes."
      })
  static final class Import implements Action {
    @Mixin private HelpOption help;
    @Mixin private Which which;

    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    private String file;

    private final LabPrograms programs;
    private final Streams streams;

    Import(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.importFile(which.lab(), file, streams);
    }
  }

  @Command(name = "list", description = "List who may sign in.")
  static final class ListAll implements Action {
    @Mixin private HelpOption help;
    @Mixin private Which which;

    private final LabPrograms programs;
    private final Streams streams;

    ListAll(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.list(which.lab(), streams);
    }
  }

  @Command(name = "remove", description = "Take somebody off the roster. Their work is kept.")
  static final class Remove implements Action {
    @Mixin private HelpOption help;
    @Mixin private Which which;

    @Parameters(paramLabel = "NAME", description = "Who.")
    private String name;

    private final LabPrograms programs;
    private final Streams streams;

    Remove(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.remove(which.lab(), name, streams);
    }
  }

  @Command(name = "renew", description = "Give somebody a new sign-in code.")
  static final class Renew implements Action {
    @Mixin private HelpOption help;
    @Mixin private Which which;

    @Parameters(paramLabel = "NAME", description = "Who.")
    private String name;

    private final LabPrograms programs;
    private final Streams streams;

    Renew(LabPrograms programs, Streams streams) {
      this.programs = programs;
      this.streams = streams;
    }

    @Override
    public int run() {
      return programs.renew(which.lab(), name, streams);
    }
  }
}
