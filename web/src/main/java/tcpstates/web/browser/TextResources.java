package tcpstates.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.teavm.extension.spi.resources.DefaultResourcesPolicy;

/**
 * Names the files that the program reads from its own jars: the compiler puts them into the page.
 */
public final class TextResources extends DefaultResourcesPolicy {

  private static final String LESSONS = "lessons/";

  /** Where the captures are that lessons play. */
  static final String CAPTURES = LESSONS + "captures/";

  /** The list of the lessons. */
  static final String INDEX = LESSONS + "index.txt";

  /** All that are not lessons. */
  static final List<String> OTHERS =
      List.of(
          "lessons/terms.txt",
          "lessons/captures/index.txt",
          "tcpstates/repl/view/diagram.txt",
          "tcpstates/repl/glossary/calls.txt",
          "tcpstates/repl/glossary/concepts.txt",
          "tcpstates/repl/glossary/flags.txt",
          "tcpstates/repl/glossary/linux.txt",
          "tcpstates/repl/glossary/network.txt",
          "tcpstates/repl/glossary/states.txt",
          "tcpstates/repl/glossary/timers.txt",
          "tcpstates/repl/glossary/variables.txt",
          "tcpstates/lessons/progress/cells.txt",
          "tcpstates/repl/session/plain-rules.txt",
          "tcpstates/lessons/attempt/misconceptions.txt",
          "tcpstates/lessons/proof/required-cells.txt");

  @Override
  public String[] supplyResources(Collection<? extends String> classes) {
    Stream<String> lessons =
        text(environment().classLoader(), INDEX)
            .lines()
            .filter(line -> !line.isBlank())
            .map(file -> LESSONS + file);
    Stream<String> captures =
        text(environment().classLoader(), CAPTURES + "index.txt")
            .lines()
            .map(file -> CAPTURES + file + ".txt");
    return Stream.of(Stream.of(INDEX), lessons, captures, OTHERS.stream())
        .flatMap(names -> names)
        .toArray(String[]::new);
  }

  private static String text(ClassLoader loader, String name) {
    try (InputStream in = loader.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
