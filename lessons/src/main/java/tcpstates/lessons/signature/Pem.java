package tcpstates.lessons.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.PlainText;

/**
 * Keys as text between two lines (RFC 7468), which OpenSSL reads and writes too.
 *
 * @param label what it holds
 * @param line the number of the line in which it begins, from 1
 * @param bytes what it holds; empty if that is no base 64
 */
record Pem(String label, int line, Optional<byte[]> bytes) {

  static final String PRIVATE = "PRIVATE KEY";
  static final String PUBLIC = "PUBLIC KEY";

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int WIDTH = 64;

  /** A key as text. */
  static String text(String label, byte[] key) {
    Base64.Encoder encoder = Base64.getMimeEncoder(WIDTH, "\n".getBytes(StandardCharsets.US_ASCII));
    return BEGIN
        + label
        + DASHES
        + "\n"
        + encoder.encodeToString(key)
        + "\n"
        + END
        + label
        + DASHES
        + "\n";
  }

  /** The key with a label; empty if there is none in the text. */
  static Optional<Pem> find(String text, String label) {
    List<String> lines = PlainText.lines(text);
    int begin = lines.indexOf(BEGIN + label + DASHES);
    if (begin < 0) {
      return Optional.empty();
    }
    List<String> after = lines.subList(begin + 1, lines.size());
    int end = after.indexOf(END + label + DASHES);
    Optional<byte[]> bytes =
        end < 0 ? Optional.empty() : decoded(String.join("", after.subList(0, end)));
    return Optional.of(new Pem(label, begin + 1, bytes));
  }

  private static Optional<byte[]> decoded(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
