package tcpstates.capture.follow;

import java.util.List;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Windows;

/**
 * A segment that passes the capture, described in full.
 *
 * @param fromClient whether the client sent it
 * @param sent what explains that it was sent
 * @param arrival what the rules do with it where it arrives, now or perhaps later
 * @param repeats the earlier frame that carried the same; 0 if none is known
 * @param copy whether it is the same packet as an earlier one, captured or delivered twice
 * @param late whether its data fills a gap that its sender had left, so that it was not captured
 *     before
 * @param offer the window that it offers
 */
public record Passage(
    boolean fromClient,
    List<Step> sent,
    Arrival arrival,
    long repeats,
    boolean copy,
    boolean late,
    Offer offer) {

  public Passage {
    sent = List.copyOf(sent);
  }

  /**
   * The window that a segment offers.
   *
   * @param window in bytes; {@link Windows#UNKNOWN} if the capture doesn't show how far it is
   *     shifted
   * @param afterClosed whether the window of its sender was closed before
   */
  public record Offer(int window, boolean afterClosed) {}

  /**
   * What happens to a segment where it arrives.
   *
   * @param steps what the rules do with it
   * @param fillsGap whether data that had come too early is now in order
   */
  public record Arrival(List<Step> steps, boolean fillsGap) {

    /** As far as the capture shows, it has not arrived. */
    static final Arrival NONE = new Arrival(List.of(), false);

    public Arrival {
      steps = List.copyOf(steps);
    }
  }
}
