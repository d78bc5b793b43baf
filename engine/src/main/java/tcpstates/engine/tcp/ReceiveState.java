package tcpstates.engine.tcp;

/**
 * The receiving half of a connection: RFC 9293's receive sequence variables (3.3.1) and the data.
 *
 * @param irs IRS, the initial receive sequence number
 * @param nxt RCV.NXT, the next number expected
 * @param wnd RCV.WND, the window in bytes that the next segment will offer
 * @param offered the number after the last one that was ever offered to the peer
 * @param up RCV.UP, the number after the last urgent byte announced
 * @param buffer the size of the receive buffer in bytes
 * @param received all data that has arrived in order since the last OPEN
 * @param unread how many bytes at its end the application has not read
 * @param finReceived whether the peer's FIN has been reached, so that no more data can come
 * @param later what has arrived beyond a gap
 */
public record ReceiveState(
    SeqNum irs,
    SeqNum nxt,
    int wnd,
    SeqNum offered,
    SeqNum up,
    int buffer,
    Bytes received,
    int unread,
    boolean finReceived,
    Reassembly later) {

  /** No connection. */
  public static final ReceiveState NONE =
      new ReceiveState(
          SeqNum.ZERO,
          SeqNum.ZERO,
          0,
          SeqNum.ZERO,
          SeqNum.ZERO,
          0,
          Bytes.EMPTY,
          0,
          false,
          Reassembly.EMPTY);

  /**
   * How many bytes of urgent data are still to be read, arrived or not; while there are any, the
   * application is in urgent mode (3.8.5, MUST-33). Without meaning if no connection exists.
   */
  public int urgent() {
    return Math.max(0, up.minus(nxt) + unread + (finReceived ? 1 : 0));
  }
}
