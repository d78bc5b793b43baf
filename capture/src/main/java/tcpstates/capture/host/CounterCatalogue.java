package tcpstates.capture.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The counters that the program explains; {@code counters.txt} has a line for each. */
final class CounterCatalogue {

  private final Map<String, Counter> byName = new LinkedHashMap<>();
  private final Map<String, Counter> byPhrase = new LinkedHashMap<>();

  private CounterCatalogue() {}

  /** The catalogue, read when it is first needed. */
  static CounterCatalogue standard() {
    return Standard.READ;
  }

  private static final class Standard {
    private static final CounterCatalogue READ = load();
  }

  private static CounterCatalogue load() {
    CounterCatalogue catalogue = new CounterCatalogue();
    try (InputStream in = CounterCatalogue.class.getResourceAsStream("counters.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          catalogue.add(line.split(" \\| ", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalogue;
  }

  private void add(String[] cells) {
    Counter counter = new Counter(cells[0], cells[1], cells[2], cells[3], cells[4]);
    byName.put(counter.name(), counter);
    byPhrase.put(counter.name().replaceFirst("^Tcp(Ext)?", ""), counter);
    if (!counter.phrase().isEmpty()) {
      byPhrase.put(counter.phrase(), counter);
    }
  }

  /** All of them. */
  Iterable<Counter> all() {
    return byName.values();
  }

  Optional<Counter> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The counter with this line in netstat -s, without the number. */
  Optional<Counter> worded(String phrase) {
    return Optional.ofNullable(byPhrase.get(phrase));
  }
}
