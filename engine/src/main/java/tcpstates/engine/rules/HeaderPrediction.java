package tcpstates.engine.rules;

import static tcpstates.engine.rules.Track.ACK_OWED;
import static tcpstates.engine.rules.Track.ASKED;
import static tcpstates.engine.rules.Track.GAP;
import static tcpstates.engine.rules.Track.MAX_SND_WND;
import static tcpstates.engine.rules.Track.MAY_RESET;
import static tcpstates.engine.rules.Track.OFFERED;
import static tcpstates.engine.rules.Track.RCV_EDGE;
import static tcpstates.engine.rules.Track.RCV_NXT;
import static tcpstates.engine.rules.Track.RCV_OFFERED;
import static tcpstates.engine.rules.Track.RESET_AT;
import static tcpstates.engine.rules.Track.SND_NXT;
import static tcpstates.engine.rules.Track.SND_UNA;
import static tcpstates.engine.rules.Track.SND_WL1;
import static tcpstates.engine.rules.Track.SND_WL2;
import static tcpstates.engine.rules.Track.SND_WND;
import static tcpstates.engine.rules.Track.STATE;
import static tcpstates.engine.rules.Track.UNCONFIRMED;

import tcpstates.engine.tcp.State;

/**
 * The quick way for the segments that are met most: they have an ACK, perhaps PSH, and no other
 * flag, and change only numbers of a {@link Track}. It does what a {@link Follower} would do, but
 * faster, like header prediction in a kernel.
 */
public final class HeaderPrediction {

  private static final int ESTABLISHED = State.ESTABLISHED.ordinal();

  private HeaderPrediction() {}

  /**
   * A segment has arrived.
   *
   * @param n the array that holds a track, from {@code at} on
   * @param window SEG.WND in bytes
   * @param length of the text, in bytes
   * @return whether it was as expected; otherwise nothing was done
   */
  public static boolean arrives(int[] n, int at, int seq, int ack, int window, int length) {
    if ((n[at] & (STATE | UNCONFIRMED | GAP)) != ESTABLISHED
        || seq != n[at + RCV_NXT]
        || seq - n[at + SND_WL1] < 0
        || length > Math.max(0, n[at + RCV_OFFERED] - seq)
        || ack - n[at + SND_UNA] < 0
        || ack - n[at + SND_NXT] > 0) {
      return false;
    }
    n[at + SND_UNA] = ack;
    n[at + SND_WND] = window;
    n[at + SND_WL1] = seq;
    n[at + SND_WL2] = ack;
    n[at + MAX_SND_WND] = Math.max(n[at + MAX_SND_WND], window);
    n[at + RESET_AT] = ack;
    n[at] |= MAY_RESET;
    if (length > 0) {
      n[at + RCV_NXT] = seq + length;
      n[at] |= ACK_OWED;
    }
    return true;
  }

  /** A segment was seen to leave. As {@link #arrives}. */
  public static boolean leaves(int[] n, int at, int seq, int ack, int window, int length) {
    if ((n[at] & (STATE | UNCONFIRMED | OFFERED)) != (ESTABLISHED | OFFERED)
        || seq != n[at + SND_NXT]
        || ack != n[at + RCV_NXT]
        || length > n[at + SND_UNA] + n[at + SND_WND] - seq
        || length == 0 && (n[at] & ACK_OWED) == 0) {
      return false;
    }
    n[at + SND_NXT] = seq + length;
    n[at] &= ~(ACK_OWED | ASKED);
    n[at + RCV_EDGE] = ack + window;
    n[at + RCV_OFFERED] = ack + Math.max(n[at + RCV_OFFERED] - ack, window);
    return true;
  }
}
