package tcpstates.engine.tcp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An immutable run of bytes: the text of a segment, or a stretch of a stream. If it is {@link
 * #unseen}, only its length is known, so it takes no memory.
 *
 * <p>A long stream that grows at its end shares its array with what it was before: each of a
 * session's thousand worlds has received a little more, and together they hold the stream once.
 */
public final class Bytes {

  /** No bytes at all. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  /** Replaces the content if that is not known. */
  private static final byte[] UNSEEN = new byte[0];

  /** From this length on, room is left for more. */
  private static final int SHARED = 256;

  /** What is in it beyond the length belongs to others. */
  private final byte[] content;

  private final int length;

  /** How much of the content is used by all that share it; null if nobody may add to it. */
  private final Taken taken;

  /**
   * How much of an array is used. Searches run on several threads, so if two add at once, one wins.
   */
  private static final class Taken {
    private int length;

    Taken(int length) {
      this.length = length;
    }

    synchronized boolean extend(int from, int to) {
      if (length != from) {
        return false;
      }
      length = to;
      return true;
    }
  }

  private Bytes(byte[] content) {
    this(content, content.length);
  }

  private Bytes(byte[] content, int length) {
    this(content, length, null);
  }

  private Bytes(byte[] content, int length, Taken taken) {
    this.content = content;
    this.length = length;
    this.taken = taken;
  }

  /** This many bytes with unknown content; if it is asked for, it is zeros. */
  public static Bytes unseen(int length) {
    return length == 0 ? EMPTY : new Bytes(UNSEEN, length);
  }

  /** Whether only their length is known. */
  public boolean isUnseen() {
    return content == UNSEEN;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /** The text, encoded as UTF-8. */
  public static Bytes ofText(String text) {
    return text.isEmpty() ? EMPTY : new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** This many bytes of the alphabet, {@code abc...z} over and over. */
  public static Bytes alphabet(int length) {
    if (length == 0) {
      return EMPTY;
    }
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) ('a' + i % 26);
    }
    return new Bytes(content);
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  /** The byte at an index from 0. */
  public byte at(int index) {
    return isUnseen() ? 0 : content[index];
  }

  /** The bytes from one index up to, not including, another. */
  public Bytes slice(int from, int to) {
    if (from == 0 && to == length) {
      return this;
    }
    if (isUnseen()) {
      return unseen(to - from);
    }
    return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** All but this many bytes at the beginning. */
  public Bytes from(int index) {
    return slice(index, length);
  }

  /** These bytes, then the others. */
  public Bytes plus(Bytes more) {
    if (more.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return more;
    }
    if (isUnseen() || more.isUnseen()) {
      return unseen(length + more.length);
    }
    int sum = length + more.length;
    if (taken != null && sum <= content.length && taken.extend(length, sum)) {
      System.arraycopy(more.content, 0, content, length, more.length);
      return new Bytes(content, sum, taken);
    }
    byte[] joined = Arrays.copyOf(content, sum < SHARED ? sum : sum + sum / 2);
    System.arraycopy(more.content, 0, joined, length, more.length);
    return new Bytes(joined, sum, sum < SHARED ? null : new Taken(sum));
  }

  /** Whether these are the others, and perhaps more. */
  public boolean startsWith(Bytes start) {
    return length >= start.length
        && isUnseen() == start.isUnseen()
        && (content == start.content
            || Arrays.equals(content, 0, start.length, start.content, 0, start.length));
  }

  /** A copy as an array. */
  public byte[] toArray() {
    return isUnseen() ? new byte[length] : Arrays.copyOf(content, length);
  }

  /** Lower-case hexadecimal digits, two a byte. */
  public String toHex() {
    StringBuilder hex = new StringBuilder(2 * length);
    for (byte each : toArray()) {
      hex.append(Character.forDigit(each >> 4 & 0xf, 16))
          .append(Character.forDigit(each & 0xf, 16));
    }
    return hex.toString();
  }

  /** Read as UTF-8; bytes that are not UTF-8 become U+FFFD. */
  public String toText() {
    return new String(isUnseen() ? toArray() : content, 0, length, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && length == bytes.length && startsWith(bytes);
  }

  @Override
  public int hashCode() {
    if (isUnseen()) {
      return length;
    }
    int hash = 1;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + content[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return toText();
  }
}
