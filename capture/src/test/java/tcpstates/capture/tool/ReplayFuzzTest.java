package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Replaying;
import tcpstates.testkit.ByteMutator;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;

/** Whatever is done to a capture or to pasted text, it is told or refused; nothing else happens. */
class ReplayFuzzTest {

  private static final ByteMutator CAPTURES =
      new ByteMutator(
          Stream.of(
                  "close_client",
                  "simultaneous_open",
                  "zero_window",
                  "forged_segments.server",
                  "fast_open",
                  "close_client_ipv6",
                  "out_of_order",
                  "timewait_reuse")
              .map(Captures::bytes)
              .toList());

  private static final TextMutator PASTED =
      new TextMutator(
          List.of(
              "State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n"
                  + "LISTEN 129 128 0.0.0.0:80 0.0.0.0:* users:((\"app\",pid=9,fd=3))\n"
                  + "ESTAB 0 33624 10.0.0.1:80 10.0.0.2:40001 timer:(persist,696ms,4)\n",
              "tcp        0      0 10.0.0.1:22   10.0.0.9:5000  CLOSE_WAIT  42/app  on (1.20/3/0)\n"
                  + "tcp4       0      0  *.22  *.*  LISTEN\n"
                  + "  TCP    [::1]:135    [::]:0    LISTENING   1044\n",
              "  0: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 1\n",
              "app 42 me 7u IPv4 1 0t0 TCP 10.0.0.1:5000->10.0.0.2:80 (ESTABLISHED)\n",
              "tcp 6 99 SYN_SENT src=10.0.0.1 dst=10.0.0.2 sport=1 dport=2 [UNREPLIED]\n",
              "TcpExt:\n    12 times the listen queue of a socket overflowed\n"
                  + "TcpExtListenDrops   12  0.0\n",
              "12:00:00.000001 IP 10.7.0.1.4 > 10.7.0.2.80: Flags [S], seq 1551362477, win 64240,"
                  + " options [mss 1460,sackOK,nop,wscale 7], length 0\n"
                  + "12:00:00.1 IP 10.7.0.2.80 > 10.7.0.1.4: Flags [S.], seq 9, ack 1551362478,"
                  + " win 65160, length 0\n"
                  + "IP 10.7.0.1.4 > 10.7.0.2.80: Flags [P.], seq 1:19, ack 1, win 502, options"
                  + " [nop,nop,sack 1 {10:20}], length 18\n"),
          List.of("ESTAB", "Flags [", " > ", "seq ", "10.7.0.1.80", ":", "99999999999", "length "));

  @Test
  void a_mutated_capture_is_told_or_refused() {
    Fuzz.run("replay", Fuzz.Kind.FILE, CAPTURES::next, ReplayFuzzTest::replay);
  }

  private static void replay(byte[] file) {
    check(Replaying.input(file).run());
    check(Replaying.input(file).json().run());
    check(Replaying.input(file).summary().json().run());
  }

  private static void check(Replaying.Said said) {
    assertTrue(said.code() == 0 || said.code() == 2, said.err());
    Fuzz.printable(said.out());
    Fuzz.printable(said.err());
  }

  @Test
  void mutated_text_is_explained_or_refused() {
    Fuzz.run("pasted text", Fuzz.Kind.PARSER, PASTED::next, ReplayFuzzTest::explain);
  }

  private static void explain(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ListingTool.run(
            80,
            false,
            false,
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertTrue(code == 0 || code == 2, () -> "ended with " + code);
    Fuzz.printable(out.toString(StandardCharsets.UTF_8));
    Fuzz.printable(err.toString(StandardCharsets.UTF_8));
  }
}
