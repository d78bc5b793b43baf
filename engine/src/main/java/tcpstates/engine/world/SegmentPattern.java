package tcpstates.engine.world;

import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;

/**
 * A kind of segment as people name it: by its flags, or as {@code data}.
 *
 * <p>Exactly these of SYN, FIN, RST and ACK, except that {@code fin} and {@code rst} also match
 * with ACK set, and that {@code ack} alone is a pure ACK, without text. PSH and URG do not count.
 *
 * @param data whether any segment with text is meant; the flags are {@link Flags#NONE} then
 * @param flags the flags
 */
public record SegmentPattern(boolean data, Flags flags) {

  private static final Flags FIN = Flags.of(Flag.FIN);

  /** Any segment with text. */
  public static final SegmentPattern DATA = new SegmentPattern(true, Flags.NONE);

  /** Segments with these flags. */
  public static SegmentPattern of(Flags flags) {
    return new SegmentPattern(false, flags.deciding());
  }

  public boolean matches(Segment segment) {
    if (data) {
      return !segment.data().isEmpty();
    }
    Flags actual = segment.flags().deciding();
    if (flags.equals(FIN) || flags.equals(Flags.RST)) {
      return actual.without(Flag.ACK).equals(flags);
    }
    return actual.equals(flags) && !(flags.equals(Flags.ACK) && !segment.data().isEmpty());
  }
}
