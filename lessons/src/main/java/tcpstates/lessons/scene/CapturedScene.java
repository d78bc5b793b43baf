package tcpstates.lessons.scene;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.session.Branch;

/**
 * A connection of a capture that comes with the program, followed frame by frame.
 *
 * @param file the capture's name, such as {@code lost_fin.pcap}
 * @param stream the connection's number in it, from 0
 * @param client its address and port
 * @param server its address and port
 * @param frames its frames, at least one
 */
public record CapturedScene(
    String file, int stream, String client, String server, List<SceneFrame> frames) {

  public CapturedScene {
    frames = List.copyOf(frames);
  }

  /** As a lesson names it: {@code lost_fin.pcap#0}. */
  public String name() {
    return file + "#" + stream;
  }

  /** How many frames lead to just after this one; empty if it is not one of the connection. */
  public Optional<Integer> positionOf(long frame) {
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).number() == frame) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /**
   * The first frames as a branch.
   *
   * @param count how many of them
   */
  public Branch branch(int count) {
    return Branch.of(name(), frames.subList(0, count).stream().map(SceneFrame::moment).toList());
  }
}
