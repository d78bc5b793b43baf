package tcpstates.lessons.scene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tcpstates.repl.text.PlainText;

/**
 * The captures that come with the program. Each stands in a text file that the build makes of it
 * with the follower of {@code capture}, and compares again in each build; so a lesson can play it
 * where there is no follower, such as in a browser. A file is read when it is asked for.
 */
public final class Scenes {

  private static final String FOLDER = "/lessons/captures/";
  private static final String INDEX = "index.txt";

  private static final Scenes SHIPPED = new Scenes();

  private final Map<String, List<CapturedScene>> read = new ConcurrentHashMap<>();

  private Scenes() {}

  /** Those that come with the program. */
  public static Scenes shipped() {
    return SHIPPED;
  }

  /** The names of the captures, in order. */
  public List<String> files() {
    return PlainText.lines(text(INDEX));
  }

  /** The connections of a capture, in the order of their numbers; none if there is no such file. */
  public List<CapturedScene> of(String file) {
    List<CapturedScene> known = read.get(file);
    if (known == null) {
      known = files().contains(file) ? SceneReader.read(file, text(file + ".txt")) : List.of();
      read.put(file, known);
    }
    return known;
  }

  /** A connection of a capture; empty if there is none with this number. */
  public Optional<CapturedScene> find(String file, int stream) {
    return of(file).stream().filter(scene -> scene.stream() == stream).findFirst();
  }

  private static String text(String name) {
    try (InputStream in = Scenes.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
