package tcpstates.capture.follow;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.State;

/**
 * What the program reports about a connection when it is folded.
 *
 * @param stream its number, from 0
 * @param client the client's address and port
 * @param server the server's
 * @param began how it began
 * @param ended how it ended, if that was captured
 * @param nanoseconds from its first frame to its last
 * @param clientFrames how many frames the client sent
 * @param serverFrames how many the server sent
 * @param clientBytes how many bytes of data the client sent, each counted once
 * @param serverBytes how many the server sent
 * @param clientStays the states that the client went through
 * @param serverStays those of the server
 * @param findings what is odd about it
 */
public record ConnectionSummary(
    int stream,
    String client,
    String server,
    Beginning began,
    Ending ended,
    long nanoseconds,
    long clientFrames,
    long serverFrames,
    long clientBytes,
    long serverBytes,
    List<Stay> clientStays,
    List<Stay> serverStays,
    List<Finding> findings) {

  /**
   * A state and how long it lasted. The time runs from the frame that shows its beginning to the
   * frame that shows its end; the last state lasts until the end of the capture.
   *
   * @param certain whether the capture proves it; if not, a segment that may have been lost behind
   *     the capture may have begun or ended it
   */
  public record Stay(State state, long nanoseconds, boolean certain) {}

  public ConnectionSummary {
    clientStays = List.copyOf(clientStays);
    serverStays = List.copyOf(serverStays);
    findings = List.copyOf(findings);
  }

  /**
   * Makes the summary of a connection that is being folded.
   *
   * @param now when the last segment of the capture was captured
   */
  public static ConnectionSummary of(Connection connection, long now) {
    Party client = connection.client();
    Party server = connection.server();
    return new ConnectionSummary(
        connection.stream(),
        client.name(),
        server.name(),
        Beginning.of(connection),
        Ending.of(connection),
        connection.lastTime() - connection.firstTime(),
        client.frames(),
        server.frames(),
        client.bytes(),
        server.bytes(),
        stays(client, now),
        stays(server, now),
        Findings.of(connection, now));
  }

  private static List<Stay> stays(Party party, long now) {
    StatePath path = party.path();
    List<Stay> stays = new ArrayList<>();
    for (int i = 0; i < path.length(); i++) {
      long until = i + 1 < path.length() ? path.since(i + 1) : now;
      stays.add(new Stay(path.state(i), until - path.since(i), i < party.certainStates()));
    }
    return stays;
  }
}
