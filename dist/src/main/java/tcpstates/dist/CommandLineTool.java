package tcpstates.dist;

import java.util.List;
import java.util.Optional;

/**
 * Reads the command line and starts the command.
 *
 * <p>Picocli takes a quarter of the start-up time. So this class itself reads the simple ways to
 * start the prompt, a script or an explanation, without options. {@link CommandLineParser} uses
 * Picocli for all others.
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

  /** Runs the command line; returns the exit code. */
  int run(List<String> args) {
    try {
      return parsed(args);
    } catch (Refusal e) {
      streams.err().println("tcpstates: " + e.getMessage());
      return e.code().number();
    }
  }

  private int parsed(List<String> args) {
    if (!args.isEmpty() && args.get(0).equals("replay")) {
      Optional<CapturePrograms.Replay> simple =
          CapturePrograms.Replay.simple(args.subList(1, args.size()));
      if (simple.isPresent()) {
        return captures.replay(simple.get(), streams);
      }
    }
    Optional<Action> plain = withoutOptions(args);
    if (plain.isPresent()) {
      return plain.get().run();
    }
    return CommandLineParser.run(args, programs, lessons, captures, streams);
  }

  private Optional<Action> withoutOptions(List<String> args) {
    if (args.isEmpty()) {
      return Optional.of(() -> programs.start(Appearance.usual(), streams));
    }
    if (args.equals(List.of("tui"))) {
      return Optional.of(() -> programs.screen(Appearance.usual(), streams));
    }
    if (args.equals(List.of("repl"))) {
      return Optional.of(() -> programs.repl(Appearance.usual(), streams));
    }
    if (args.size() != 2 || isOption(args.get(1))) {
      return Optional.empty();
    }
    String word = args.get(1);
    return switch (args.get(0)) {
      case "run" ->
          Optional.of(
              () -> programs.run(new Programs.RunOptions(word, false, false, false), streams));
      case "explain" -> Optional.of(() -> programs.explain(List.of(word), false, streams));
      default -> Optional.empty();
    };
  }

  /** A single dash is not an option: it stands for the standard input. */
  private static boolean isOption(String argument) {
    return argument.startsWith("-") && !argument.equals("-");
  }

  /** Whether the launcher has found no sign that the terminal understands UTF-8. */
  static boolean asciiOnly() {
    return Boolean.getBoolean("tcpstates.ascii");
  }
}
