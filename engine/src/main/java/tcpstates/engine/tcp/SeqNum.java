package tcpstates.engine.tcp;

/**
 * A sequence number: 32 bits, counted modulo 2^32 (RFC 9293, 3.4).
 *
 * <p>Order is only meaningful between numbers less than 2^31 apart. There is no {@code compareTo}
 * on purpose: "less than" on a circle is not a total order, so such numbers can't be sorted.
 *
 * @param bits the number's 32 bits; read them through {@link #toLong()}
 */
public record SeqNum(int bits) {

  /** The number 0. */
  public static final SeqNum ZERO = new SeqNum(0);

  /** The largest number, 4294967295. */
  public static final long MAX = 0xFFFF_FFFFL;

  /**
   * The number with this value, taken modulo 2^32.
   *
   * @param value any value, negative ones count backwards from 0
   */
  public static SeqNum of(long value) {
    return new SeqNum((int) value);
  }

  /** This number advanced by this many places of sequence space, which may be negative. */
  public SeqNum plus(long distance) {
    return new SeqNum(bits + (int) distance);
  }

  /** How far this number is after the other, from -2^31 to 2^31-1. */
  public int minus(SeqNum other) {
    return bits - other.bits;
  }

  /** Whether this number comes before the other: {@code this < other} in RFC 9293's notation. */
  public boolean before(SeqNum other) {
    return minus(other) < 0;
  }

  /** {@code this =< other} in RFC 9293's notation. */
  public boolean atOrBefore(SeqNum other) {
    return minus(other) <= 0;
  }

  /** Whether this number comes after the other. */
  public boolean after(SeqNum other) {
    return minus(other) > 0;
  }

  /** {@code this >= other}. */
  public boolean atOrAfter(SeqNum other) {
    return minus(other) >= 0;
  }

  /** Whether {@code low =< this < low + length}; never if the length is 0. */
  public boolean within(SeqNum low, int length) {
    return Integer.toUnsignedLong(bits - low.bits) < length;
  }

  /** The later of the two. */
  public SeqNum max(SeqNum other) {
    return before(other) ? other : this;
  }

  /** The value from 0 to 4294967295. */
  public long toLong() {
    return Integer.toUnsignedLong(bits);
  }

  @Override
  public String toString() {
    return Integer.toUnsignedString(bits);
  }

  /**
   * What a record has by itself is linked at its first use, which takes long, and is slow after.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof SeqNum number && bits == number.bits;
  }

  @Override
  public int hashCode() {
    return bits;
  }
}
