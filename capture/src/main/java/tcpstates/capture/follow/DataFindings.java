package tcpstates.capture.follow;

import java.util.List;
import tcpstates.capture.follow.Findings.View;

/** What is odd about what a party sent, and about how its peer took it. */
final class DataFindings {

  private DataFindings() {}

  static void add(View view, List<Finding> findings) {
    boolean inVain = view.of(Sign.AGAIN).count() > 1 && view.unacknowledged() > 0;
    if (inVain) {
      findings.add(unacknowledged(view));
    } else if (view.has(Sign.AGAIN) || view.has(Sign.AGAIN_NEEDLESSLY)) {
      findings.add(again(view));
    }
    if (view.of(Sign.KEEP_ALIVE).count() > 1 && view.peer().isSilent()) {
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
                  + " did not fit and was answered by a challenge ACK (RFC 5961): it is a late"
                      + " copy, the "
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

  private static Finding unacknowledged(View view) {
    SignCounts.Count again = view.of(Sign.AGAIN);
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
    SignCounts.Count again = view.of(Sign.AGAIN);
    SignCounts.Count needless = view.of(Sign.AGAIN_NEEDLESSLY);
    long all = again.count() + needless.count();
    long told = Math.min(all, view.peer().history().of(Sign.DUPLICATE_SACK).count());
    StringBuilder text = new StringBuilder(Findings.capital(view.name()));
    text.append(" sent ").append(all == 1 ? "a segment" : all + " segments").append(" again: ");
    if (told == all) {
      text.append("the ").append(view.other()).append(" had received ");
      text.append(all == 1 ? "it" : "them").append(" before, as its D-SACK says. The ACK");
      text.append(all == 1 ? " was" : "s were").append(" lost or late, not the data.");
    } else {
      text.append(all == 1 ? "it, or its ACK, was" : "they, or their ACKs, were");
      text.append(" lost or late.");
      if (told > 0) {
        text.append(" Of ").append(told).append(" the ").append(view.other());
        text.append(" says that it had received them before (D-SACK).");
      }
    }
    long first =
        again.isAny() && needless.isAny()
            ? Math.min(again.firstFrame(), needless.firstFrame())
            : Math.max(again.firstFrame(), needless.firstFrame());
    return new Finding("retransmission", text.toString(), first);
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
