package tcpstates.lessons.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/** The public key of a lab, which shows that the lab has signed a text. Everybody may have it. */
public final class VerifyingKey {

  static final String ALGORITHM = "Ed25519";

  /** What comes before the 32 bytes of the key itself (RFC 8410, section 4). */
  private static final byte[] FRONT = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int LENGTH = FRONT.length + 32;
  private static final int NAME_BYTES = 8;

  private final byte[] encoded;
  private final PublicKey key;

  private VerifyingKey(byte[] encoded, PublicKey key) {
    this.encoded = encoded;
    this.key = key;
  }

  /**
   * Reads a lab's public key.
   *
   * @throws IllegalArgumentException if the text is something else; the message is {@code LINE:
   *     what}
   */
  public static VerifyingKey read(String text) {
    Optional<Pem> secret = Pem.find(text, Pem.PRIVATE);
    if (secret.isPresent()) {
      throw wrong(
          secret.get().line(),
          "this is a private key, which belongs to the lab alone; name the lab's public key,"
              + " journal_key.pub");
    }
    Pem pem = Pem.find(text, Pem.PUBLIC).orElseThrow(() -> wrong(1, other(text)));
    byte[] bytes = pem.bytes().orElseThrow(() -> wrong(pem.line(), "this public key is not whole"));
    return of(bytes)
        .orElseThrow(
            () ->
                wrong(
                    pem.line(),
                    "this is a public key of another kind; a lab's key is an Ed25519 key"));
  }

  /** What a text is that holds no public key. */
  private static String other(String text) {
    if (text.startsWith("ssh-") || text.contains("OPENSSH PRIVATE KEY")) {
      return "this is a key for ssh; name the lab's public key, journal_key.pub";
    }
    return "this is not a lab's public key, which begins with -----BEGIN PUBLIC KEY-----";
  }

  /** The key that these bytes are; empty if they are none of this kind. */
  static Optional<VerifyingKey> of(byte[] encoded) {
    boolean ours = encoded.length == LENGTH;
    for (int i = 0; ours && i < FRONT.length; i++) {
      ours = encoded[i] == FRONT[i];
    }
    if (!ours) {
      return Optional.empty();
    }
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      return Optional.of(new VerifyingKey(encoded.clone(), key));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(line + ": " + what);
  }

  /** The key as text for a file. */
  public String text() {
    return Pem.text(Pem.PUBLIC, encoded);
  }

  /** A short name that no other key has: 16 digits, made from the key. */
  public String name() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether this key's owner has signed a text. */
  boolean fits(String text, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
