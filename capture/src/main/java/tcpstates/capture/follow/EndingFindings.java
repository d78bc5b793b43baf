package tcpstates.capture.follow;

import java.util.List;
import tcpstates.capture.follow.Findings.View;
import tcpstates.engine.tcp.State;

/** What is odd about the way a party ended its connection, or about its not having ended it. */
final class EndingFindings {

  private static final long SECOND = 1_000_000_000;

  /** The time, in nanoseconds, after which an application that has not closed is a finding. */
  private static final long NOT_CLOSED = SECOND;

  /** The time after which an application that has closed late is a finding. */
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
              "goes-on-after-the-end", goesOn(view), view.of(Sign.STILL_ALIVE).firstFrame()));
    }
    if (view.peer().frames() == 0 && view.has(Sign.RST_ANSWER) && !beginsTheCapture(view)) {
      findings.add(answersUnseen(view));
    }
  }

  private static String goesOn(View view) {
    return goesOnAfterItsReset(view)
        ? Findings.capital(view.name())
            + " goes on although an RST in its name has ended the connection (#"
            + view.history().resetFrame()
            + "): somebody else has sent that RST, such as a firewall or an attacker."
        : Findings.capital(view.name())
            + " goes on although the connection was over: what ended it was lost or ignored, this is a"
            + " late copy, or somebody else has sent it.";
  }

  private static boolean goesOnAfterItsReset(View view) {
    long reset = view.history().resetFrame();
    return reset != 0 && view.has(Sign.ABORT) && reset < view.of(Sign.STILL_ALIVE).firstFrame();
  }

  /** Whether its only RST is the capture's first frame: what it answers came before. */
  private static boolean beginsTheCapture(View view) {
    SignCounts.Count resets = view.of(Sign.RST_ANSWER);
    return resets.count() == 1 && resets.firstFrame() == 1;
  }

  private static Finding answersUnseen(View view) {
    SignCounts.Count resets = view.of(Sign.RST_ANSWER);
    return new Finding(
        "answers-unseen",
        Findings.capital(view.name())
            + " sent "
            + (resets.count() == 1 ? "an RST" : resets.count() + " RSTs")
            + " as an answer to what is not in the capture: somebody sends in the name of the "
            + view.other()
            + " (a forged address), or what the "
            + view.other()
            + " sends takes another way.",
        resets.firstFrame());
  }

  // ---- RST

  private static void reset(View view, List<Finding> findings) {
    boolean forgotten = view.has(Sign.FORGOTTEN);
    if (!forgotten && !view.has(Sign.ABORT)) {
      afterClosing(view, findings);
      return;
    }
    long frame = view.history().resetFrame();
    long other = view.peer().history().resetFrame();
    boolean ended = other != 0 && other < frame;
    // What ends a connection after unanswered keep-alives is told with them.
    if (frame == 0 || ended || goesOnAfterItsReset(view) || DataFindings.asksInVain(view)) {
      return;
    }
    switch (view.history().resetFrom()) {
      case FIN_WAIT_1, FIN_WAIT_2 -> findings.add(afterItsFin(view, frame));
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

  /** It had sent its FIN, and since then data, the peer's FIN or nothing has come. */
  private static Finding afterItsFin(View view, long frame) {
    if (view.peer().bytes() > view.history().peerBytesAtFin()) {
      return new Finding("data-after-close", dataAfterClose(view), frame);
    }
    long fin = view.peer().history().finFrame();
    return fin != 0 && fin < frame
        ? new Finding("fin-after-timeout", finAfterTimeout(view), frame)
        : new Finding("reset", resetIn(view), frame);
  }

  private static String finAfterTimeout(View view) {
    return Findings.capital(view.name())
        + " answered the FIN of the "
        + view.other()
        + " with an RST: it had closed "
        + Durations.text(view.history().resetTime() - view.history().finTime())
        + " before, and its host no longer knew the connection (Linux gives up a closed socket in"
        + " FIN-WAIT-2 after tcp_fin_timeout, 60 s by default). No data is lost; the application of"
        + " the "
        + view.other()
        + " was slow to close.";
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
        + " sent an RST in place of a FIN: its application aborted the connection, closed it with data"
        + " unread, or was killed.";
  }

  private static String resetIn(View view) {
    return Findings.capital(view.name())
        + " reset the connection in "
        + view.history().resetFrom()
        + (view.party().bytes() + view.peer().bytes() > 0
            ? ": its application aborted it (SO_LINGER 0), closed it with data unread, or was killed."
            : " before any data was exchanged: " + unused(view));
  }

  /** The reasons for a reset of a connection that nobody has used. */
  private static String unused(View view) {
    boolean opened = view.party() == view.connection().client();
    return opened
        ? "it only asked whether the port is open (a health check, a port scan), its application"
            + " aborted it (SO_LINGER 0) or was killed, or it was aborted by hand (ss -K)."
        : "its application (or a proxy there) took the connection and dropped it, its listener was"
            + " closed, its accept queue was full (tcp_abort_on_overflow), or it was aborted by hand"
            + " (ss -K).";
  }

  private static String forgotten(View view) {
    return Findings.capital(view.name())
        + " answered "
        + (isKeepAlive(view) ? "a keep-alive of the " + view.other() : "a segment")
        + " with an RST: it no longer knows the connection. Its host has restarted,"
        + " its application has closed for good, or a device on the way (NAT, firewall, load balancer)"
        + " has dropped the connection."
        + (view.history().hasSpoken()
            ? ""
            : " Or there never was one, and somebody scans the port.");
  }

  /** Whether its RST answers a keep-alive. */
  private static boolean isKeepAlive(View view) {
    SignCounts.Count probes = view.peer().history().of(Sign.KEEP_ALIVE);
    return probes.isAny() && (int) probes.lastFrame() == view.history().resetAnswers();
  }

  /** Its RSTs that answered a segment after both sides had sent their FINs. */
  private static SignCounts.Count afterBothFins(View view) {
    SignCounts.Count answers = view.of(Sign.RST_ANSWER);
    long own = view.history().finFrame();
    long other = view.peer().history().finFrame();
    boolean closed = own != 0 && other != 0 && answers.firstFrame() > Math.max(own, other);
    return closed ? answers : SignCounts.Count.NONE;
  }

  private static void afterClosing(View view, List<Finding> findings) {
    SignCounts.Count late = view.of(Sign.GONE).plus(afterBothFins(view));
    if (late.isAny()) {
      findings.add(
          new Finding(
              "rst-after-close",
              "Something came late, after both sides had closed, and the "
                  + view.name()
                  + " answered it with an RST. That does no harm, but it can cut a TIME-WAIT short (RFC"
                  + " 1337).",
              late.firstFrame()));
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
        + " had.";
  }
}
