package tcpstates.capture.follow;

import tcpstates.engine.tcp.State;

/** How a connection ended, if that was captured. */
public enum Ending {
  CLOSED_BY_CLIENT("closed by client"),
  CLOSED_BY_SERVER("closed by server"),
  /** The FINs crossed on the way. */
  CLOSED_BY_BOTH("closed by both at once"),
  /** One side has closed, the other has not. */
  HALF_CLOSED_BY_CLIENT("half-closed by client"),
  HALF_CLOSED_BY_SERVER("half-closed by server"),
  RESET_BY_CLIENT("reset by client"),
  RESET_BY_SERVER("reset by server"),
  REFUSED("refused"),
  UNANSWERED("no answer"),
  OPEN("still open");

  private final String words;

  Ending(String words) {
    this.words = words;
  }

  /** The words for people and for JSON. */
  public String words() {
    return words;
  }

  /** How this connection ended. */
  public static Ending of(Connection connection) {
    Beginning beginning = Beginning.of(connection);
    if (beginning == Beginning.REFUSED) {
      return REFUSED;
    }
    if (beginning == Beginning.UNANSWERED) {
      return UNANSWERED;
    }
    if (beginning == Beginning.EARLIER && !connection.client().track().isKnown()) {
      return lonely(connection);
    }
    boolean clientFin = connection.client().history().finFrame() != 0;
    boolean serverFin = connection.server().history().finFrame() != 0;
    boolean bothClosed = clientFin && serverFin;
    if (!bothClosed && resetFirst(connection.client(), connection.server())) {
      return RESET_BY_CLIENT;
    }
    if (!bothClosed && resetFirst(connection.server(), connection.client())) {
      return RESET_BY_SERVER;
    }
    if (bothClosed) {
      return closed(connection);
    }
    if (clientFin || serverFin) {
      return clientFin ? HALF_CLOSED_BY_CLIENT : HALF_CLOSED_BY_SERVER;
    }
    return goneAfterAnRst(connection.server(), connection.client())
        ? RESET_BY_CLIENT
        : goneAfterAnRst(connection.client(), connection.server()) ? RESET_BY_SERVER : OPEN;
  }

  /**
   * Whether it no longer knows the connection. One of the RSTs in its peer's name has ended it;
   * which one, the wire does not show.
   */
  private static boolean goneAfterAnRst(Party party, Party peer) {
    return party.state() == State.CLOSED
        && party.history().has(Sign.RST_ANSWER)
        && peer.history().has(Sign.RST_ANSWER);
  }

  /** Whether only RSTs were captured, if anything. */
  private static Ending lonely(Connection connection) {
    return connection.client().history().has(Sign.RST_ANSWER)
        ? RESET_BY_CLIENT
        : connection.server().history().has(Sign.RST_ANSWER) ? RESET_BY_SERVER : OPEN;
  }

  private static Ending closed(Connection connection) {
    if (waited(connection.client(), State.CLOSE_WAIT)) {
      return CLOSED_BY_SERVER;
    }
    if (waited(connection.server(), State.CLOSE_WAIT)) {
      return CLOSED_BY_CLIENT;
    }
    boolean crossed =
        waited(connection.client(), State.FIN_WAIT_1)
            && waited(connection.server(), State.FIN_WAIT_1);
    return crossed
        ? CLOSED_BY_BOTH
        : connection.client().history().finFrame() < connection.server().history().finFrame()
            ? CLOSED_BY_CLIENT
            : CLOSED_BY_SERVER;
  }

  private static boolean waited(Party party, State state) {
    return party.path().has(state);
  }

  /**
   * Whether its RST, or the first of two RSTs, ended the connection, and nobody has opened it
   * again.
   */
  private static boolean resetFirst(Party party, Party peer) {
    long own = party.history().resetFrame();
    long other = peer.history().resetFrame();
    boolean goesOn = party.state().synchronizedState();
    return own != 0 && (other == 0 || own < other) && !goesOn;
  }
}
