package tcpstates.capture.follow;

import java.util.List;
import tcpstates.capture.follow.Findings.View;

/** What is odd about the way a connection was captured. */
final class CaptureFindings {

  private CaptureFindings() {}

  static void add(View client, View server, List<Finding> findings) {
    if (isOneWay(client) || isOneWay(server)) {
      View seen = isOneWay(client) ? client : server;
      findings.add(
          new Finding(
              "one-direction",
              "Only what the "
                  + seen.name()
                  + " sent was captured: the other direction takes another way, or a filter left it"
                  + " out.",
              0));
    } else {
      missing(client, findings);
      missing(server, findings);
    }
    long copies = client.of(Sign.COPY).count() + server.of(Sign.COPY).count();
    if (copies > 0) {
      SignCounts.Count first = client.has(Sign.COPY) ? client.of(Sign.COPY) : server.of(Sign.COPY);
      findings.add(
          new Finding(
              "copies",
              (copies == 1 ? "One frame is" : copies + " frames are")
                  + " the very same packet as one before: captured at two interfaces, or doubled by"
                  + " the network.",
              first.firstFrame()));
    }
  }

  /** Whether the party acknowledges data, but no segment of its peer was captured. */
  private static boolean isOneWay(View view) {
    return view.peer().frames() == 0
        && view.party().frames() > 2
        && (view.has(Sign.JOINED) || view.has(Sign.ACKNOWLEDGES_UNHEARD));
  }

  private static void missing(View view, List<Finding> findings) {
    SignCounts.Count unheard = view.of(Sign.ACKNOWLEDGES_UNHEARD);
    if (unheard.isAny()) {
      findings.add(
          new Finding(
              "not-captured",
              Findings.capital(view.name())
                  + " acknowledges data of the "
                  + view.other()
                  + " that is not in the capture: the capturing host has dropped frames, or they took"
                  + " another way.",
              unheard.firstFrame()));
    }
  }
}
