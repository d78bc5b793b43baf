package tcpstates.capture.follow;

/** Where a capture was taken. */
public enum VantagePoint {
  /** At the client's own host: every captured segment has reached it or has left it. */
  CLIENT,
  /** At the server's own host. */
  SERVER,
  /**
   * On the way between them: a segment may have been lost behind the capture, in either direction.
   */
  BETWEEN
}
