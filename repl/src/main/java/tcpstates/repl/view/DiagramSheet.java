package tcpstates.repl.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;

/**
 * The drawing of the state diagram, as it is in its file.
 *
 * @param drawing its rows, all of one length
 * @param lines for each place of the drawing the letter of the edge it belongs to, or a space
 * @param edges those that are drawn, and those that are only mentioned
 */
record DiagramSheet(List<String> drawing, List<String> lines, List<Edge> edges) {

  /** The width of the drawing, in columns. */
  static final int WIDTH = 80;

  /** The rows of the drawing without the one that can be left out. */
  static final int LEAST_ROWS = 16;

  private static final String FILE = "diagram.txt";

  /**
   * A way from one state to another.
   *
   * @param letter the letter of its lines; {@code -} where it is not drawn
   * @param label what leads along it
   */
  record Edge(char letter, State from, State to, String label) {}

  /** Where the bracket before a state's name is. */
  record Box(int x, int y) {}

  DiagramSheet {
    drawing = List.copyOf(drawing);
    lines = List.copyOf(lines);
    edges = List.copyOf(edges);
  }

  static DiagramSheet read() {
    try (InputStream in = DiagramSheet.class.getResourceAsStream(FILE)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DiagramSheet parse(String text) {
    List<String> rows = Arrays.asList(text.split("\n"));
    int drawing = rows.indexOf("== drawing");
    int lines = rows.indexOf("== lines");
    int edges = rows.indexOf("== edges");
    return new DiagramSheet(
        padded(rows.subList(drawing + 1, lines)),
        padded(rows.subList(lines + 1, edges)),
        rows.subList(edges + 1, rows.size()).stream().map(DiagramSheet::edge).toList());
  }

  private static List<String> padded(List<String> rows) {
    return rows.stream().map(row -> row + " ".repeat(WIDTH - row.length())).toList();
  }

  private static Edge edge(String row) {
    String[] words = row.split(" ", 4);
    return new Edge(row.charAt(0), state(words[1]), state(words[2]), words[3]);
  }

  private static State state(String name) {
    return Arrays.stream(State.values())
        .filter(state -> state.rfcName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Optional<Edge> edgeAt(int x, int y) {
    char letter = lines.get(y).charAt(x);
    return edges.stream().filter(edge -> letter != ' ' && edge.letter() == letter).findFirst();
  }

  /** The row of the drawing that only leads lines on, and can be left out. */
  int spare() {
    for (int y = 0; y < drawing.size(); y++) {
      if (drawing.get(y).chars().allMatch(c -> c == ' ' || c == '│')) {
        return y;
      }
    }
    throw new IllegalStateException(FILE + " has no row that only leads lines on");
  }

  List<Box> boxes(State state) {
    List<Box> boxes = new ArrayList<>();
    String name = "[ " + state.rfcName() + " ]";
    for (int y = 0; y < drawing.size(); y++) {
      int x = drawing.get(y).indexOf(name);
      if (x >= 0) {
        boxes.add(new Box(x, y));
      }
    }
    return boxes;
  }
}
