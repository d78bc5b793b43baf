package tcpstates.capture.follow;

import tcpstates.engine.tcp.State;

/** How a connection began. */
public enum Beginning {
  HANDSHAKE("handshake"),
  SIMULTANEOUS("simultaneous open"),
  /** An RST answered the SYN. */
  REFUSED("refused"),
  /** Nothing answered the SYN. */
  UNANSWERED("no answer"),
  /** A SYN,ACK came, but neither side reached ESTABLISHED. */
  UNFINISHED("handshake not finished"),
  /** No SYN was captured. */
  EARLIER("before the capture");

  private final String words;

  Beginning(String words) {
    this.words = words;
  }

  /** The code in texts and in JSON. */
  public String words() {
    return words;
  }

  /** How this connection began. */
  public static Beginning of(Connection connection) {
    Party client = connection.client();
    Party server = connection.server();
    if (client.history().syns() + server.history().syns() == 0
        || client.history().has(Sign.JOINED)) {
      return EARLIER;
    }
    if (server.history().has(Sign.REFUSES)) {
      return REFUSED;
    }
    boolean clientOpen = client.path().isSynchronized();
    boolean serverOpen = server.path().isSynchronized();
    if (server.frames() == 0) {
      return clientOpen ? HANDSHAKE : UNANSWERED;
    }
    if (has(client, State.SYN_SENT) && has(server, State.SYN_SENT)) {
      return SIMULTANEOUS;
    }
    return clientOpen || serverOpen && server.history().syns() > 0 ? HANDSHAKE : UNFINISHED;
  }

  private static boolean has(Party party, State state) {
    return party.path().has(state);
  }
}
