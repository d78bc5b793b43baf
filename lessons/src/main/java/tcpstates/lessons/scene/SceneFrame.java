package tcpstates.lessons.scene;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Moment;

/**
 * A frame of a scene.
 *
 * @param number its number in the capture, from 1
 * @param time when it was captured, in seconds since the capture began
 * @param details what its header says beside flags and numbers, such as {@code win 64, sack 1:5}
 * @param notes what it does, in words that follow on the name of its sender
 * @param moment what it led to
 */
public record SceneFrame(
    long number, String time, String details, List<String> notes, Moment moment) {

  public SceneFrame {
    notes = List.copyOf(notes);
  }

  /** Such as {@code client FIN,ACK 301 ack 6001}. */
  public String text() {
    return moment.text();
  }

  /** What is known to hold after it. */
  public World world() {
    return moment.after();
  }

  /** Whether a side must be in the state that it has after this frame. */
  public boolean isCertain(Side side) {
    return moment.move().isCertain(side);
  }
}
