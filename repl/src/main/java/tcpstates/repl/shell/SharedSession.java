package tcpstates.repl.shell;

import tcpstates.repl.session.Session;

/**
 * The moves that several people make together, each in a conversation of their own. What a person
 * has in focus, how things are shown to them and what they have typed stays theirs.
 *
 * <p>It has no lock: whoever hosts the conversations has one of them say something at a time, and
 * tells the others that somebody has moved.
 */
public final class SharedSession {

  private Session now;
  private int changes;

  /** Begins with a session. */
  public SharedSession(Session begun) {
    this.now = begun;
  }

  /** The session as whoever moved last sees it. */
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
