package tcpstates.repl.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tcpstates.repl.command.CoreCommands;

/** Lines as they should be, and the pieces they are made of, for tests that spoil them. */
public final class FuzzedLines {

  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  /** The scripts of the scenarios, whole. */
  public static final List<String> SCRIPTS = scripts();

  /** Every line of them, and every example of a command, once. */
  public static final List<String> SAMPLES =
      Stream.concat(
              CoreCommands.SET.verbs().stream().flatMap(verb -> verb.examples().stream()),
              SCRIPTS.stream().flatMap(String::lines))
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .distinct()
          .toList();

  /** Words of the language, whole and broken, and what is no word of it. */
  public static final List<String> PIECES =
      Stream.concat(
              SAMPLES.stream().flatMap(line -> Stream.of(line.split(" "))),
              Stream.of(
                  "ack=",
                  "=",
                  "<=",
                  "!=",
                  "!",
                  "+",
                  "-",
                  ",",
                  "#",
                  "\"",
                  "\"a\"",
                  "\"\\x",
                  "\\",
                  "\\x4",
                  "99999999999999999999",
                  "1.5s",
                  "0.0001s",
                  "-1",
                  "rcv.nxt+",
                  "and",
                  "?",
                  "what is",
                  "\u00e9",
                  "\ud83d\ude00",
                  "\ud83d",
                  "\0",
                  "\u00a0",
                  "\t",
                  "\u001b[31m",
                  "\u202e"))
          .distinct()
          .toList();

  private FuzzedLines() {}

  private static List<String> scripts() {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      return files
          .filter(file -> file.toString().endsWith(".tcp"))
          .sorted()
          .map(FuzzedLines::text)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
