package tcpstates.engine.rules;

import java.util.Optional;
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

  /**
   * What is beyond the window after another segment has arrived. It counts only if nothing is
   * missing before it: a number that is far away is forged, or from another connection.
   *
   * @param before what was beyond the window before
   * @param offered the number after the last one that was offered
   */
  static Optional<Overrun> after(Optional<Overrun> before, Segment segment, SeqNum offered) {
    SeqNum furthest = before.map(Overrun::end).orElse(offered).max(offered);
    boolean joins = segment.seq().atOrBefore(furthest) && !segment.rst();
    return joins && segment.end().after(furthest)
        ? Optional.of(new Overrun(segment.end(), segment.fin()))
        : before;
  }

  /** Whether all that comes before a number is known with this to have arrived. */
  boolean covers(SeqNum number) {
    return number.atOrBefore(end);
  }
}
