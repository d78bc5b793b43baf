package tcpstates.capture.follow;

import java.util.List;
import tcpstates.capture.follow.Findings.View;
import tcpstates.engine.tcp.State;

/** What is odd about how a connection began. */
final class OpeningFindings {

  private OpeningFindings() {}

  static void add(View client, View server, List<Finding> findings) {
    Beginning beginning = Beginning.of(client.connection());
    switch (beginning) {
      case UNANSWERED -> findings.add(unanswered(client, server));
      case REFUSED -> findings.add(refused(server));
      case UNFINISHED -> unfinished(client, server, findings);
      case HANDSHAKE, SIMULTANEOUS -> opened(client, server, findings);
      case EARLIER -> {}
    }
    boolean anew = answeredAnew(client, server);
    if (anew) {
      findings.add(anew(client, server));
    }
    strayed(client, findings);
    if (!anew) {
      strayed(server, findings);
    }
  }

  private static Finding unanswered(View client, View server) {
    History history = client.history();
    long frame = history.lastSynFrame();
    String tried =
        history.syns() < 2
            ? "The client's SYN was not answered before the capture ended"
            : "The client sent its SYN "
                + Findings.times(history.syns())
                + " in "
                + Durations.text(history.trying())
                + ", and nothing answered";
    String why =
        server.party().isNear()
            ? ". It reached the server's host: so the accept queue of the listener is full, or a"
                + " firewall on that host drops it."
            : ": the server is down, the address is wrong, the server's accept queue is full, or a"
                + " firewall drops the SYN.";
    return new Finding("no-answer", tried + why, frame);
  }

  private static Finding refused(View server) {
    return new Finding(
        "refused",
        "The server refused the connection with an RST: nothing listens on port "
            + server.party().port()
            + ", or a firewall answers in its place.",
        server.history().resetFrame());
  }

  private static void unfinished(View client, View server, List<Finding> findings) {
    if (client.has(Sign.CLOSED_BEFORE)) {
      findings.add(
          new Finding(
              "given-up-early",
              "The client answered the SYN,ACK with an RST: it had given up, or its application had"
                  + " closed, before the answer came.",
              client.history().resetFrame()));
    } else if (client.has(Sign.RST_ANSWER)) {
      findings.add(
          new Finding(
              "unexpected-answer",
              "The client answered the server's segment with an RST because it had not asked for it: the"
                  + " server still knows an older connection between these ports.",
              client.of(Sign.RST_ANSWER).firstFrame()));
    } else if (server.history().syns() > 0) {
      findings.add(
          new Finding(
              "handshake-not-finished",
              "The server sent its SYN,ACK "
                  + Findings.times(server.history().syns())
                  + ", and the client never acknowledged it: the answer is lost on the way back, the"
                  + " client only scans ports, or its address was forged (a SYN flood).",
              server.history().lastSynFrame()));
    }
  }

  private static void opened(View client, View server, List<Finding> findings) {
    if (server.has(Sign.IGNORES_ACK_OF_SYN)) {
      findings.add(
          new Finding(
              "ack-of-syn-ignored",
              "The server sent its SYN,ACK again although the client's ACK had reached its host: the"
                  + " accept queue of the listener is full (ss -ltn: Recv-Q above Send-Q), or it waits"
                  + " for data first (TCP_DEFER_ACCEPT).",
              server.of(Sign.IGNORES_ACK_OF_SYN).firstFrame()));
    }
    if (client.has(Sign.SYN_AGAIN) && client.of(Sign.SYN_AGAIN).count() > late(client)) {
      findings.add(
          new Finding(
              "syn-again",
              "The client had to send its SYN "
                  + Findings.times(client.history().syns())
                  + " before it was answered: the SYN or the answer was lost, or the server's accept"
                  + " queue was full.",
              client.of(Sign.SYN_AGAIN).firstFrame()));
    }
    if (server.has(Sign.SYN_AGAIN)) {
      findings.add(
          new Finding(
              "syn-ack-again",
              "The server sent its SYN,ACK again because no ACK had come: the SYN,ACK or the ACK was lost"
                  + " or late. If this goes on, the server does not take the ACK because the accept"
                  + " queue of its listener is full.",
              server.of(Sign.SYN_AGAIN).firstFrame()));
    }
  }

  /** After a simultaneous open, the SYN,ACK repeats the SYN but is not a repetition. */
  private static long late(View client) {
    return client.party().path().has(State.SYN_RECEIVED) ? 1 : 0;
  }

  /** The server has answered one SYN of the client with two different numbers. */
  private static boolean answeredAnew(View client, View server) {
    History syn = client.history();
    History answer = server.history();
    boolean same = syn.syns() > 0 && syn.lastSyn() == syn.firstSyn();
    return same && answer.syns() > 1 && answer.lastSyn() != answer.firstSyn();
  }

  private static Finding anew(View client, View server) {
    String end =
        client.has(Sign.RST_ANSWER) ? " The client answered with an RST, so no harm was done." : "";
    return new Finding(
        "syn-answered-anew",
        "The server answered the same SYN of the client once more, with another number: by then"
            + " it had forgotten the connection, after an RST or a restart, and it took the SYN (sent"
            + " again, or a late copy) for a new one."
            + end,
        server.history().lastSynFrame());
  }

  private static void strayed(View view, List<Finding> findings) {
    if (view.has(Sign.SYN_IN_THE_MIDDLE)) {
      findings.add(
          new Finding(
              "syn-in-open-connection",
              "A SYN of the "
                  + view.name()
                  + " came in the middle of an open connection: the "
                  + view.name()
                  + " has forgotten the connection and opens another from the same port, the SYN is a"
                  + " late copy, or somebody else has sent it. A challenge ACK answers it (RFC 5961).",
              view.of(Sign.SYN_IN_THE_MIDDLE).firstFrame()));
    }
  }
}
