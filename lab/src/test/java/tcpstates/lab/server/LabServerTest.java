package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.junit.jupiter.api.Test;
import tcpstates.lab.roster.SignInCode;

/** Who may come in over SSH, and what nobody can do there. */
class LabServerTest extends LabClientTest {

  @Test
  void a_code_lets_in_and_bytes_go_there_and_back() throws IOException {
    try (ClientSession session = connect("ana", lab.code())) {
      assertEquals("ana REPL\ntyped", said(session, "repl"));
    }
  }

  @Test
  void a_wrong_code_and_a_stranger_stay_out_and_no_code_is_logged() throws IOException {
    String wrong = SignInCode.random(new SecureRandom()).shown();
    assertThrows(SshException.class, () -> connect("ana", wrong));
    assertThrows(SshException.class, () -> connect("eve", lab.code()));
    assertThrows(SshException.class, () -> connect("\u001b[2J", lab.code()));
    assertTrue(lab.log().contains("wrong code for ana from 127.0.0.1"), lab.log());
    assertTrue(lab.log().contains("wrong code for \\x1b[2J"), lab.log());
    assertFalse(lab.log().contains(wrong) || lab.log().contains(lab.code()));
  }

  @Test
  void nothing_runs_but_the_labs_own_programs() throws IOException {
    for (String command : List.of("sh", "/bin/sh -c id", "scp -t /tmp", "repl; id", "pair")) {
      try (ClientSession session = connect("ana", lab.code())) {
        assertEquals(WantedLine.USAGE + "\r\n", said(session, command));
      }
    }
    assertTrue(lab.log().contains("refused: exec scp -t /tmp"), lab.log());
  }

  @Test
  void there_is_no_sftp_no_forwarding_and_no_second_channel() throws IOException {
    try (ClientSession session = connect("ana", lab.code())) {
      // This client opens the channel first and asks afterwards. The log says what came of it.
      session.createSubsystemChannel("sftp").open().verify(PATIENCE);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            while (!lab.log().contains("ana: refused: the subsystem sftp")) {
              Thread.onSpinWait();
            }
          });
    }
    try (ClientSession session = connect("ana", lab.code())) {
      assertThrows(
          IOException.class,
          () ->
              session.startRemotePortForwarding(
                  new SshdSocketAddress("127.0.0.1", 0), new SshdSocketAddress("127.0.0.1", 1)));
    }
    try (ClientSession session = connect("ana", lab.code())) {
      ClientChannel tunnel =
          session.createDirectTcpipChannel(
              new SshdSocketAddress("127.0.0.1", 1), new SshdSocketAddress("127.0.0.1", 22));
      assertThrows(IOException.class, () -> tunnel.open().verify(PATIENCE));
    }
    try (ClientSession session = connect("ana", lab.code())) {
      ClientChannel first = session.createShellChannel();
      first.open().verify(PATIENCE);
      ClientChannel second = session.createShellChannel();
      assertThrows(IOException.class, () -> second.open().verify(PATIENCE));
    }
    assertTrue(lab.log().contains("ana: refused: a second channel"), lab.log());
  }

  @Test
  void who_cannot_be_looked_up_is_told_why() throws IOException {
    lab.losesItsStore();
    assertThrows(SshException.class, () -> connect("ana", lab.code()));
    assertTrue(told.toString().contains("does not answer right now. Try again"), told.toString());
    assertTrue(lab.log().contains("ana from 127.0.0.1: can't be looked up"), lab.log());
  }

  @Test
  void who_was_in_before_comes_in_while_the_roster_is_away() throws IOException {
    connect("ana", lab.code()).close();
    lab.losesItsStore();
    try (ClientSession session = connect("ana", lab.code())) {
      assertEquals("ana REPL\ntyped", said(session, "repl"));
    }
  }
}
