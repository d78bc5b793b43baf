package tcpstates.engine.tcp;

/**
 * A TCP segment: the fields of the header that decide what happens, and the text (RFC 9293, 3.1).
 *
 * @param flags the control bits
 * @param seq SEG.SEQ, the number of the first place it takes in sequence space
 * @param ack SEG.ACK, the next number expected; without meaning if ACK is not set, and then 0
 * @param wnd SEG.WND, the window in bytes
 * @param up SEG.UP, the urgent pointer: an offset from SEG.SEQ in bytes; 0 if URG is not set
 * @param data the text
 */
public record Segment(Flags flags, SeqNum seq, SeqNum ack, int wnd, int up, Bytes data) {

  /** A segment that has no ACK field, no urgent pointer and no text. */
  public static Segment bare(Flags flags, SeqNum seq, int wnd) {
    return new Segment(flags, seq, SeqNum.ZERO, wnd, 0, Bytes.EMPTY);
  }

  /** SEG.LEN: the places it takes in sequence space, SYN and FIN counting one each (3.4). */
  public int length() {
    return data.length() + (syn() ? 1 : 0) + (fin() ? 1 : 0);
  }

  /** The number after the last place it takes. */
  public SeqNum end() {
    return seq.plus(length());
  }

  public boolean syn() {
    return flags.has(Flag.SYN);
  }

  public boolean fin() {
    return flags.has(Flag.FIN);
  }

  public boolean rst() {
    return flags.has(Flag.RST);
  }

  /** Whether it has an ACK field. */
  public boolean hasAck() {
    return flags.has(Flag.ACK);
  }

  public boolean urg() {
    return flags.has(Flag.URG);
  }

  /** This segment with another ACK field and window, as a retransmission carries them. */
  public Segment withAck(SeqNum newAck, int newWnd) {
    return new Segment(flags, seq, hasAck() ? newAck : SeqNum.ZERO, newWnd, up, data);
  }

  /** The number of the first byte of text, after the SYN if there is one. */
  public SeqNum textStart() {
    return syn() ? seq.plus(1) : seq;
  }

  /**
   * As RFC 9293 writes segments: {@code <SEQ=100><ACK=301><CTL=SYN,ACK>}, then the text's length.
   */
  @Override
  public String toString() {
    String ackField = hasAck() ? "<ACK=" + ack + ">" : "";
    String text = data.isEmpty() ? "" : "<DATA=" + data.length() + ">";
    return "<SEQ=" + seq + ">" + ackField + text + "<CTL=" + flags + ">";
  }
}
