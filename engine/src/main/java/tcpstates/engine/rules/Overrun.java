package tcpstates.engine.rules;

import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;

/**
 * Text or a FIN that has arrived at a followed endpoint beyond all that it had offered. The rules
 * cut that off, but the endpoint may have taken it; its next ACK shows which.
 *
 * @param end the number after it
 * @param fin whether it ends with a FIN
 */
record Overrun(SeqNum end, boolean fin) {

  /** Nothing has. */
  static final Overrun NONE = new Overrun(SeqNum.ZERO, false);

  /**
   * What is beyond the window after another segment has arrived. It counts only if nothing is
   * missing before it: a number that is far away is forged, or from another connection.
   *
   * @param offered the number after the last one that was offered
   */
  Overrun after(Segment segment, SeqNum offered) {
    SeqNum furthest = this == NONE ? offered : end.max(offered);
    boolean joins = segment.seq().atOrBefore(furthest) && !segment.rst();
    return joins && segment.end().after(furthest)
        ? new Overrun(segment.end(), segment.fin())
        : this;
  }

  /** Whether this shows that all that comes before a number has arrived. */
  boolean covers(SeqNum number) {
    return this != NONE && number.atOrBefore(end);
  }

  /** Whether it ends with a FIN, before a number. */
  boolean hasFin(SeqNum next) {
    return fin && end.equals(next);
  }
}
