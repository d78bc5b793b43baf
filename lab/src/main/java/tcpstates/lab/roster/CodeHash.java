package tcpstates.lab.roster;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The stored form of a sign-in code: a salted, slow hash, PBKDF2 with HMAC-SHA-512 (RFC 8018). The
 * number of rounds is stored with each hash, so that it can grow.
 *
 * @param rounds how often the function is applied
 * @param salt 16 random bytes, in base 64
 * @param hash 32 bytes, in base 64
 */
public record CodeHash(int rounds, String salt, String hash) {

  /**
   * A code has 60 random bits, so more rounds are not needed. One try takes about 25 ms of one
   * processor.
   */
  private static final int ROUNDS = 30_000;

  private static final int MOST_ROUNDS = 10_000_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final String NAME = "pbkdf2-sha512";

  private static final Pattern FORM =
      Pattern.compile(NAME + "\\$([1-9]\\d{0,7})\\$([\\w+/=]{24})\\$([\\w+/=]{44})");

  /** A hash that fits no code. It makes the check of an unknown name take the same time. */
  public static final CodeHash OF_NOBODY =
      new CodeHash(
          ROUNDS,
          Base64.getEncoder().encodeToString(new byte[SALT_BYTES]),
          Base64.getEncoder().encodeToString(new byte[HASH_BITS / 8]));

  /** Makes the hash of a code, with a new salt. */
  public static CodeHash of(SignInCode code, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new CodeHash(
        ROUNDS,
        Base64.getEncoder().encodeToString(salt),
        Base64.getEncoder().encodeToString(derived(code, salt, ROUNDS)));
  }

  /** Reads a stored hash; empty if it is damaged. */
  public static Optional<CodeHash> read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_ROUNDS) {
      return Optional.empty();
    }
    return Optional.of(
        new CodeHash(Integer.parseInt(parts.group(1)), parts.group(2), parts.group(3)));
  }

  /** The text to store. */
  public String text() {
    return NAME + "$" + rounds + "$" + salt + "$" + hash;
  }

  /** Whether this is the hash of a code. Both answers take the same time. */
  public boolean fits(SignInCode code) {
    byte[] expected = Base64.getDecoder().decode(hash);
    return MessageDigest.isEqual(expected, derived(code, Base64.getDecoder().decode(salt), rounds));
  }

  private static byte[] derived(SignInCode code, byte[] salt, int rounds) {
    PBEKeySpec key = new PBEKeySpec(code.symbols().toCharArray(), salt, rounds, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has PBKDF2", e);
    } finally {
      key.clearPassword();
    }
  }
}
