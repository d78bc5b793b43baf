package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.classroom.Front;
import tcpstates.lab.classroom.Wanted;
import tcpstates.lab.folder.LabFolder;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.CodeHash;
import tcpstates.lab.roster.Member;
import tcpstates.lab.roster.MemberName;
import tcpstates.lab.roster.Role;
import tcpstates.lab.roster.SignInCode;
import tcpstates.lab.store.Database;
import tcpstates.lab.store.Members;

/** Who comes in over SSH, and what nobody can do there. */
class LabServerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path temporary;

  private final SignInCode code = SignInCode.random(new SecureRandom());
  private LabFolder lab;
  private Database database;
  private LabServer server;
  private SshClient client;

  /** Says what it was asked for, then each byte back, until the end. */
  private static final class Echo implements Front {
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean over;

    Echo(Member member, Wanted wanted) {
      byte[] hello = (member.name() + " " + wanted.kind() + "\n").getBytes(StandardCharsets.UTF_8);
      pending.writeBytes(hello);
    }

    @Override
    public void typed(byte[] bytes, int length) {
      pending.write(bytes, 0, length);
    }

    @Override
    public void ended() {
      over = true;
    }

    @Override
    public void resized(int columns, int rows) {}

    @Override
    public void woken() {}

    @Override
    public OptionalLong nextTick() {
      return OptionalLong.empty();
    }

    @Override
    public byte[] draw() {
      byte[] bytes = pending.toByteArray();
      pending.reset();
      return bytes;
    }

    @Override
    public boolean over() {
      return over && pending.size() == 0;
    }

    @Override
    public void gone() {}
  }

  @BeforeEach
  void start() throws Exception {
    lab = LabFolder.init(temporary.resolve("lab"), HostKeys.make());
    LabSettings settings = LabSettings.DEFAULT.withListener("127.0.0.1", 0);
    database = Database.open(lab, settings);
    Members members = new Members(database);
    CodeHash hash = CodeHash.of(code, new SecureRandom());
    Member ana =
        new Member(new MemberName("ana"), Role.STUDENT, "", "", Optional.of(hash), List.of());
    members.put(List.of(ana), 1);
    server =
        new LabServer(
            settings,
            HostKeys.read(lab),
            members,
            () -> false,
            (member, address, wanted, columns, rows, host) -> new Echo(member, wanted),
            new LabLog(lab.log()));
    server.listen();
    client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier((session, address, key) -> true);
    client.start();
  }

  @AfterEach
  void stop() {
    client.stop();
    server.close();
    database.close();
  }

  private ClientSession connect(String name, String password) throws IOException {
    ClientSession session =
        client.connect(name, "127.0.0.1", server.port()).verify(PATIENCE).getSession();
    session.addPasswordIdentity(password);
    session.auth().verify(PATIENCE);
    return session;
  }

  private String said(ClientSession session, String command) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ChannelExec channel = session.createExecChannel(command)) {
      channel.setIn(new ByteArrayInputStream("typed".getBytes(StandardCharsets.UTF_8)));
      channel.setOut(out);
      channel.open().verify(PATIENCE);
      channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String log() throws IOException {
    return Files.readString(lab.log());
  }

  @Test
  void a_code_lets_in_and_bytes_go_there_and_back() throws IOException {
    try (ClientSession session = connect("ana", code.shown())) {
      assertEquals("ana REPL\ntyped", said(session, "repl"));
    }
  }

  @Test
  void a_wrong_code_and_a_stranger_stay_out_and_no_code_is_logged() throws IOException {
    String wrong = SignInCode.random(new SecureRandom()).shown();
    assertThrows(SshException.class, () -> connect("ana", wrong));
    assertThrows(SshException.class, () -> connect("eve", code.shown()));
    assertThrows(SshException.class, () -> connect("\u001b[2J", code.shown()));
    assertTrue(log().contains("wrong code for ana from 127.0.0.1"), log());
    assertTrue(log().contains("wrong code for \\x1b[2J"), log());
    assertFalse(log().contains(wrong) || log().contains(code.shown()));
  }

  @Test
  void nothing_runs_but_the_labs_own_programs() throws IOException {
    for (String command : List.of("sh", "/bin/sh -c id", "scp -t /tmp", "repl; id", "pair")) {
      try (ClientSession session = connect("ana", code.shown())) {
        assertEquals(WantedLine.USAGE + "\r\n", said(session, command));
      }
    }
    assertTrue(log().contains("refused: exec scp -t /tmp"), log());
  }

  @Test
  void there_is_no_sftp_no_forwarding_and_no_second_channel() throws IOException {
    try (ClientSession session = connect("ana", code.shown())) {
      // This client opens the channel and asks then; the log says what came of it.
      session.createSubsystemChannel("sftp").open().verify(PATIENCE);
    }
    try (ClientSession session = connect("ana", code.shown())) {
      assertThrows(
          IOException.class,
          () ->
              session.startRemotePortForwarding(
                  new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress("127.0.0.1", 1)));
    }
    try (ClientSession session = connect("ana", code.shown())) {
      ClientChannel tunnel =
          session.createDirectTcpipChannel(
              new SshdSocketAddress("127.0.0.1", 1), new SshdSocketAddress("127.0.0.1", 22));
      assertThrows(IOException.class, () -> tunnel.open().verify(PATIENCE));
    }
    try (ClientSession session = connect("ana", code.shown())) {
      ClientChannel first = session.createShellChannel();
      first.open().verify(PATIENCE);
      ClientChannel second = session.createShellChannel();
      assertThrows(IOException.class, () -> second.open().verify(PATIENCE));
    }
    assertTrue(log().contains("ana: refused: the subsystem sftp"), log());
    assertTrue(log().contains("ana: refused: a second channel"), log());
  }
}
