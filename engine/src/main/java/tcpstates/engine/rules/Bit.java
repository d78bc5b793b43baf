package tcpstates.engine.rules;

import java.util.function.Predicate;
import tcpstates.engine.tcp.Flag;

/**
 * The condition that a control bit of the segment is set, or is not. Most segments do not have the
 * bits that are asked for, so a {@link Rule} checks them itself.
 *
 * @param flag the bit
 * @param set whether it must be set
 */
record Bit(Flag flag, boolean set) implements Predicate<Turn> {

  static Bit on(Flag flag) {
    return new Bit(flag, true);
  }

  static Bit off(Flag flag) {
    return new Bit(flag, false);
  }

  @Override
  public boolean test(Turn turn) {
    return turn.seg.flags().has(flag) == set;
  }
}
