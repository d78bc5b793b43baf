package tcpstates.engine.tcp;

import java.util.List;

/**
 * The sending half of a connection: RFC 9293's send sequence variables (3.3.1) and what is queued.
 *
 * @param iss ISS, the initial send sequence number
 * @param una SND.UNA, the oldest unacknowledged number
 * @param nxt SND.NXT, the next number to be sent
 * @param wnd SND.WND, the peer's window in bytes
 * @param wl1 SND.WL1, SEG.SEQ of the last window update
 * @param wl2 SND.WL2, SEG.ACK of the last window update
 * @param maxWnd MAX.SND.WND, the largest window ever offered, in bytes (RFC 5961, 5)
 * @param up SND.UP, the number after the last urgent byte sent
 * @param mss the largest text of a segment, in bytes
 * @param queue data of SENDs that has not been put into segments yet
 * @param closeCalled whether the application has called CLOSE
 * @param finSent whether the FIN has been sent
 * @param unacked the retransmission queue, oldest first
 */
public record SendState(
    SeqNum iss,
    SeqNum una,
    SeqNum nxt,
    int wnd,
    SeqNum wl1,
    SeqNum wl2,
    int maxWnd,
    SeqNum up,
    int mss,
    Bytes queue,
    boolean closeCalled,
    boolean finSent,
    List<Segment> unacked) {

  /** No connection. */
  public static final SendState NONE =
      new SendState(
          SeqNum.ZERO,
          SeqNum.ZERO,
          SeqNum.ZERO,
          0,
          SeqNum.ZERO,
          SeqNum.ZERO,
          0,
          SeqNum.ZERO,
          0,
          Bytes.EMPTY,
          false,
          false,
          List.of());

  public SendState {
    unacked = List.copyOf(unacked);
  }

  /** Whether our FIN has been sent and acknowledged; it is the last thing we ever send. */
  public boolean finAcked() {
    return finSent && una.equals(nxt);
  }
}
