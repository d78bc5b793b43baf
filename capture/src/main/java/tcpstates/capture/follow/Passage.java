package tcpstates.capture.follow;

import java.util.List;
import tcpstates.engine.rules.Step;

/**
 * A segment that passes the capture, told in full.
 *
 * @param fromClient whether the client sent it
 * @param sent what explains that it was sent
 * @param received what the rules make of it where it arrives, now or perhaps later
 * @param repeats the frame that carried the same before; 0 if none is known
 * @param copy whether this is the very same packet as the one before, captured or delivered twice
 */
public record Passage(
    boolean fromClient, List<Step> sent, List<Step> received, long repeats, boolean copy) {

  public Passage {
    sent = List.copyOf(sent);
    received = List.copyOf(received);
  }
}
