package tcpstates.engine.tcp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of bytes: the text of a segment, or a stretch of a stream. */
public final class Bytes {

  /** No bytes at all. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte[] content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /** The text, encoded as UTF-8. */
  public static Bytes ofText(String text) {
    return text.isEmpty() ? EMPTY : new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** So many bytes of the alphabet, {@code abc...z} over and over. */
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
    return content.length;
  }

  public boolean isEmpty() {
    return content.length == 0;
  }

  /** The byte at an index from 0. */
  public byte at(int index) {
    return content[index];
  }

  /** The bytes from one index up to, not including, another. */
  public Bytes slice(int from, int to) {
    if (from == 0 && to == content.length) {
      return this;
    }
    return from == to ? EMPTY : new Bytes(Arrays.copyOfRange(content, from, to));
  }

  /** All but the first so many bytes. */
  public Bytes from(int index) {
    return slice(index, content.length);
  }

  /** These bytes, then the others. */
  public Bytes plus(Bytes more) {
    if (more.isEmpty()) {
      return this;
    }
    if (isEmpty()) {
      return more;
    }
    byte[] joined = Arrays.copyOf(content, content.length + more.content.length);
    System.arraycopy(more.content, 0, joined, content.length, more.content.length);
    return new Bytes(joined);
  }

  /** A copy as an array. */
  public byte[] toArray() {
    return content.clone();
  }

  /** Lower-case hexadecimal digits, two a byte. */
  public String toHex() {
    return HexFormat.of().formatHex(content);
  }

  /** Read as UTF-8; bytes that are not UTF-8 become U+FFFD. */
  public String toText() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return toText();
  }
}
