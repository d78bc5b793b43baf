package tcpstates.lab.classroom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tcpstates.lab.roster.MemberName;

/**
 * The seed of each student. It is made from the lab's secret and the student's name, so that nobody
 * can work out another student's variant. Each lesson mixes its own id into it.
 */
public final class StudentSeeds {

  private static final String MAC = "HmacSHA256";

  /** Nine digits are easy to read aloud. */
  private static final long LARGEST = 1_000_000_000L;

  private final byte[] secret;

  /** Makes seeds from a secret. */
  public StudentSeeds(byte[] secret) {
    this.secret = secret.clone();
  }

  /** A student's seed: 0 or more. */
  public long of(MemberName member) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      byte[] bytes = mac.doFinal(("seed " + member.text()).getBytes(StandardCharsets.UTF_8));
      return Math.floorMod(ByteBuffer.wrap(bytes).getLong(), LARGEST);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + MAC, e);
    }
  }
}
