package tcpstates.engine.captures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tcpstates.engine.bench.Resources;

/**
 * Captures of a Linux kernel with the states that the kernel itself reported. Given the same calls
 * and segments, our endpoints go through the same states, or the difference is listed in {@code
 * differences.txt}.
 *
 * <p>A difference begins when the states differ, and lasts until they are the same again. The
 * fixtures are converted from the shared captures; {@code -Dshared=DIR -Dgolden.write=true}
 * rewrites them.
 */
class CapturesTest {

  private int agree;
  private int total;

  /**
   * Where the states differ: the capture, the connection if there are several, the side, the step.
   */
  private final Map<String, String> found = new LinkedHashMap<>();

  @Test
  void our_endpoints_go_through_the_states_of_the_kernel() {
    for (Path fixture : Resources.files(Resources.path("captures"), ".txt")) {
      if (!Resources.name(fixture).equals("differences")) {
        follow(Resources.name(fixture), lines(fixture));
      }
    }
    System.out.printf(
        "captures: %d of %d states agree with the kernel; %d differences begin, all listed%n",
        agree, total, found.size());
    Set<String> listed = listed();
    Set<String> unlisted = new LinkedHashSet<>(found.keySet());
    unlisted.removeAll(listed);
    Set<String> needless = new LinkedHashSet<>(listed);
    needless.removeAll(found.keySet());
    if (!unlisted.isEmpty() || !needless.isEmpty()) {
      fail(
          "not in differences.txt:\n"
              + unlisted.stream().map(found::get).collect(Collectors.joining("\n"))
              + "\nin differences.txt, but not needed:\n"
              + String.join("\n", needless));
    }
  }

  @Test
  void the_fixtures_are_what_the_shared_captures_give() {
    var shared = Resources.shared("captures");
    Assumptions.assumeTrue(shared.isPresent(), "nothing is shared beside this checkout");
    boolean write = Boolean.getBoolean("golden.write");
    for (Path json : Resources.files(shared.get(), ".json")) {
      Path fixture = Resources.path("captures/" + Resources.name(json) + ".txt");
      String text = Converter.fixture(json);
      if (write) {
        Resources.write(fixture, text);
      }
      assertEquals(text, Resources.text(fixture), fixture.getFileName().toString());
    }
  }

  private void follow(String capture, List<Line> lines) {
    Set<String> connections =
        lines.stream().map(Line::conn).collect(Collectors.toCollection(TreeSet::new));
    for (String connection : connections) {
      List<Line> own = new ArrayList<>();
      for (Line line : lines) {
        // In captures of several connections, all of them share the listener.
        if (line.conn().equals(connection) || line.what().startsWith("listen(80")) {
          own.add(line);
        }
      }
      for (String side : List.of("client", "server")) {
        String name = connection.isEmpty() ? capture : capture + "/" + connection;
        follow(name + " " + side, own, side);
      }
    }
  }

  private void follow(String name, List<Line> lines, String side) {
    Follower follower = new Follower(lines, side);
    boolean apart = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.concerns(side)) {
        continue;
      }
      follower.take(i);
      total++;
      boolean same = follower.agrees(line);
      agree += same ? 1 : 0;
      if (!same && !apart) {
        String key = name + " " + line.step();
        found.put(key, "%s: %s, ours %s".formatted(key, line, follower.state()));
      }
      apart = !same;
    }
  }

  private static List<Line> lines(Path fixture) {
    return Resources.lines(fixture).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Line::parse)
        .toList();
  }

  private static Set<String> listed() {
    Set<String> listed = new LinkedHashSet<>();
    for (String line : Resources.lines(Resources.path("captures/differences.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s*\\|\\s*", 3);
        assertEquals(3, parts.length, "capture side step | paragraph | cause: " + line);
        listed.add(parts[0]);
      }
    }
    return listed;
  }
}
