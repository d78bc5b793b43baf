package tcpstates.lessons.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.progress.Cell;
import tcpstates.lessons.progress.Event.Kind;
import tcpstates.repl.language.Vocabulary;

/** The cells, state by kind of segment, that the shipped lessons must visit together. */
final class RequiredCells {

  private static final String FILE = "required-cells.txt";

  private RequiredCells() {}

  static SortedSet<Cell> read() {
    try (InputStream in = RequiredCells.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      SortedSet<Cell> cells = new TreeSet<>();
      text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .forEach(words -> row(words, cells));
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(String[] words, SortedSet<Cell> cells) {
    State state = Vocabulary.STATES.find(words[0]).orElseThrow();
    Stream.of(words).skip(1).forEach(word -> cells.add(new Cell(state, kind(word))));
  }

  private static Kind kind(String word) {
    return Stream.of(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no kind of segment: " + word));
  }
}
