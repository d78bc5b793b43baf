package tcpstates.capture.follow;

import java.util.List;
import tcpstates.capture.follow.Findings.View;
import tcpstates.engine.tcp.State;

/** What is odd about how a party ended, or has not ended, its connection. */
final class EndingFindings {

  private static final long SECOND = 1_000_000_000;

  /** From how long on an application that has not closed is worth a word, in nanoseconds. */
  private static final long NOT_CLOSED = SECOND;

  /** From how long on one that has closed late is. */
  private static final long CLOSED_LATE = 10 * SECOND;

  private EndingFindings() {}

  static void add(View view, List<Finding> findings) {
    reset(view, findings);
    closeWait(view, findings);
    if (view.has(Sign.RST_OF_SOMEBODY_ELSE)) {
      findings.add(
          new Finding(
              "rst-of-somebody-else",
              "An RST in the name of the "
                  + view.name()
                  + " has a number that it would not use: a firewall, or an attacker, may have sent it.",
              view.of(Sign.RST_OF_SOMEBODY_ELSE).firstFrame()));
    }
    if (view.has(Sign.STILL_ALIVE)) {
      findings.add(
          new Finding(
              "goes-on-after-the-end",
              Findings.capital(view.name())
                  + " goes on although the connection was over: what ended it was lost or ignored, or"
                  + " somebody else has sent it.",
              view.of(Sign.STILL_ALIVE).firstFrame()));
    }
  }

  // ---- RST

  private static void reset(View view, List<Finding> findings) {
    boolean forgotten = view.has(Sign.FORGOTTEN);
    if (!forgotten && !view.has(Sign.ABORT)) {
      afterClosing(view, findings);
      return;
    }
    long frame = view.history().resetFrame();
    switch (view.history().resetFrom()) {
      case FIN_WAIT_1, FIN_WAIT_2 ->
          findings.add(new Finding("data-after-close", dataAfterClose(view), frame));
      case CLOSE_WAIT ->
          findings.add(new Finding("reset-in-close-wait", resetInCloseWait(view), frame));
      case SYN_RECEIVED, SYN_SENT, LISTEN, CLOSED, CLOSING, LAST_ACK, TIME_WAIT ->
          findings.add(new Finding("reset", resetIn(view), frame));
      case ESTABLISHED ->
          findings.add(
              forgotten
                  ? new Finding("forgotten", forgotten(view), frame)
                  : new Finding("reset", resetIn(view), frame));
    }
  }

  private static String dataAfterClose(View view) {
    return Findings.capital(view.name())
        + " had closed both ways, and what the "
        + view.other()
        + " sent then could only be answered with an RST: it is lost. The "
        + view.name()
        + " should read to the end before it closes, or the "
        + view.other()
        + " should stop when it sees the FIN.";
  }

  private static String resetInCloseWait(View view) {
    return "After the "
        + view.other()
        + "'s FIN the "
        + view.name()
        + " sent an RST instead of a FIN: its application aborted the connection, closed it with"
        + " data unread, or was killed.";
  }

  private static String resetIn(View view) {
    String when =
        view.party().bytes() + view.peer().bytes() == 0
            ? " before any data was exchanged: its application (or a proxy there) took the connection"
                + " and dropped it, its listener was closed, or it was aborted by hand (ss -K)."
            : ": its application aborted it (SO_LINGER 0), closed it with data unread, or was killed.";
    return Findings.capital(view.name())
        + " reset the connection in "
        + view.history().resetFrom()
        + when;
  }

  private static String forgotten(View view) {
    return Findings.capital(view.name())
        + " answered a segment with an RST: it no longer knows the connection. Its host has restarted,"
        + " its application has closed for good, or a device on the way (NAT, firewall, load balancer)"
        + " has dropped the connection.";
  }

  private static void afterClosing(View view, List<Finding> findings) {
    if (view.has(Sign.GONE)) {
      findings.add(
          new Finding(
              "rst-after-close",
              "Something came late, after both sides had closed, and the "
                  + view.name()
                  + " answered it with an RST. That does no harm, but it can cut a TIME-WAIT short (RFC"
                  + " 1337).",
              view.of(Sign.GONE).firstFrame()));
    }
  }

  // ---- CLOSE-WAIT

  private static void closeWait(View view, List<Finding> findings) {
    StatePath path = view.party().path();
    long entered = 0;
    for (int i = 0; i < path.length(); i++) {
      boolean last = i == path.length() - 1;
      if (path.state(i) == State.CLOSE_WAIT) {
        entered = path.since(i);
        long until = last ? view.now() : path.since(i + 1);
        boolean idle = view.now() - view.connection().lastTime() >= NOT_CLOSED;
        if (last && idle && until - entered >= NOT_CLOSED) {
          findings.add(new Finding("close-wait", stuck(view, until - entered), fin(view)));
        } else if (!last && until - entered >= CLOSED_LATE) {
          findings.add(new Finding("closed-late", late(view, until - entered), fin(view)));
        }
      }
    }
  }

  private static long fin(View view) {
    return view.peer().history().finFrame();
  }

  private static String stuck(View view, long time) {
    return Findings.capital(view.name())
        + " has been in CLOSE-WAIT for "
        + Durations.text(time)
        + " when the capture ends: the "
        + view.other()
        + " has closed, and the application of the "
        + view.name()
        + " has not. It has forgotten to close the socket, or is still busy.";
  }

  private static String late(View view, long time) {
    return Findings.capital(view.name())
        + " stayed in CLOSE-WAIT for "
        + Durations.text(time)
        + ": its application took that long to close after the "
        + view.other()
        + " had closed.";
  }
}
