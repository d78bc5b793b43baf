package tcpstates.engine.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.bench.Resources;

/**
 * One example of a rule, from the tables in {@code rules/*.txt}.
 *
 * @param rule the rule's id
 * @param title what it shows, or an empty text
 * @param file the table's name
 * @param line where it starts, from 1
 * @param given the state to start from, and settings
 * @param moves what happens, in order
 */
record Example(String rule, String title, String file, int line, String given, List<Move> moves) {

  /**
   * An event, and its required result.
   *
   * @param line its line in the file, from 1
   * @param when the event
   * @param then the required result
   */
  record Move(int line, String when, List<String> then) {}

  private static final List<Example> ALL = readAll();

  /** Every example of every table. */
  static List<Example> all() {
    return ALL;
  }

  private static List<Example> readAll() {
    List<Example> examples = new ArrayList<>();
    for (Path file : Resources.files(Resources.path("rules"), ".txt")) {
      examples.addAll(read(file));
    }
    return List.copyOf(examples);
  }

  /** Its name in tests and in the table of rules. */
  String name() {
    return "%s:%d %s".formatted(file, line, title.isEmpty() ? rule : rule + ": " + title);
  }

  /** The table that contains it, such as {@code 3.10.2-send}. */
  String table() {
    return file.replace(".txt", "");
  }

  /** The same without claims that name rules: only what happens to the endpoint. */
  Example withoutNames() {
    List<Move> bare =
        moves.stream()
            .map(
                move ->
                    new Move(
                        move.line(),
                        move.when(),
                        move.then().stream().filter(claim -> !namesRules(claim)).toList()))
            .toList();
    return new Example(rule, title, file, line, given, bare);
  }

  private static boolean namesRules(String claim) {
    return claim.startsWith("fires ") || claim.startsWith("steps ") || claim.startsWith("finds ");
  }

  private static List<Example> read(Path file) {
    List<Example> examples = new ArrayList<>();
    List<String> lines = Resources.lines(file);
    int at = 0;
    while (at < lines.size()) {
      if (!lines.get(at).startsWith("== ")) {
        requireSilence(file, at, lines.get(at));
        at++;
        continue;
      }
      int end = at + 1;
      while (end < lines.size() && !lines.get(end).startsWith("== ")) {
        end++;
      }
      examples.add(parse(file, lines, at, end));
      at = end;
    }
    return examples;
  }

  private static Example parse(Path file, List<String> lines, int start, int end) {
    String[] heading = lines.get(start).substring(3).split(": ", 2);
    String given = "";
    List<Move> moves = new ArrayList<>();
    for (int i = start + 1; i < end; i++) {
      String line = lines.get(i).replaceAll("(^| )#.*", "").strip();
      if (line.startsWith("given ")) {
        given = line.substring(6).strip();
      } else if (line.startsWith("when ")) {
        moves.add(new Move(i + 1, line.substring(5).strip(), new ArrayList<>()));
      } else if (line.startsWith("then ") || lines.get(i).startsWith("     ")) {
        String claims = line.startsWith("then ") ? line.substring(5) : line;
        for (String claim : claims.split(";")) {
          moves.get(moves.size() - 1).then().add(claim.strip());
        }
      } else {
        requireSilence(file, i, line);
      }
    }
    String title = heading.length > 1 ? heading[1] : "";
    String name = file.getFileName().toString();
    return new Example(heading[0].strip(), title, name, start + 1, given, moves);
  }

  private static void requireSilence(Path file, int index, String line) {
    if (!line.isBlank() && !line.startsWith("#")) {
      throw new IllegalArgumentException(
          "%s:%d: not understood: %s".formatted(file.getFileName(), index + 1, line));
    }
  }
}
