package tcpstates.engine.tcp;

/**
 * What an operator or an application sets for one endpoint. Durations are milliseconds.
 *
 * @param iss the initial send sequence number of the next connection
 * @param buffer the receive buffer of the next connection, in bytes
 * @param mss the largest text of a segment on the next connection, in bytes (RFC 9293, 3.7.1)
 * @param readsAtOnce whether the application takes all data the moment it arrives
 * @param msl the maximum segment lifetime (RFC 9293, 3.4.2)
 * @param rto the retransmission time-out to start from (RFC 6298)
 * @param userTimeout how long data or a FIN may stay unacknowledged (RFC 9293, 3.8.3)
 * @param synTimeout how long a SYN may stay unacknowledged (RFC 9293, 3.8.3)
 * @param keepAlive how long a connection may be idle before it is probed; 0 is never (3.8.4)
 */
public record TcpSettings(
    SeqNum iss,
    int buffer,
    int mss,
    boolean readsAtOnce,
    long msl,
    long rto,
    long userTimeout,
    long synTimeout,
    long keepAlive) {

  /** The bytes that may wait to be sent or acknowledged; a SEND beyond is refused. */
  public static final int SEND_BUFFER = 65_536;

  /** The RTO is doubled no further than this many milliseconds (RFC 6298, 2.5). */
  public static final long MAX_RTO = 60_000;

  /** The pause in milliseconds between keep-alive probes once one has gone unanswered. */
  public static final long KEEP_ALIVE_PAUSE = 75_000;

  /** How many probes in a row may go unanswered before the peer counts as gone. */
  public static final int KEEP_ALIVE_PROBES = 9;

  /** How far the ISS of a side's next connection is above its last one. */
  public static final int ISS_STEP = 1_000;

  /** Defaults: 4096 bytes of buffer, MSS 536, RTO 1 s, MSL 2 min, 5 min, 3 min, no keep-alive. */
  public static TcpSettings defaults(SeqNum iss) {
    return new TcpSettings(iss, 4096, 536, true, 120_000, 1_000, 300_000, 180_000, 0);
  }

  /** These settings with another ISS for the next connection. */
  public TcpSettings withIss(SeqNum next) {
    return new TcpSettings(
        next, buffer, mss, readsAtOnce, msl, rto, userTimeout, synTimeout, keepAlive);
  }

  /** These settings with another receive buffer, in bytes. */
  public TcpSettings withBuffer(int next) {
    return new TcpSettings(
        iss, next, mss, readsAtOnce, msl, rto, userTimeout, synTimeout, keepAlive);
  }

  /** These settings with another MSS, in bytes. */
  public TcpSettings withMss(int next) {
    return new TcpSettings(
        iss, buffer, next, readsAtOnce, msl, rto, userTimeout, synTimeout, keepAlive);
  }

  /** These settings with data read at once, or when the application asks. */
  public TcpSettings withReadsAtOnce(boolean next) {
    return new TcpSettings(iss, buffer, mss, next, msl, rto, userTimeout, synTimeout, keepAlive);
  }

  /** These settings with another MSL. */
  public TcpSettings withMsl(long next) {
    return new TcpSettings(
        iss, buffer, mss, readsAtOnce, next, rto, userTimeout, synTimeout, keepAlive);
  }

  /** These settings with another first retransmission time-out. */
  public TcpSettings withRto(long next) {
    return new TcpSettings(
        iss, buffer, mss, readsAtOnce, msl, next, userTimeout, synTimeout, keepAlive);
  }

  /** These settings with another user timeout. */
  public TcpSettings withUserTimeout(long next) {
    return new TcpSettings(iss, buffer, mss, readsAtOnce, msl, rto, next, synTimeout, keepAlive);
  }

  /** These settings with another time-out of a SYN. */
  public TcpSettings withSynTimeout(long next) {
    return new TcpSettings(iss, buffer, mss, readsAtOnce, msl, rto, userTimeout, next, keepAlive);
  }

  /** These settings with another time before a keep-alive probe. */
  public TcpSettings withKeepAlive(long next) {
    return new TcpSettings(iss, buffer, mss, readsAtOnce, msl, rto, userTimeout, synTimeout, next);
  }

  /**
   * These settings once a connection has begun from their ISS: the next one gets other numbers. RFC
   * 9293 wants a clock to choose them (3.4.1, MUST-8); a fixed step keeps every session repeatable.
   */
  public TcpSettings afterConnectionBegan() {
    return withIss(iss.plus(ISS_STEP));
  }
}
