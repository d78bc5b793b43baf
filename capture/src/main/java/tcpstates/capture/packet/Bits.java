package tcpstates.capture.packet;

/** Numbers in network byte order. */
final class Bits {

  private Bits() {}

  /** An unsigned 16-bit number. */
  static int half(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
  }

  /** A 32-bit number. */
  static int whole(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | bytes[at + 3] & 0xff;
  }

  /** A 64-bit number. */
  static long twice(byte[] bytes, int at) {
    return (long) whole(bytes, at) << 32 | Integer.toUnsignedLong(whole(bytes, at + 4));
  }
}
