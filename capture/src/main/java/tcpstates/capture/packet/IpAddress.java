package tcpstates.capture.packet;

import java.util.Optional;

/**
 * An IPv4 or IPv6 address: 128 bits, in which an IPv4 address is {@code ::ffff:a.b.c.d} (RFC 4291,
 * 2.5.5.2). The same object is filled in again for the next packet; take a {@link #copy} to keep
 * it.
 */
public final class IpAddress {

  private static final long MAPPED = 0xffffL << 32;

  private long high;
  private long low;

  IpAddress() {}

  private IpAddress(long high, long low) {
    this.high = high;
    this.low = low;
  }

  /** The IPv4 or IPv6 address that a text spells, if it spells one. It looks up no name. */
  public static Optional<IpAddress> parse(String text) {
    return text.indexOf(':') >= 0 ? parseIpv6(text) : parseIpv4(text);
  }

  private static Optional<IpAddress> parseIpv4(String text) {
    if (!text.matches("[0-9]{1,3}([.][0-9]{1,3}){3}")) {
      return Optional.empty();
    }
    long bits = 0;
    for (String part : text.split("[.]")) {
      int value = Integer.parseInt(part);
      if (value > 255) {
        return Optional.empty();
      }
      bits = bits << 8 | value;
    }
    return Optional.of(new IpAddress(0, MAPPED | bits));
  }

  private static Optional<IpAddress> parseIpv6(String text) {
    int gap = text.indexOf("::");
    String[] before = groups(gap < 0 ? text : text.substring(0, gap));
    String[] after = gap < 0 ? new String[0] : groups(text.substring(gap + 2));
    int count = before.length + after.length;
    if (gap < 0 ? count != 8 : count > 7) {
      return Optional.empty();
    }
    long[] halves = new long[2];
    for (int i = 0; i < count; i++) {
      String group = i < before.length ? before[i] : after[i - before.length];
      if (!group.matches("[0-9a-fA-F]{1,4}")) {
        return Optional.empty();
      }
      int place = i < before.length ? i : 8 - count + i;
      halves[place / 4] |= Long.parseLong(group, 16) << 16 * (3 - place % 4);
    }
    return Optional.of(new IpAddress(halves[0], halves[1]));
  }

  private static String[] groups(String text) {
    return text.isEmpty() ? new String[0] : text.split(":", -1);
  }

  void setIpv4(int address) {
    high = 0;
    low = MAPPED | Integer.toUnsignedLong(address);
  }

  void setIpv6(long newHigh, long newLow) {
    high = newHigh;
    low = newLow;
  }

  /** The first eight bytes. */
  public long high() {
    return high;
  }

  /** The last eight bytes. */
  public long low() {
    return low;
  }

  /** This address, as it is now. */
  public IpAddress copy() {
    return new IpAddress(high, low);
  }

  /** Whether it is an IPv4 address. */
  public boolean isIpv4() {
    return high == 0 && (low & 0xffff_ffff_0000_0000L) == MAPPED;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IpAddress address && high == address.high && low == address.low;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high * 31 + low);
  }

  /** The text in the form of RFC 5952: {@code 10.7.0.1}, {@code fd07::1}. */
  @Override
  public String toString() {
    return isIpv4() ? ipv4() : ipv6();
  }

  private String ipv4() {
    int bits = (int) low;
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }

  private String ipv6() {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (int) ((i < 4 ? high : low) >>> 16 * (3 - i % 4)) & 0xffff;
    }
    int start = -1;
    int longest = 1;
    for (int i = 0; i < 8; i++) {
      int zeros = zeros(groups, i);
      if (zeros > longest) {
        longest = zeros;
        start = i;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (i == start) {
        text.append("::");
        i += longest - 1;
      } else {
        text.append(i == 0 || i == start + longest ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  private static int zeros(int[] groups, int from) {
    int count = 0;
    while (from + count < groups.length && groups[from + count] == 0) {
      count++;
    }
    return count;
  }
}
