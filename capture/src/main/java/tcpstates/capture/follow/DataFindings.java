package tcpstates.capture.follow;

import java.util.List;
import tcpstates.capture.follow.Findings.View;
import tcpstates.engine.tcp.State;

/** What is odd about what a party sent, and about how its peer received it. */
final class DataFindings {

  private DataFindings() {}

  static void add(View view, List<Finding> findings) {
    SignCounts.Count again = view.of(Sign.AGAIN).plus(view.of(Sign.FIN_AGAIN));
    if (again.count() > 1 && view.unacknowledged() > 0) {
      findings.add(unacknowledged(view, again));
    } else if (again.isAny() || view.has(Sign.AGAIN_NEEDLESSLY)) {
      findings.add(again(view));
    }
    if (view.has(Sign.LATE)) {
      findings.add(late(view));
    }
    unasked(view, findings);
    if (asksInVain(view)) {
      findings.add(unansweredProbes(view));
    }
    closedWindow(view, findings);
    if (view.has(Sign.BEYOND_WINDOW) && view.party().isNear()) {
      findings.add(
          new Finding(
              "beyond-window",
              Findings.capital(view.name())
                  + " sent more than the "
                  + view.other()
                  + "'s window had room for (RFC 9293, 3.8.6).",
              view.of(Sign.BEYOND_WINDOW).firstFrame()));
    }
    if (view.has(Sign.CHALLENGED)) {
      findings.add(
          new Finding(
              "challenge-ack",
              "A SYN or an RST in the name of the "
                  + view.name()
                  + " did not fit and drew a challenge ACK (RFC 5961): it is a late copy, the "
                  + view.name()
                  + " has forgotten the connection, or somebody else has sent it.",
              view.of(Sign.CHALLENGED).firstFrame()));
    }
    if (view.has(Sign.WITHOUT_ACK)) {
      findings.add(
          new Finding(
              "without-ack",
              "A segment of the "
                  + view.name()
                  + " has neither SYN, RST nor ACK. No TCP sends that: it was made by a program that"
                  + " scans or attacks.",
              view.of(Sign.WITHOUT_ACK).firstFrame()));
    }
    if (view.has(Sign.AFTER_FIN)) {
      findings.add(
          new Finding(
              "sends-after-fin",
              Findings.capital(view.name())
                  + " sent something new after its FIN, which TCP does not allow: its numbers are not"
                  + " to be trusted, or somebody else has sent it.",
              view.of(Sign.AFTER_FIN).firstFrame()));
    }
  }

  private static Finding unacknowledged(View view, SignCounts.Count again) {
    String sent =
        " "
            + Findings.times(again.count() + 1)
            + " in all, the last time "
            + Durations.text(again.lastTime() - again.firstTime())
            + " after the first repetition, and the "
            + view.other()
            + " never acknowledged it: the "
            + view.other()
            + " or the way there is down.";
    boolean fin = view.party().track().isFinSent() && view.unacknowledged() == 1;
    return fin
        ? new Finding(
            "fin-not-acknowledged",
            Findings.capital(view.name()) + " sent its FIN" + sent,
            again.lastFrame())
        : new Finding(
            "data-not-acknowledged",
            Findings.capital(view.name()) + " sent the same data" + sent,
            again.lastFrame());
  }

  private static Finding again(View view) {
    SignCounts.Count data = view.of(Sign.AGAIN).plus(view.of(Sign.AGAIN_NEEDLESSLY));
    SignCounts.Count all = data.plus(view.of(Sign.FIN_AGAIN));
    boolean one = all.count() == 1;
    long told = Math.min(all.count(), view.peer().history().of(Sign.DUPLICATE_SACK).count());
    StringBuilder text = new StringBuilder(Findings.capital(view.name()));
    text.append(" sent ").append(repeated(data.count(), all.count() - data.count()));
    text.append(" again: ");
    if (told == all.count()) {
      text.append("the ").append(view.other()).append(" had received ");
      text.append(one ? "it" : "them").append(" before, as its D-SACK says. Only the ACK");
      text.append(one ? " was" : "s were").append(" lost or late.");
    } else {
      text.append(one ? "it, or its ACK, was" : "they, or their ACKs, were");
      text.append(" lost or late");
      text.append(data.count() > 1 && opensLater(view, all) ? queueIsFull(view) : ".");
      if (told > 0) {
        text.append(" The ").append(view.other()).append(" says that it had received ");
        text.append(told).append(" of them before (D-SACK).");
      }
    }
    return new Finding("retransmission", text.toString(), all.firstFrame());
  }

  /** Such as {@code 2 segments with data and its FIN}. */
  private static String repeated(long data, long fins) {
    String text = data == 1 ? "a segment with data" : data + " segments with data";
    String fin = fins == 1 ? "its FIN" : "its FIN " + Findings.times(fins);
    return data == 0 ? fin : fins == 0 ? text : text + " and " + fin;
  }

  /** Whether the end of the handshake was still unacknowledged at the first repetition. */
  private static boolean opensLater(View view, SignCounts.Count again) {
    StatePath path = view.peer().path();
    for (int i = 0; i < path.length(); i++) {
      if (path.state(i) == State.ESTABLISHED) {
        return path.since(i) > again.firstTime() && view.peer().history().syns() > 0;
      }
    }
    return false;
  }

  private static String queueIsFull(View view) {
    return ", or the "
        + view.other()
        + "'s accept queue was full, so that it dropped them together with the ACK of the"
        + " handshake.";
  }

  private static Finding late(View view) {
    SignCounts.Count late = view.of(Sign.LATE);
    return new Finding(
        "out-of-order",
        (late.count() == 1 ? "A segment" : late.count() + " segments")
            + " of the "
            + view.name()
            + " came after what was sent later: the network has changed the order, or "
            + (late.count() == 1 ? "it was" : "they were")
            + " lost before the capture and sent again.",
        late.firstFrame());
  }

  /**
   * An ACK without a reason. If a frame was captured or sent twice, that is the reason for the ACK.
   */
  private static void unasked(View view, List<Finding> findings) {
    SignCounts.Count unasked = view.of(Sign.UNASKED);
    History peer = view.peer().history();
    boolean copies = view.has(Sign.COPY) || peer.has(Sign.COPY);
    boolean again = peer.has(Sign.AGAIN) || peer.has(Sign.AGAIN_NEEDLESSLY);
    if (unasked.isAny() && !copies && !again && view.peer().frames() > 0) {
      findings.add(
          new Finding(
              "unasked-ack",
              Findings.capital(view.name())
                  + " sent "
                  + (unasked.count() == 1 ? "an ACK" : unasked.count() + " ACKs")
                  + " that nothing in the capture asks for: something in the name of the "
                  + view.other()
                  + " must have reached it out of order, on another way, as a copy that the network"
                  + " made, or forged. If that was a SYN or an RST, this is the challenge ACK that"
                  + " answers it (RFC 5961, 4 and 3).",
              unasked.firstFrame()));
    }
  }

  /** Whether nothing answers its keep-alives. */
  static boolean asksInVain(View view) {
    return view.of(Sign.KEEP_ALIVE).count() > 1 && view.peer().isSilent();
  }

  private static Finding unansweredProbes(View view) {
    SignCounts.Count probes = view.of(Sign.KEEP_ALIVE);
    String end =
        view.has(Sign.ABORT) ? " Then the " + view.name() + " gave the connection up." : "";
    return new Finding(
        "keep-alive-unanswered",
        Findings.capital(view.name())
            + " asked "
            + Findings.times(probes.count())
            + " whether the "
            + view.other()
            + " is still there (keep-alive), and nothing answered: the "
            + view.other()
            + " or the way there is down."
            + end,
        probes.firstFrame());
  }

  private static void closedWindow(View view, List<Finding> findings) {
    History history = view.history();
    if (history.closedWindows() == 0) {
      return;
    }
    findings.add(
        new Finding(
            "zero-window",
            Findings.capital(view.name())
                + " closed its window "
                + Findings.times(history.closedWindows())
                + ", for "
                + Durations.text(history.windowClosedFor(view.connection().lastTime()))
                + " in all"
                + (history.isWindowClosed() ? ", and it is still closed" : "")
                + ": its application does not read as fast as the "
                + view.other()
                + " sends.",
            history.windowClosedFrame()));
  }
}
