package tcpstates.lab.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * A public key as OpenSSH writes it into a {@code .pub} file: {@code TYPE BASE64 COMMENT}. Options
 * before the type are not read, because a lab gives everybody the same rights.
 *
 * @param type such as {@code ssh-ed25519}
 * @param blob the key itself, in base 64
 */
public record PublicKeyLine(String type, String blob) {

  private static final int LONGEST = 8_192;

  private static final Set<String> TYPES =
      Set.of(
          "ssh-ed25519",
          "ssh-rsa",
          "ecdsa-sha2-nistp256",
          "ecdsa-sha2-nistp384",
          "ecdsa-sha2-nistp521");

  /** Reads the key in a line; empty if there is none, or if its type is not safe any more. */
  public static Optional<PublicKeyLine> of(String line) {
    String[] words = line.strip().split("\\s+", 3);
    if (line.length() > LONGEST || words.length < 2 || !TYPES.contains(words[0])) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(words[1]);
      return words[0].equals(innerType(bytes))
          ? Optional.of(new PublicKeyLine(words[0], words[1]))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The type that the key itself contains (RFC 4253, section 6.6); empty if there is none. */
  private static String innerType(byte[] bytes) {
    if (bytes.length < 4) {
      return "";
    }
    int length = ByteBuffer.wrap(bytes).getInt();
    return length < 1 || length > bytes.length - 4
        ? ""
        : new String(bytes, 4, length, StandardCharsets.US_ASCII);
  }

  /** The text to store. */
  public String text() {
    return type + " " + blob;
  }

  /** What to say about a text that is not a key. */
  public static String wrong() {
    return "this is not a public key. A public key begins with ssh-ed25519, ssh-rsa or ecdsa-sha2-,"
        + " and is in a file that ends in .pub";
  }
}
