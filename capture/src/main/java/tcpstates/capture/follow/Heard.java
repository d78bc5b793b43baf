package tcpstates.capture.follow;

import java.util.List;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Segment;

/**
 * A segment that has arrived, or that has now proved to have arrived.
 *
 * @param steps what the rules made of it
 */
public record Heard(Segment segment, List<Step> steps) {
  public Heard {
    steps = List.copyOf(steps);
  }
}
