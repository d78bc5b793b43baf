package tcpstates.capture.file;

/**
 * An interface of a pcapng section.
 *
 * @param link its LINKTYPE number
 * @param snapLength how many bytes of a frame are kept at most; 0 means all
 * @param resolution the option if_tsresol: units of 10^-n seconds, or of 2^-n if its top bit is set
 * @param offset the option if_tsoffset, in seconds
 */
record CaptureInterface(int link, long snapLength, int resolution, long offset) {

  private static final int RESOLUTION = 9;
  private static final int OFFSET = 14;
  private static final int BINARY = 0x80;
  private static final long NANOSECONDS = 1_000_000_000;

  /** An interface that counts in microseconds, the default of the format. */
  CaptureInterface(int link, long snapLength) {
    this(link, snapLength, 6, 0);
  }

  /** The same interface with an option, if the option matters here. */
  CaptureInterface with(int kind, int size, byte[] bytes, int at, boolean bigEndian) {
    if (kind == RESOLUTION && size == 1) {
      return new CaptureInterface(link, snapLength, bytes[at] & 0xff, offset);
    }
    if (kind == OFFSET && size == 8) {
      long value = 0;
      for (int i = 0; i < 8; i++) {
        value = value << 8 | bytes[at + (bigEndian ? i : 7 - i)] & 0xff;
      }
      return new CaptureInterface(link, snapLength, resolution, value);
    }
    return this;
  }

  /** A time of this interface, in nanoseconds since 1970. */
  long nanoseconds(int high, int low) {
    long units = (long) high << 32 | Integer.toUnsignedLong(low);
    return inNanoseconds(units) + offset * NANOSECONDS;
  }

  private long inNanoseconds(long units) {
    int digits = resolution & ~BINARY;
    if ((resolution & BINARY) == 0) {
      return digits <= 9 ? units * power(9 - digits) : units / power(Math.min(18, digits - 9));
    }
    if (digits > 32) {
      return inNanoseconds32(units >>> Math.min(63, digits - 32));
    }
    return (units >>> digits) * NANOSECONDS
        + ((units & (1L << digits) - 1) * NANOSECONDS >>> digits);
  }

  /** Converts units of 2^-32 seconds. */
  private static long inNanoseconds32(long units) {
    return (units >>> 32) * NANOSECONDS + ((units & 0xffff_ffffL) * NANOSECONDS >>> 32);
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }
}
