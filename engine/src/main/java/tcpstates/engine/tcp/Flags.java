package tcpstates.engine.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A set of control bits.
 *
 * @param bits one bit for each {@link Flag}; build sets with {@link #of}
 */
public record Flags(int bits) {

  public static final Flags NONE = new Flags(0);
  public static final Flags SYN = of(Flag.SYN);
  public static final Flags ACK = of(Flag.ACK);
  public static final Flags RST = of(Flag.RST);
  public static final Flags SYN_ACK = of(Flag.SYN, Flag.ACK);
  public static final Flags FIN_ACK = of(Flag.FIN, Flag.ACK);
  public static final Flags RST_ACK = of(Flag.RST, Flag.ACK);

  /** The set of these flags. */
  public static Flags of(Flag... flags) {
    int bits = 0;
    for (Flag flag : flags) {
      bits |= flag.bit();
    }
    return new Flags(bits);
  }

  /** Whether the flag is set. */
  public boolean has(Flag flag) {
    return (bits & flag.bit()) != 0;
  }

  /** This set with the flag. */
  public Flags with(Flag flag) {
    return new Flags(bits | flag.bit());
  }

  /** This set without the flag. */
  public Flags without(Flag flag) {
    return new Flags(bits & ~flag.bit());
  }

  /** This set without PSH and URG: the four that decide which state follows. */
  public Flags deciding() {
    return without(Flag.PSH).without(Flag.URG);
  }

  /** The flags that are set, in the order of {@link Flag}. */
  public List<Flag> list() {
    List<Flag> flags = new ArrayList<>();
    for (Flag flag : Flag.values()) {
      if (has(flag)) {
        flags.add(flag);
      }
    }
    return List.copyOf(flags);
  }

  /** The usual spelling, such as {@code SYN,ACK}; {@code none} for the empty set. */
  @Override
  public String toString() {
    return bits == 0 ? "none" : list().stream().map(Flag::name).collect(Collectors.joining(","));
  }

  /**
   * What a record has by itself is linked at its first use, which takes long, and is slow after.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof Flags flags && bits == flags.bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }
}
