package tcpstates.capture.follow;

import java.util.List;
import tcpstates.engine.rules.Step;

/**
 * A segment that passes the capture, told in full.
 *
 * @param fromClient whether the client sent it
 * @param sent what explains that it was sent
 * @param arrival what the rules make of it where it arrives, now or perhaps later
 * @param repeats the frame that carried the same before; 0 if none is known
 * @param copy whether this is the very same packet as one before, captured or delivered twice
 * @param late whether its text fills a gap that its sender had left: it has not been captured
 *     before
 * @param window the window that it offers, in bytes
 */
public record Passage(
    boolean fromClient,
    List<Step> sent,
    Arrival arrival,
    long repeats,
    boolean copy,
    boolean late,
    long window) {

  public Passage {
    sent = List.copyOf(sent);
  }

  /**
   * What becomes of a segment where it arrives.
   *
   * @param steps what the rules make of it
   * @param fillsGap whether text that had come before it is in order now
   */
  public record Arrival(List<Step> steps, boolean fillsGap) {

    /** It has not arrived, as far as is known. */
    static final Arrival NONE = new Arrival(List.of(), false);

    public Arrival {
      steps = List.copyOf(steps);
    }
  }
}
