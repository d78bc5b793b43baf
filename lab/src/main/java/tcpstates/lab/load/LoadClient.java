package tcpstates.lab.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/**
 * The students of a load. They run in a process of their own, so that the lab's figures don't
 * include them. The process reads commands on its standard input, one a line: {@code in}, {@code
 * type}, {@code times} and {@code stop}. It prints a line when a command is done.
 */
public final class LoadClient {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SshClient client = SshClient.setUpDefaultClient();
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final List<LoadStudent> students = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private final int port;
  private final int count;
  private final long everyMillis;

  private LoadClient(int port, int count, long everyMillis) {
    this.port = port;
    this.count = count;
    this.everyMillis = everyMillis;
  }

  /**
   * Runs the students.
   *
   * @param args port, number of students, milliseconds between two commands, file of their key
   */
  public static void main(String... args) throws Exception {
    LoadClient load =
        new LoadClient(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), Long.parseLong(args[2]));
    load.run(Path.of(args[3]), System.out);
  }

  private void run(Path key, PrintStream out) throws Exception {
    client.setServerKeyVerifier((session, address, serverKey) -> true);
    client.start();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    KeyPair pair = read(key);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(obey(line, pair));
      out.flush();
    }
    clock.shutdownNow();
    client.stop();
  }

  private String obey(String line, KeyPair key) throws IOException {
    switch (line) {
      case "in" -> {
        for (int i = 0; i < count; i++) {
          signIn(LabLoad.name(i), key);
        }
        return "in";
      }
      case "type" -> {
        for (int i = 0; i < students.size(); i++) {
          students.get(i).begin(i * everyMillis / Math.max(1, students.size()));
        }
        return "typing";
      }
      case "times" -> {
        return latencies.take();
      }
      case "stop" -> {
        students.forEach(LoadStudent::stop);
        return "stopped";
      }
      default -> {
        return "?";
      }
    }
  }

  private void signIn(String name, KeyPair key) throws IOException {
    ClientSession session = client.connect(name, "127.0.0.1", port).verify(PATIENCE).getSession();
    session.addPublicKeyIdentity(key);
    session.auth().verify(PATIENCE);
    ChannelShell channel = session.createShellChannel();
    LoadStudent.prepare(channel);
    channel.open().verify(PATIENCE);
    LoadStudent student = new LoadStudent(channel, clock, latencies, everyMillis);
    student.read();
    students.add(student);
  }

  private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
    try (var in = Files.newInputStream(file)) {
      return SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("key"), in, null)
          .iterator()
          .next();
    }
  }
}
