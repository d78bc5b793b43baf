package tcpstates.dist;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;
import tcpstates.repl.prompt.LocalPerson;
import tcpstates.repl.prompt.SystemTerminal;

/**
 * All commands of the command line: the one list from which {@code --help}, the manual pages and
 * the completions are made.
 */
final class CommandTree {

  private static final String SECTIONS = "pages";

  /** Wider lines are hard to read. */
  private static final int WIDEST = 100;

  /** Picocli's own bound. */
  private static final int NARROWEST = 55;

  private CommandTree() {}

  /** The program's command with those below it. */
  static CommandLine of(
      Programs programs, LessonPrograms lessons, CapturePrograms captures, Streams streams) {
    CommandLine line = new CommandLine(new Commands.Root(programs, streams));
    List.of(
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
            new WebCommand(new WebSites(), streams))
        .forEach(command -> line.addSubcommand(tree(command)));
    if (hasLab()) {
      line.addSubcommand(tree(new LabCommands.Lab(new Labs(), streams)));
    }
    line.addSubcommand(help());
    describe(line, line.getCommandName());
    return line;
  }

  /** Whether the lab is there: it is left out of the package for learners. */
  static boolean hasLab() {
    return CommandTree.class.getResource("/tcpstates/lab/server/LabServer.class") != null;
  }

  /** Makes its help fit the terminal; asking for the width starts a program. */
  static void fit(CommandLine line) {
    int columns = SystemTerminal.width(LocalPerson.environment());
    line.setUsageHelpWidth(Math.max(NARROWEST, Math.min(WIDEST, columns)));
  }

  /** A command with the commands below it. */
  private static CommandLine tree(Action command) {
    CommandLine line = new CommandLine(command);
    command.commands().forEach(below -> line.addSubcommand(tree(below)));
    return line;
  }

  /** {@code tcpstates help run} is the same as {@code tcpstates run --help}. */
  private static CommandLine help() {
    CommandLine help = new CommandLine(new CommandLine.HelpCommand());
    help.getCommandSpec()
        .usageMessage()
        .header(new String[0])
        .description("Show this, or a command's help.");
    return help;
  }

  /** Its help ends with the sections of its page. */
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
