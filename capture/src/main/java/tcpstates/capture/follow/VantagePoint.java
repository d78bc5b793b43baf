package tcpstates.capture.follow;

/** Where a capture was taken. */
public enum VantagePoint {
  /** At the client's own host: what is captured has reached it, or has left it. */
  CLIENT,
  /** At the server's own host. */
  SERVER,
  /** On the way: a segment may have been lost behind the capture, in either direction. */
  BETWEEN
}
