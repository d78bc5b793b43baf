package tcpstates.lessons.attempt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Prose;

/**
 * What a wrong prediction usually means. A line of the table is {@code PREDICTED | ACTUAL :: text};
 * {@code *} stands for any state. The first line that fits counts.
 */
final class Misconceptions {

  private static final String FILE = "misconceptions.txt";
  private static final String ANY = "*";
  private static final Misconceptions STANDARD = read();

  /** A line of the table. An empty state stands for any. */
  private record Row(Optional<State> predicted, Optional<State> actual, Prose text) {
    boolean fits(State said, State is) {
      return predicted.filter(state -> state != said).isEmpty()
          && actual.filter(state -> state != is).isEmpty();
    }
  }

  private final List<Row> rows;

  private Misconceptions(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The table that comes with the program. */
  static Misconceptions standard() {
    return STANDARD;
  }

  /** What it usually means if a student predicts one state and another follows. */
  Optional<Prose> find(State predicted, State actual) {
    return rows.stream().filter(row -> row.fits(predicted, actual)).map(Row::text).findFirst();
  }

  private static Misconceptions read() {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Misconceptions.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Misconceptions::row)
          .forEach(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Misconceptions(rows);
  }

  private static Row row(String line) {
    String[] parts = line.split(" :: ", 2);
    String[] states = parts[0].split("\\|");
    return new Row(state(states[0].strip()), state(states[1].strip()), TutorText.text(parts[1]));
  }

  private static Optional<State> state(String name) {
    return name.equals(ANY)
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(State.values())
                .filter(state -> state.rfcName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state " + name)));
  }
}
