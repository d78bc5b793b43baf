package tcpstates.lessons.text;

import java.util.List;
import java.util.stream.IntStream;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.lessons.scene.CapturedScene;
import tcpstates.lessons.scene.SceneFrame;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Session;

/**
 * The part of a capture that a step plays. Frames are counted from 1 within the connection.
 *
 * @param at where the lesson names it
 * @param first its first frame
 * @param last its last frame
 * @param open up to which frame a student can go while the question is open
 * @param asked the frame after which the question is asked
 */
public record PlayedCapture(
    Location at, CapturedScene scene, int first, int last, int open, int asked) {

  /** The name of the capture's file, as the lesson names it. */
  public String file() {
    return scene.file();
  }

  /** The frames that can be gone through while the question is open, before the first of them. */
  public Branch before() {
    return scene.branch(open).at(first - 1);
  }

  /** All frames, at the one that the question is about. */
  public Branch after() {
    return scene.branch(last).at(asked);
  }

  /** A session that stands after the frame that the question is about. */
  public Session asking(Session session) {
    return session.withNewBranch(after());
  }

  /** What is known to hold after the frame that the question is about. */
  public World world() {
    return frame(asked).world();
  }

  /** Whether the capture shows for certain in which state a side is then. */
  public boolean isCertain(Side side) {
    return frame(asked).isCertain(side);
  }

  /** Its frames, in order. */
  List<SceneFrame> frames() {
    return IntStream.rangeClosed(first, last).mapToObj(this::frame).toList();
  }

  private SceneFrame frame(int place) {
    return scene.frames().get(place - 1);
  }
}
