package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.roster.SignInCode;

/**
 * A crowd before the door of a lab, and a student who comes in all the same, from another address.
 * {@code -Dsiege=10000} tries as many wrong codes, and a tenth as many connections that say
 * nothing; the ordinary build a few.
 */
class LabSiegeTest {

  private static final int TRIES = Integer.getInteger("siege", 45);

  /** Two address's worth in the ordinary build. */
  private static final int SILENT = Math.max(200, TRIES / 10);

  private static final int AT_ONCE = 50;
  private static final int TRIES_PER_CONNECTION = 9;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path temporary;

  private EchoLab lab;
  private SshClient client;

  @BeforeEach
  void start() throws Exception {
    lab = new EchoLab(temporary.resolve("lab"), List.of());
    client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier((session, address, key) -> true);
    client.start();
  }

  @AfterEach
  void stop() {
    client.stop();
    lab.close();
  }

  private void ana_comes_in() throws IOException {
    InetSocketAddress elsewhere = new InetSocketAddress("127.0.0.2", 0);
    InetSocketAddress server = new InetSocketAddress("127.0.0.1", lab.port());
    try (ClientSession session =
        client.connect("ana", server, elsewhere).verify(PATIENCE).getSession()) {
      session.addPasswordIdentity(lab.code());
      session.auth().verify(PATIENCE);
      assertTrue(session.isAuthenticated());
    }
  }

  @Test
  void wrong_codes_are_slowed_down_and_let_nobody_in() throws Exception {
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
    // Beyond the limit no code is looked at, and no line is written.
    long lines = lab.log().lines().filter(line -> line.contains("wrong code for")).count();
    assertTrue(lines < 100 + TRIES / 2, lines + " lines");
    assertFalse(lab.log().contains(lab.code()));
  }

  private void tryWrongCodes(AtomicInteger tried, AtomicInteger in) {
    SecureRandom random = new SecureRandom();
    try (ClientSession session =
        client.connect("ana", "127.0.0.1", lab.port()).verify(PATIENCE).getSession()) {
      for (int i = 0; i < TRIES_PER_CONNECTION; i++) {
        session.addPasswordIdentity(SignInCode.random(random).shown());
      }
      session.auth().await(PATIENCE);
      if (session.isAuthenticated()) {
        in.incrementAndGet();
      }
    } catch (IOException e) {
      // It was cut, which is as good as refused.
    }
    tried.addAndGet(TRIES_PER_CONNECTION);
  }

  @Test
  void connections_that_say_nothing_are_bounded() throws Exception {
    List<Socket> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < SILENT; i++) {
        crowd.add(new Socket("127.0.0.1", lab.port()));
      }
      ana_comes_in();
      assertTrue(lab.log().contains("too many connections that do not sign in"), lab.log());
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }
}
