package tcpstates.dist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.SystemTerminal;

/**
 * All commands of the command line. {@code --help}, the manual pages and the completions are all
 * made from this one list.
 */
final class CommandTree {

  private static final String SECTIONS = "pages";

  /** The largest width of help; wider lines are hard to read. */
  private static final int WIDEST = 100;

  /** The smallest width that Picocli accepts. */
  private static final int NARROWEST = 55;

  private CommandTree() {}

  /** The program's command with all its subcommands. */
  static CommandLine of(
      Programs programs, LessonPrograms lessons, CapturePrograms captures, Streams streams) {
    return of(programs, lessons, captures, streams, List.of());
  }

  /**
   * The program's command with only the subcommands that a command line can mean. Picocli takes
   * longer to look at all commands than most of them take to run.
   *
   * @param args the command line; if it doesn't begin with a command, all commands are included
   */
  static CommandLine of(
      Programs programs,
      LessonPrograms lessons,
      CapturePrograms captures,
      Streams streams,
      List<String> args) {
    CommandLine line = new CommandLine(new Commands.Root(programs, streams));
    List<Action> commands = commands(programs, lessons, captures, streams);
    addMeant(line, commands, args);
    if (line.getSubcommands().size() == commands.size()) {
      line.addSubcommand(help());
    }
    describe(line, line.getCommandName());
    return line;
  }

  private static List<Action> commands(
      Programs programs, LessonPrograms lessons, CapturePrograms captures, Streams streams) {
    List<Action> commands = new ArrayList<>();
    Collections.addAll(
        commands,
        new Commands.Screen(programs, streams),
        new Commands.Repl(programs, streams),
        new Commands.Run(programs, streams),
        new Commands.Explore(programs, streams),
        new Commands.Explain(programs, streams),
        new CaptureCommands.Replay(captures, streams),
        new CaptureCommands.Export(captures, streams),
        new TeachingCommands.Learn(lessons, streams),
        new TeachingCommands.Lessons(lessons, streams),
        new ResultCommands.Progress(lessons, streams),
        new ResultCommands.Journal(lessons, streams),
        new ResultCommands.Grade(lessons, streams),
        new WebCommand(new WebSites(), streams));
    if (hasLab()) {
      commands.add(new LabCommands.Lab(new Labs(), streams));
    }
    return commands;
  }

  /** Whether the lab is there; the package for learners leaves it out. */
  static boolean hasLab() {
    return CommandTree.class.getResource("/tcpstates/lab/server/LabServer.class") != null;
  }

  /**
   * Fits the help to the terminal. It asks for the width only now, because that starts a program.
   */
  static void fit(CommandLine line) {
    int columns = SystemTerminal.width(LocalPerson.environment());
    line.setUsageHelpWidth(Math.max(NARROWEST, Math.min(WIDEST, columns)));
  }

  /** Adds the command that comes first in the arguments; adds all if none does. */
  private static void addMeant(CommandLine line, List<Action> commands, List<String> args) {
    Optional<Action> meant =
        commands.stream()
            .filter(one -> !args.isEmpty() && name(one).equals(args.get(0)))
            .findFirst();
    List<String> rest = meant.isPresent() ? args.subList(1, args.size()) : List.of();
    for (Action command : meant.map(List::of).orElse(commands)) {
      CommandLine below = new CommandLine(command);
      addMeant(below, command.commands(), rest);
      line.addSubcommand(below);
    }
  }

  private static String name(Action command) {
    return command.getClass().getAnnotation(CommandLine.Command.class).name();
  }

  /** {@code tcpstates help run} means {@code tcpstates run --help}. */
  private static CommandLine help() {
    CommandLine help = new CommandLine(new CommandLine.HelpCommand());
    help.getCommandSpec()
        .usageMessage()
        .header(new String[0])
        .description("Show this, or a command's help.");
    return help;
  }

  /** Ends the command's help with the sections of its page. */
  private static void describe(CommandLine line, String name) {
    UsageMessageSpec usage = line.getCommandSpec().usageMessage();
    List<String> keys = new ArrayList<>(usage.sectionKeys());
    keys.add(SECTIONS);
    usage.sectionKeys(keys);
    usage
        .sectionMap()
        .put(
            SECTIONS,
            help -> HelpPageText.of(HelpPages.of(name), help.commandSpec().usageMessage().width()));
    line.getSubcommands().forEach((below, command) -> describe(command, name + " " + below));
  }
}
