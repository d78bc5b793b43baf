package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.Test;
import tcpstates.lab.roster.SignInCode;

/**
 * Many clients try to get in with wrong codes. A student from another address gets in all the same.
 * {@code -Dsiege=10000} tries that many wrong codes; the ordinary build tries a few.
 */
class LabSiegeTest extends LabClientTest {

  private static final int TRIES = Integer.getInteger("siege", 45);

  private static final int AT_ONCE = 50;
  private static final int TRIES_PER_CONNECTION = 9;

  private static final int PER_MINUTE = 10;

  @Override
  protected String setting() {
    return "tries-per-minute = " + PER_MINUTE;
  }

  private void ana_comes_in() throws IOException {
    try (ClientSession session = connectFromElsewhere("ana", lab.code())) {
      assertTrue(session.isAuthenticated());
    }
  }

  @Test
  void wrong_codes_are_slowed_down_and_let_nobody_in() throws Exception {
    long began = System.nanoTime();
    AtomicInteger tried = new AtomicInteger();
    AtomicInteger in = new AtomicInteger();
    ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
    for (int i = 0; i < TRIES; i += TRIES_PER_CONNECTION) {
      crowd.execute(() -> tryWrongCodes(tried, in));
    }
    ana_comes_in();
    crowd.shutdown();
    assertTrue(crowd.awaitTermination(60 + TRIES / 5, TimeUnit.SECONDS));
    assertEquals(0, in.get());
    assertTrue(tried.get() >= TRIES, tried + " tries");
    ana_comes_in();
    assertTrue(lab.log().contains("no more tries from there for a while"), lab.log());
    // Beyond the limit, the lab checks no code and logs no line, even if many come at once. The
    // exception: two threads may check at the same moment.
    long lines = lab.log().lines().filter(line -> line.contains("wrong code for")).count();
    long minutes = 1 + TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - began);
    assertTrue(lines <= PER_MINUTE + 2 + PER_MINUTE * minutes, lines + " lines");
    assertFalse(lab.log().contains(lab.code()));
    assertTrue(told.toString().contains("Wait a minute, then try again"), told.toString());
  }

  private void tryWrongCodes(AtomicInteger tried, AtomicInteger in) {
    SecureRandom random = new SecureRandom();
    try (ClientSession session = connect("ana")) {
      for (int i = 0; i < TRIES_PER_CONNECTION; i++) {
        session.addPasswordIdentity(SignInCode.random(random).shown());
      }
      session.auth().await(PATIENCE);
      if (session.isAuthenticated()) {
        in.incrementAndGet();
      }
    } catch (IOException e) {
      // The connection was cut, which counts as refused.
    }
    tried.addAndGet(TRIES_PER_CONNECTION);
  }
}
