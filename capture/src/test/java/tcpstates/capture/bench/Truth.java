package tcpstates.capture.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tcpstates.engine.tcp.State;

/**
 * What the kernel itself reported of a capture: the states of both ends after every frame, and all
 * that they went through.
 *
 * @param frames for each vantage point, the states after each frame, from the first on
 * @param sequences for each connection and side, such as {@code 42000-80 client}
 */
public record Truth(Map<String, List<After>> frames, Map<String, List<State>> sequences) {

  /** The folder of the fixtures; their text is made by {@link TruthConverter}. */
  public static final Path FOLDER = Path.of("src/test/resources/truth");

  /**
   * The states after a frame.
   *
   * @param connection such as {@code 40001-80}
   */
  public record After(String connection, State client, State server) {

    /** The state of one side. */
    public State of(String side) {
      return side.equals("client") ? client : server;
    }
  }

  /** The truth of a capture. */
  public static Truth of(String capture) {
    Map<String, List<After>> frames = new LinkedHashMap<>();
    Map<String, List<State>> sequences = new LinkedHashMap<>();
    for (String line : lines(capture)) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "frame" ->
            frames
                .computeIfAbsent(words[1], any -> new ArrayList<>())
                .add(new After(words[3], state(words[4]), state(words[5])));
        case "path" ->
            sequences.put(
                words[1] + " " + words[2], Arrays.stream(words).skip(3).map(Truth::state).toList());
        default -> {}
      }
    }
    return new Truth(frames, sequences);
  }

  private static List<String> lines(String capture) {
    try {
      return Files.readAllLines(FOLDER.resolve(capture + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static State state(String linux) {
    return switch (linux) {
      case "SYN_RECV" -> State.SYN_RECEIVED;
      case "FIN_WAIT1" -> State.FIN_WAIT_1;
      case "FIN_WAIT2" -> State.FIN_WAIT_2;
      default -> State.valueOf(linux.toUpperCase(Locale.ROOT));
    };
  }
}
