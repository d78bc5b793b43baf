package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.List;

/** What is odd about a connection; nothing if it went as usual. */
public final class Findings {

  /** A party of a connection, its peer, and what they are called. */
  record View(Connection connection, Party party, Party peer, String name, String other, long now) {

    History history() {
      return party.history();
    }

    boolean has(Sign sign) {
      return history().has(sign);
    }

    SignCounts.Count of(Sign sign) {
      return history().of(sign);
    }

    /** How many sequence numbers of the party the peer has not acknowledged. */
    long unacknowledged() {
      boolean both = party.track().isKnown() && peer.track().isKnown();
      boolean open = party.state().hasSendVariables() && peer.state().hasReceiveVariables();
      return both && open ? party.track().next() - peer.track().expected() : 0;
    }
  }

  private Findings() {}

  /**
   * The findings about a connection that has been folded.
   *
   * @param now when the last segment of the capture was captured
   */
  public static List<Finding> of(Connection connection, long now) {
    Party client = connection.client();
    Party server = connection.server();
    View first = new View(connection, client, server, "client", "server", now);
    View second = new View(connection, server, client, "server", "client", now);
    List<Finding> findings = new ArrayList<>();
    OpeningFindings.add(first, second, findings);
    EndingFindings.add(first, findings);
    EndingFindings.add(second, findings);
    DataFindings.add(first, findings);
    DataFindings.add(second, findings);
    CaptureFindings.add(first, second, findings);
    return List.copyOf(findings);
  }

  /** {@code once}, {@code twice}, {@code 3 times}. */
  static String times(long count) {
    return count == 1 ? "once" : count == 2 ? "twice" : count + " times";
  }

  /** {@code The client}. */
  static String capital(String name) {
    return "The " + name;
  }
}
