package tcpstates.capture.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Following;
import tcpstates.capture.bench.Truth;
import tcpstates.capture.bench.TruthConverter;
import tcpstates.capture.packet.IpAddress;
import tcpstates.engine.tcp.State;

/**
 * Captures of a Linux kernel with the states that the kernel itself reported. The capturing host's
 * own state is the kernel's after every frame, and both ends go through the kernel's states; where
 * the wire does not show that, the difference stands in {@code truth/differences}, with its reason.
 */
class KernelTruthTest {

  private static final List<String> HOSTS = List.of("client", "server");

  /** Where states part: what is written in the list, and what was found. */
  private final Map<String, String> found = new LinkedHashMap<>();

  private int right;
  private int uncertain;
  private int paths;

  @Test
  void the_states_are_those_of_the_kernel() throws IOException {
    for (String name : Captures.names()) {
      for (String host : HOSTS) {
        new Run(name, host).run();
      }
    }
    System.out.printf(
        "kernel: %d states of the capturing host are right, %d uncertain until it answers a SYN;"
            + " %d paths are right; %d differences, all listed%n",
        right, uncertain, paths, found.size());
    Set<String> listed =
        Files.readAllLines(Truth.FOLDER.resolve("differences")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(" \\| ")[0])
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<String> unlisted = new LinkedHashSet<>(found.keySet());
    unlisted.removeAll(listed);
    Set<String> needless = new LinkedHashSet<>(listed);
    needless.removeAll(found.keySet());
    if (!unlisted.isEmpty() || !needless.isEmpty()) {
      fail(
          "not in truth/differences:\n"
              + unlisted.stream()
                  .map(key -> key + " | " + found.get(key))
                  .collect(Collectors.joining("\n"))
              + "\nin truth/differences, but not needed:\n"
              + String.join("\n", needless));
    }
  }

  /** Goes through one capture, in full and quickly. */
  private final class Run {
    private final String name;
    private final String host;
    private final Truth truth;
    private final List<Truth.After> frames;
    private final Map<String, List<State>> ours = new LinkedHashMap<>();
    private final Set<String> apart = new HashSet<>();

    Run(String name, String host) {
      this.name = name;
      this.host = host;
      truth = Truth.of(name);
      frames = truth.frames().getOrDefault(host, List.of());
    }

    void run() {
      Connections inFull = new Connections(whereabouts(), true, this::addPaths);
      Following.packets(
          Captures.open(host.equals("client") ? name : name + ".server"),
          packet -> look(inFull.take(packet), packet.frame(), packet.time()));
      inFull.finish();
      Map<String, List<State>> slowly = new LinkedHashMap<>(ours);
      ours.clear();
      Connections quick = new Connections(whereabouts(), false, this::addPaths);
      Following.packets(
          Captures.open(host.equals("client") ? name : name + ".server"), quick::pass);
      quick.finish();
      assertEquals(slowly, ours, name + ": the quick way and the full one differ");
      comparePaths();
    }

    private Whereabouts whereabouts() {
      int number = host.equals("client") ? 1 : 2;
      return new Whereabouts(
          Set.of(
              IpAddress.parse("10.7.0." + number).orElseThrow(),
              IpAddress.parse("fd07::" + number).orElseThrow()));
    }

    private void look(Connection connection, long frame, long time) {
      Truth.After after = frames.get((int) frame - 1);
      Party near = connection.client().isNear() ? connection.client() : connection.server();
      String key = name + "/" + after.connection() + " at " + host;
      if (!near.isCertain(time)) {
        uncertain++;
        assertTrue(
            near.state() == State.SYN_RECEIVED
                || near.state() == State.ESTABLISHED
                || near.state() == State.CLOSED,
            () -> key + " #" + frame + " is uncertain in " + near.state());
        return;
      }
      State kernel = after.of(host);
      if (kernel == near.state() || isNone(kernel) && isNone(near.state())) {
        right++;
        apart.remove(key);
      } else if (apart.add(key)) {
        found.put(key + " #" + frame, "the kernel has " + kernel + ", we " + near.state());
      }
    }

    private void addPaths(Connection connection) {
      String id = connection.client().port() + "-" + connection.server().port();
      boolean swapped = frames.stream().noneMatch(frame -> frame.connection().equals(id));
      if (swapped) {
        String other = connection.server().port() + "-" + connection.client().port();
        addPath(other + " client", connection.server());
        addPath(other + " server", connection.client());
      } else {
        addPath(id + " client", connection.client());
        addPath(id + " server", connection.server());
      }
    }

    /** Of a port that is used again, the paths follow on each other. */
    private void addPath(String key, Party party) {
      List<State> path = ours.computeIfAbsent(key, any -> new ArrayList<>());
      List<State> more = party.path().list();
      path.addAll(path.isEmpty() || !isNone(more.get(0)) ? more : more.subList(1, more.size()));
    }

    private void comparePaths() {
      for (Map.Entry<String, List<State>> path : truth.sequences().entrySet()) {
        String connection = path.getKey().split(" ")[0];
        if (frames.stream().noneMatch(frame -> frame.connection().equals(connection))) {
          continue;
        }
        List<State> own = ours.getOrDefault(path.getKey(), List.of());
        if (tidy(path.getValue()).equals(tidy(own))) {
          paths++;
        } else {
          found.put(
              name + "/" + path.getKey() + ", captured at " + host,
              "the kernel has " + path.getValue() + ", we " + own);
        }
      }
    }
  }

  /** LISTEN and CLOSED are one, for a listener is a socket of its own; none stands at the start. */
  private static List<State> tidy(List<State> path) {
    List<State> tidy = new ArrayList<>();
    for (State state : path) {
      State one = isNone(state) ? State.CLOSED : state;
      if (tidy.isEmpty() ? one != State.CLOSED : tidy.get(tidy.size() - 1) != one) {
        tidy.add(one);
      }
    }
    return tidy;
  }

  private static boolean isNone(State state) {
    return state == State.CLOSED || state == State.LISTEN;
  }

  @Test
  void the_fixtures_are_what_the_shared_captures_give() throws IOException {
    String given = System.getProperty("shared", "");
    Path shared = (given.isEmpty() ? Path.of("../../shared") : Path.of(given)).resolve("captures");
    Assumptions.assumeTrue(Files.isDirectory(shared), "nothing is shared beside this checkout");
    boolean write = Boolean.getBoolean("golden.write");
    List<Path> files;
    try (Stream<Path> all = Files.list(shared)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path json : files) {
      String name = json.getFileName().toString().replace(".json", "");
      Path fixture = Truth.FOLDER.resolve(name + ".txt");
      String text = TruthConverter.fixture(json);
      if (write) {
        Files.createDirectories(Truth.FOLDER);
        Files.writeString(fixture, text);
      }
      assertEquals(text, Files.readString(fixture), name);
    }
  }
}
