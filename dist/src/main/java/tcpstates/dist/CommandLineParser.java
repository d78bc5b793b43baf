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

/** Reads a command line with Picocli, and starts the command. */
final class CommandLineParser {

  private static final int LONGEST = 200;

  /** Picocli's message for a wrong option value. */
  private static final Pattern VALUE =
      Pattern.compile("(?:Invalid value|Expected parameter) for option '([^']*)'");

  private CommandLineParser() {}

  /** Runs a command line; returns the exit code. */
  static int run(
      List<String> args,
      Programs programs,
      LessonPrograms lessons,
      CapturePrograms captures,
      Streams streams) {
    CommandLine line = CommandTree.of(programs, lessons, captures, streams, args);
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
   * Reads all arguments, then reports unknown arguments before missing ones. In {@code run --jsno},
   * the unknown option is the mistake, not the missing file.
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
    line.getSubcommands().values().forEach(CommandLineParser::collectErrors);
  }

  private static int execute(ParseResult root) {
    if (asksForHelp(root)) {
      CommandTree.fit(root.commandSpec().commandLine());
    }
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

  private static boolean asksForHelp(ParseResult root) {
    ParseResult last = root;
    while (last.hasSubcommand() && !last.isUsageHelpRequested()) {
      last = last.subcommand();
    }
    return last.isUsageHelpRequested() || last.commandSpec().helpCommand();
  }

  /**
   * An option before a command belongs to the command; if the command doesn't have it, it is
   * refused.
   */
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
    unknown(e)
        .flatMap(word -> nearest(word, line.getCommandSpec()))
        .ifPresent(word -> err.println("Did you mean " + printable(word) + "?"));
    err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.NOT_UNDERSTOOD.number();
  }

  /** The unknown word, if that is the error. */
  private static Optional<String> unknown(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return Optional.of(unmatched.getUnmatched().get(0));
    }
    // The message of Picocli's own command `help`.
    return e.getMessage().startsWith("Unknown subcommand")
        ? Optional.of(e.getValue())
        : Optional.empty();
  }

  private static Optional<String> nearest(String word, CommandSpec spec) {
    Set<String> words = new TreeSet<>(spec.optionsMap().keySet());
    words.addAll(spec.subcommands().keySet());
    return Nearest.of(word, words).filter(near -> !near.equals(word));
  }

  private static boolean isUnknownOption(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption();
  }

  private static String what(ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    Optional<String> word = isUnknownOption(e) ? Optional.empty() : unknown(e);
    if (word.filter("lab"::equals).isPresent() && !CommandTree.hasLab()) {
      return "this package leaves out the lab. The one without its own Java has it";
    }
    if (word.isPresent()) {
      String said = spec.subcommands().isEmpty() ? "one word too many: " : "there is no command ";
      return printable(said + word.get());
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

  /** No part of an argument reaches the terminal raw. A long argument is cut. */
  private static String printable(String message) {
    String shown = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "...";
    return Visible.text(shown);
  }
}
