package tcpstates.repl.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tcpstates.repl.command.CoreCommands;
import tcpstates.testkit.FileTree;

/** Correct lines, and the pieces that they are made of, for tests that damage them. */
public final class FuzzedLines {

  private static final Path SCENARIOS = Path.of("src/test/resources/scenarios");

  /** The scripts of the scenarios, complete. */
  public static final List<String> SCRIPTS = FileTree.texts(SCENARIOS, ".tcp");

  /** Every line of the scripts, and every example of a command, once. */
  public static final List<String> SAMPLES =
      Stream.concat(
              CoreCommands.SET.verbs().stream().flatMap(verb -> verb.examples().stream()),
              SCRIPTS.stream().flatMap(String::lines))
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .distinct()
          .toList();

  /** Words of the language, whole and broken, and words that don't belong to it. */
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
}
