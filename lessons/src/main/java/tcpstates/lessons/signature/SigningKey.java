package tcpstates.lessons.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** The key with which a lab signs. Nobody else may have it, and no message shows it. */
public final class SigningKey {

  /** A text to try a key with. */
  private static final String PROBE = "tcpstates";

  private final PrivateKey key;
  private final VerifyingKey verifying;

  private SigningKey(PrivateKey key, VerifyingKey verifying) {
    this.key = key;
    this.verifying = verifying;
  }

  /** Makes a new key. */
  public static SigningKey make() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM).generateKeyPair();
      return new SigningKey(
          pair.getPrivate(), VerifyingKey.of(pair.getPublic().getEncoded()).orElseThrow());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has Ed25519 since version 15", e);
    }
  }

  /**
   * Reads a key from the text of its file.
   *
   * @throws IllegalArgumentException if the text is something else; the message is {@code LINE:
   *     what}, and shows nothing of the key
   */
  public static SigningKey read(String text) {
    Optional<SigningKey> read =
        Pem.find(text, Pem.PUBLIC)
            .flatMap(Pem::bytes)
            .flatMap(VerifyingKey::of)
            .flatMap(
                verifying ->
                    Pem.find(text, Pem.PRIVATE)
                        .flatMap(Pem::bytes)
                        .flatMap(bytes -> of(bytes, verifying)));
    return read.orElseThrow(
        () ->
            new IllegalArgumentException(
                "1: this is not a lab's key for signing, with its private and its public part"));
  }

  private static Optional<SigningKey> of(byte[] encoded, VerifyingKey verifying) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(VerifyingKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(encoded));
      SigningKey read = new SigningKey(key, verifying);
      return verifying.fits(PROBE, read.signature(PROBE)) ? Optional.of(read) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** The public key that belongs to it. */
  public VerifyingKey verifying() {
    return verifying;
  }

  /** Both parts of the key as text, for a file that nobody else can read. */
  public String text() {
    return Pem.text(Pem.PRIVATE, key.getEncoded()) + verifying.text();
  }

  /** The signature of a text: 64 bytes. */
  byte[] signature(String text) {
    try {
      Signature sign = Signature.getInstance(VerifyingKey.ALGORITHM);
      sign.initSign(key);
      sign.update(text.getBytes(StandardCharsets.UTF_8));
      return sign.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was tried can sign", e);
    }
  }
}
