package tcpstates.lessons.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.repl.text.PlainText;

/** The cells, state by kind of segment, that the shipped lessons must visit together. */
final class RequiredCells {

  private static final String FILE = "required-cells.txt";

  private RequiredCells() {}

  static SortedSet<MasteryCell> read() {
    try (InputStream in = RequiredCells.class.getResourceAsStream(FILE)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      SortedSet<MasteryCell> cells = new TreeSet<>();
      PlainText.lines(text).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .forEach(words -> row(words, cells));
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(String[] words, SortedSet<MasteryCell> cells) {
    for (String kind : List.of(words).subList(1, words.length)) {
      cells.add(
          MasteryCell.of(words[0], kind)
              .orElseThrow(() -> new IllegalStateException("no cell: " + words[0] + " " + kind)));
    }
  }
}
