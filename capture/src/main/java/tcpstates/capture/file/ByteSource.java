package tcpstates.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a stream. The reader can look at as many of them as it needs in one piece. */
final class ByteSource {

  private static final int SIZE = 1 << 18;

  private final InputStream in;
  private byte[] buffer = new byte[SIZE];
  private int position;
  private int limit;

  /** The offset of the buffer's first byte in the stream. */
  private long base;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** The buffer; the next byte is at {@link #position}. Valid until the next {@link #need}. */
  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  /** How many bytes of the stream come before the next byte. */
  long offset() {
    return base + position;
  }

  /**
   * Waits until this many bytes are in the buffer.
   *
   * @return how many bytes there are; fewer only at the end of the stream
   */
  int need(int count) throws IOException {
    int there = limit - position;
    return there >= count ? count : fill(count);
  }

  private int fill(int count) throws IOException {
    if (position + count > buffer.length) {
      byte[] target = count > buffer.length ? new byte[Math.max(count, 2 * buffer.length)] : buffer;
      System.arraycopy(buffer, position, target, 0, limit - position);
      buffer = target;
      base += position;
      limit -= position;
      position = 0;
    }
    while (limit - position < count) {
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        return limit - position;
      }
      limit += read;
    }
    return count;
  }

  boolean isBuffered() {
    return position < limit;
  }

  /** Skips bytes that are in the buffer. */
  void advance(int count) {
    position += count;
  }

  /**
   * Skips bytes, in the buffer or not.
   *
   * @return whether the stream had that many
   */
  boolean skip(long count) throws IOException {
    long left = count;
    while (left > 0) {
      int piece = (int) Math.min(left, SIZE);
      int there = need(piece);
      advance(there);
      left -= there;
      if (there < piece) {
        return false;
      }
    }
    return true;
  }

  int littleEndian(int at) {
    int i = position + at;
    return buffer[i] & 0xff
        | (buffer[i + 1] & 0xff) << 8
        | (buffer[i + 2] & 0xff) << 16
        | buffer[i + 3] << 24;
  }

  int bigEndian(int at) {
    return Integer.reverseBytes(littleEndian(at));
  }

  /** A copy of the next bytes, at most this many; they stay unread. */
  byte[] peek(int most) throws IOException {
    int there = need(most);
    return Arrays.copyOfRange(buffer, position, position + there);
  }
}
