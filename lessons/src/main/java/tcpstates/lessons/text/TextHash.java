package tcpstates.lessons.text;

import java.nio.charset.StandardCharsets;

/**
 * A number made from a text (FNV-1a with 64 bits). It tells two texts apart. It is no protection:
 * anybody can work it out.
 */
public final class TextHash {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TextHash() {}

  /** The number that a text makes. */
  public static long of(String text) {
    long hash = BASIS;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return hash;
  }
}
