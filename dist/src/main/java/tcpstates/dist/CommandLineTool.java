package tcpstates.dist;

import static tcpstates.repl.text.Format.format;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Visible;

/**
 * Reads the command line and starts what it asks for.
 *
 * <p>Picocli costs a quarter of the start-up time: so the plain ways to start the prompt, a script
 * or an explanation, those without options, are read by hand.
 */
final class CommandLineTool {

  private final Programs programs;
  private final LessonPrograms lessons;
  private final CapturePrograms captures;
  private final Streams streams;

  CommandLineTool(
      Programs programs, LessonPrograms lessons, CapturePrograms captures, Streams streams) {
    this.programs = programs;
    this.lessons = lessons;
    this.captures = captures;
    this.streams = streams;
  }

  /** Runs the command line; returns the number the process ends with. */
  int run(List<String> args) {
    try {
      return parsed(args);
    } catch (Refusal e) {
      streams.err().println("tcpstates: " + e.getMessage());
      return e.code().number();
    }
  }

  private int parsed(List<String> args) {
    Optional<Action> plain = withoutOptions(args);
    if (plain.isPresent()) {
      return plain.get().run();
    }
    return Parser.run(
        args,
        streams,
        new Commands.Root(programs, streams),
        List.of(
            new Commands.Screen(programs, streams),
            new Commands.Repl(programs, streams),
            new Commands.Run(programs, streams),
            new Commands.Explore(programs, streams),
            new Commands.Explain(programs, streams),
            new CaptureCommands.Replay(captures, streams),
            new TeachingCommands.Learn(lessons, streams),
            new TeachingCommands.Lessons(lessons, streams),
            new TeachingCommands.Progress(lessons, streams),
            new TeachingCommands.Grade(lessons, streams),
            new LabCommands.Lab(new Labs(), streams)));
  }

  private Optional<Action> withoutOptions(List<String> args) {
    if (args.isEmpty()) {
      return Optional.of(() -> programs.start(false, asciiOnly(), streams));
    }
    if (args.equals(List.of("tui"))) {
      return Optional.of(() -> programs.screen(asciiOnly(), streams));
    }
    if (args.equals(List.of("repl"))) {
      return Optional.of(() -> programs.repl(false, asciiOnly(), streams));
    }
    if (args.get(0).equals("replay")) {
      return CapturePrograms.Replay.simple(args.subList(1, args.size()))
          .map(options -> () -> captures.replay(options, streams));
    }
    if (args.size() != 2 || isOption(args.get(1))) {
      return Optional.empty();
    }
    String word = args.get(1);
    return switch (args.get(0)) {
      case "run" ->
          Optional.of(
              () -> programs.run(new Programs.RunOptions(word, false, false, false), streams));
      case "explain" -> Optional.of(() -> programs.explain(List.of(word), streams));
      default -> Optional.empty();
    };
  }

  /** A lone dash is none: it names the standard input. */
  private static boolean isOption(String argument) {
    return argument.startsWith("-") && !argument.equals("-");
  }

  /** Whether the launcher has seen that the terminal is not known to speak UTF-8. */
  static boolean asciiOnly() {
    return Boolean.getBoolean("tcpstates.ascii");
  }

  /** Apart from the outer class, so that Picocli is not loaded with it. */
  static final class Parser {

    private static final int LONGEST = 200;

    /** What Picocli says where an option's value is not as it should be. */
    private static final Pattern VALUE =
        Pattern.compile("(?:Invalid value|Expected parameter) for option '([^']*)'");

    private Parser() {}

    static int run(List<String> args, Streams streams, Action root, List<Action> commands) {
      CommandLine line = new CommandLine(root);
      commands.forEach(command -> line.addSubcommand(tree(command)));
      line.addSubcommand(help());
      line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
          .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
          .setExpandAtFiles(false)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
      try {
        return execute(parse(line, args));
      } catch (ParameterException e) {
        return complain(e);
      }
    }

    /**
     * Reads them all, then complains of what is not known before what is missing: the file that is
     * not there in {@code run --jsno} is not what is wrong.
     */
    private static ParseResult parse(CommandLine line, List<String> args) {
      collectErrors(line);
      ParseResult root = line.parseArgs(args.toArray(String[]::new));
      List<ParameterException> errors = new ArrayList<>();
      for (ParseResult at = root; at != null; at = at.subcommand()) {
        for (Exception error : at.errors()) {
          errors.add((ParameterException) error);
        }
      }
      Optional<ParameterException> worst =
          errors.stream()
              .filter(UnmatchedArgumentException.class::isInstance)
              .findFirst()
              .or(() -> errors.stream().findFirst());
      if (worst.isPresent()) {
        throw worst.get();
      }
      return root;
    }

    private static void collectErrors(CommandLine line) {
      line.getCommandSpec().parser().collectErrors(true);
      line.getSubcommands().values().forEach(Parser::collectErrors);
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

    /** A command with the commands below it. */
    private static CommandLine tree(Action command) {
      CommandLine line = new CommandLine(command);
      command.commands().forEach(below -> line.addSubcommand(tree(below)));
      return line;
    }

    private static int execute(ParseResult root) {
      Integer answered = CommandLine.executeHelpRequest(root);
      if (answered != null) {
        return answered;
      }
      ParseResult last = root;
      List<OptionSpec> before = new ArrayList<>();
      while (last.hasSubcommand()) {
        before.addAll(last.matchedOptions());
        last = last.subcommand();
      }
      for (OptionSpec option : before) {
        handOver(option, last);
      }
      return ((Action) last.commandSpec().userObject()).run();
    }

    /** An option that stands before a command holds for the command, or is refused. */
    private static void handOver(OptionSpec option, ParseResult command) {
      CommandSpec spec = command.commandSpec();
      OptionSpec own = spec.findOption(option.longestName());
      if (own == null) {
        throw new ParameterException(
            spec.commandLine(),
            format("option '%s' is not possible with '%s'", option.longestName(), spec.name()));
      }
      if (command.hasMatchedOption(own)) {
        throw new ParameterException(
            spec.commandLine(), format("option '%s' is given twice", option.longestName()));
      }
      own.setValue(option.getValue());
    }

    private static int complain(ParameterException e) {
      CommandLine line = e.getCommandLine();
      PrintWriter err = line.getErr();
      err.println("tcpstates: " + what(e));
      if (e instanceof UnmatchedArgumentException unmatched) {
        nearest(unmatched).ifPresent(word -> err.println("Did you mean " + word + "?"));
      }
      err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
      return ExitCode.NOT_UNDERSTOOD.number();
    }

    private static Optional<String> nearest(UnmatchedArgumentException e) {
      CommandSpec spec = e.getCommandLine().getCommandSpec();
      Set<String> words = new TreeSet<>(spec.optionsMap().keySet());
      words.addAll(spec.subcommands().keySet());
      String word = e.getUnmatched().get(0);
      return Nearest.of(word, words).filter(near -> !near.equals(word));
    }

    private static String what(ParameterException e) {
      if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
        String word = unmatched.getUnmatched().get(0);
        boolean atRoot = unmatched.getCommandLine().getParent() == null;
        return printable((atRoot ? "there is no command " : "one word too many: ") + word);
      }
      String message = e.getMessage().replaceFirst("^Error: ", "");
      Matcher given = VALUE.matcher(message);
      if (given.lookingAt()) {
        String name = given.group(1);
        OptionSpec option = e.getCommandLine().getCommandSpec().findOption(name);
        if (option != null && option.typeInfo().isBoolean()) {
          return format("option '%s' takes no value", name);
        }
      }
      return printable(message.replaceFirst("is not an? (int|long)$", "is not a whole number"));
    }

    /** Nothing of an argument reaches the terminal raw, and no megabytes. */
    private static String printable(String message) {
      String shown = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
      return Visible.text(shown);
    }
  }
}
