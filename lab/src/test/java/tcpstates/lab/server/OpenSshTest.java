package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.roster.PublicKeyLine;

/** The client that students have, and what an attacker tries with it. */
@EnabledIf("installed")
@Timeout(120)
class OpenSshTest {

  private static final List<String> PROGRAMS =
      List.of("ssh", "sshpass", "sftp", "scp", "ssh-keygen", "ssh-audit");

  @TempDir private Path temporary;

  private EchoLab lab;
  private Path key;

  /** The result of a program. */
  private record Ended(int code, String said) {}

  static boolean installed() {
    return PROGRAMS.stream().allMatch(name -> Files.isExecutable(Path.of("/usr/bin", name)));
  }

  @BeforeEach
  void start() throws Exception {
    key = temporary.resolve("key");
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
    Path shown = key.resolveSibling("key.pub");
    Optional<PublicKeyLine> line = PublicKeyLine.of(Files.readString(shown));
    lab = new EchoLab(temporary.resolve("lab"), List.of(line.orElseThrow()), "sign-up = no");
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private Ended run(String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile(temporary, "said", ".txt");
    Path typed = temporary.resolve("typed");
    Files.writeString(typed, "typed");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(typed.toFile())
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("does not end: " + String.join(" ", command));
    }
    return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  private List<String> options() {
    return List.of(
        "-F", "none",
        "-o", "StrictHostKeyChecking=no",
        "-o", "UserKnownHostsFile=/dev/null",
        "-o", "LogLevel=ERROR",
        "-i", key.toString(),
        "-o", "IdentitiesOnly=yes");
  }

  /** Runs {@code ssh} with the key and these further arguments. */
  private Ended ssh(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ssh", "-p", Integer.toString(lab.port())));
    command.addAll(options());
    command.addAll(List.of(words));
    return run(command.toArray(String[]::new));
  }

  @Test
  void a_key_and_a_code_let_in() throws Exception {
    assertEquals(new Ended(0, "ana REPL\ntyped"), ssh("ana@127.0.0.1", "repl"));
    assertEquals(new Ended(0, "ana USUAL\ntyped"), ssh("-T", "ana@127.0.0.1"));
    Ended byCode =
        run(
            "sshpass",
            "-p",
            lab.code(),
            "ssh",
            "-F",
            "none",
            "-o",
            "StrictHostKeyChecking=no",
            "-o",
            "UserKnownHostsFile=/dev/null",
            "-o",
            "LogLevel=ERROR",
            "-o",
            "PubkeyAuthentication=no",
            "-p",
            Integer.toString(lab.port()),
            "ana@127.0.0.1",
            "repl");
    assertEquals(new Ended(0, "ana REPL\ntyped"), byCode);
    assertNotEquals(0, ssh("-o", "BatchMode=yes", "eve@127.0.0.1", "repl").code());
  }

  @Test
  void environment_agent_and_forwarding_get_nothing() throws Exception {
    assertEquals(
        "ana REPL\ntyped",
        ssh("-A", "-o", "SetEnv=LD_PRELOAD=/tmp/x", "ana@127.0.0.1", "repl").said());
    assertEquals(
        255,
        ssh("-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", "ana@127.0.0.1", "repl")
            .code());
    Ended tunnel = ssh("-W", "127.0.0.1:22", "ana@127.0.0.1");
    assertNotEquals(0, tunnel.code());
    assertFalse(tunnel.said().contains("SSH-2.0"), tunnel.said());
  }

  @Test
  void files_can_be_neither_fetched_nor_put() throws Exception {
    for (String program : List.of("sftp", "scp")) {
      List<String> command = new ArrayList<>(List.of(program, "-P", Integer.toString(lab.port())));
      command.addAll(options());
      command.add("ana@127.0.0.1:/etc/passwd");
      command.add(temporary.resolve("stolen").toString());
      assertNotEquals(0, run(command.toArray(String[]::new)).code());
      command.add(1, "-O");
      if (program.equals("scp")) {
        assertNotEquals(0, run(command.toArray(String[]::new)).code());
      }
    }
    assertFalse(Files.exists(temporary.resolve("stolen")));
    assertTrue(lab.log().contains("ana: refused: the subsystem sftp"), lab.log());
    assertTrue(lab.log().contains("refused: exec scp"), lab.log());
  }

  @Test
  void an_audit_finds_no_algorithm_to_fail() throws Exception {
    Ended audit = run("ssh-audit", "--no-colors", "127.0.0.1:" + lab.port());
    assertFalse(audit.said().contains("[fail]"), audit.said());
    assertTrue(audit.said().contains("(kex) curve25519-sha256"), audit.said());
  }

  @Test
  void a_thousand_connections_that_do_not_sign_in_keep_nobody_out() throws Exception {
    List<Socket> knocking = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        Socket socket = new Socket("127.0.0.1", lab.port());
        knocking.add(socket);
      }
      assertEquals(new Ended(0, "ana REPL\ntyped"), ssh("ana@127.0.0.1", "repl"));
    } finally {
      for (Socket socket : knocking) {
        socket.close();
      }
    }
    assertTrue(lab.log().contains("too many connections that do not sign in"), lab.log());
  }

  @Test
  void nonsense_in_place_of_ssh_ends_only_itself() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", lab.port());
        OutputStream out = socket.getOutputStream()) {
      byte[] chunk = "GET / HTTP/1.1\r\n".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 100; i++) {
        out.write(chunk);
      }
    } catch (IOException e) {
      // The connection is cut, as it should be.
    }
    assertEquals(new Ended(0, "ana REPL\ntyped"), ssh("ana@127.0.0.1", "repl"));
  }
}
