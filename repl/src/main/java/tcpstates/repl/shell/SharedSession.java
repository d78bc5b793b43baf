package tcpstates.repl.shell;

import tcpstates.repl.session.Session;

/**
 * The moves that several people make together, each in their own conversation. The focus, the
 * display and the typed lines belong to each person.
 *
 * <p>It has no lock: the host of the conversations lets one of them speak at a time, and tells the
 * others that somebody has moved.
 */
public final class SharedSession {

  private Session now;
  private int changes;

  /** Begins with a session. */
  public SharedSession(Session begun) {
    this.now = begun;
  }

  /** The session as the person who moved last sees it. */
  Session now() {
    return now;
  }

  /** How often somebody has moved. */
  int changes() {
    return changes;
  }

  /** Somebody has moved, or has gone to another moment. */
  void moved(Session next) {
    now = next;
    changes++;
  }
}
