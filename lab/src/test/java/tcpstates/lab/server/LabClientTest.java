package tcpstates.lab.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The base of tests that use a lab and a client in the same process. */
abstract class LabClientTest {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir protected Path temporary;

  /** What the lab told people before they were signed in. */
  protected final Queue<String> told = new ConcurrentLinkedQueue<>();

  protected EchoLab lab;
  protected SshClient client;

  /** A line of lab.conf that differs from the default. */
  protected String setting() {
    return "sign-up = no";
  }

  @BeforeEach
  void start() throws Exception {
    lab = new EchoLab(temporary.resolve("lab"), List.of(), setting());
    client = SshClient.setUpDefaultClient();
    // Many clients run in one process. The larger key exchange would use up the processor.
    client.setKeyExchangeFactories(
        NamedFactory.setUpTransformedFactories(
            false, List.of(BuiltinDHFactories.curve25519), ClientBuilder.DH2KEX));
    client.setServerKeyVerifier((session, address, key) -> true);
    client.setUserInteraction(
        new UserInteraction() {
          @Override
          public void welcome(ClientSession session, String banner, String language) {
            told.add(banner);
          }

          @Override
          public String[] interactive(
              ClientSession session,
              String name,
              String instruction,
              String language,
              String[] prompts,
              boolean[] echo) {
            return new String[prompts.length];
          }

          @Override
          public String getUpdatedPassword(ClientSession session, String prompt, String language) {
            return null;
          }
        });
    client.start();
  }

  @AfterEach
  void stop() {
    client.stop();
    lab.close();
  }

  /** A connection without a sign-in. */
  protected ClientSession connect(String name) throws IOException {
    return client.connect(name, "127.0.0.1", lab.port()).verify(PATIENCE).getSession();
  }

  /** Signs in from another loopback address than the others. */
  protected ClientSession connectFromElsewhere(String name, String password) throws IOException {
    InetSocketAddress elsewhere = new InetSocketAddress("127.0.0.2", 0);
    InetSocketAddress server = new InetSocketAddress("127.0.0.1", lab.port());
    return signedIn(
        client.connect(name, server, elsewhere).verify(PATIENCE).getSession(), password);
  }

  /** Signs in. */
  protected ClientSession connect(String name, String password) throws IOException {
    return signedIn(connect(name), password);
  }

  private static ClientSession signedIn(ClientSession session, String password) throws IOException {
    session.addPasswordIdentity(password);
    session.auth().verify(PATIENCE);
    return session;
  }

  /** What a program of the lab prints when a person types {@code typed} and ends. */
  protected String said(ClientSession session, String command) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ChannelExec channel = session.createExecChannel(command)) {
      channel.setIn(new ByteArrayInputStream("typed".getBytes(StandardCharsets.UTF_8)));
      channel.setOut(out);
      channel.open().verify(PATIENCE);
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
