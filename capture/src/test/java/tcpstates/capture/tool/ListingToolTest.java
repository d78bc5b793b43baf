package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.host.HostListing;
import tcpstates.testkit.Golden;

/**
 * What people paste. Most listings were printed by a Linux kernel in which the fault had been made:
 * two name spaces, a wire between them, and programs that do not close, accept, read or answer.
 */
class ListingToolTest {

  private static final Path HOST = Path.of("src/test/resources/host");
  private static final Path TCPDUMP = Path.of("src/test/resources/tcpdump");
  private static final Golden GOLDEN = Golden.in("explain");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int explain(byte[] pasted) {
    return ListingTool.run(
        80,
        false,
        false,
        new ByteArrayInputStream(pasted),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private int explain(String pasted) {
    return explain(pasted.getBytes(StandardCharsets.UTF_8));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void ports_that_are_used_up_are_told_from_a_server_with_many_time_waits() {
    StringBuilder client = new StringBuilder();
    for (int port = 32_768; port < 60_768; port++) {
      client.append("TIME-WAIT 0 0 10.0.0.1:").append(port).append(" 10.0.0.9:3306\n");
    }
    explain(client.toString());
    assertTrue(out().contains("28,000 sockets to 10.0.0.9:3306"), out());
    assertTrue(out().contains("EADDRNOTAVAIL"), out());
    out.reset();
    StringBuilder server = new StringBuilder("LISTEN 0 128 0.0.0.0:80 0.0.0.0:*\n");
    for (int i = 0; i < 9_000; i++) {
      server.append("TIME-WAIT 0 0 10.0.0.1:80 10.0.").append(i / 250).append('.');
      server.append(i % 250 + 1).append(":50000\n");
    }
    explain(server.toString());
    assertTrue(out().contains("9,000 in TIME-WAIT, all on port 80"), out());
    assertTrue(out().contains("is no fault"), out().replace("\n      ", " "));
  }

  /** In a conversation, the same is said as on the command line. */
  @Test
  void text_between_two_lines_of_three_quotes_is_explained() throws IOException {
    List<String> lines = Files.readAllLines(HOST.resolve("close-wait.ss.txt"));
    explain(String.join("\n", lines));
    assertEquals("> explain \"\"\"\n" + out(), Pasting.text(String.join("\n", lines)));
    String handshake =
        Pasting.text("IP 10.0.0.1.5000 > 10.0.0.2.80: Flags [S], seq 1, win 100, length 0");
    assertTrue(handshake.contains("SYN-SENT"), handshake);
    String nothing = Pasting.text("hello");
    assertTrue(nothing.contains("Line 1 is not understood: hello."), nothing);
  }

  @Test
  void what_has_no_end_is_left_in_the_end() {
    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int from, int count) {
            Arrays.fill(bytes, from, from + count, (byte) 0);
            return count;
          }
        };
    InputStream listing =
        new ByteArrayInputStream(
            "ESTAB 0 0 10.0.0.1:443 10.0.0.2:5000\n".getBytes(StandardCharsets.UTF_8));
    int code =
        ListingTool.run(
            80,
            false,
            false,
            new SequenceInputStream(listing, zeros),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(0, code);
    assertTrue(out().contains("1 socket"), out());
    assertTrue(err().contains("the input seems to have no end"), err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          close-wait.ss | close-wait
          close-wait.netstat | close-wait
          close-wait.lsof | close-wait
          close-wait.proc | close-wait
          accept-queue-full.ss | accept-queue-full
          accept-queue-full.client.ss | no-answer
          not-read.ss | not-read
          not-read.proc | not-read
          zero-window.ss | zero-window
          zero-window.netstat | zero-window
          peer-does-not-close.ss | peer-does-not-close
          fin-not-acknowledged.ss | fin-not-acknowledged last-ack-missing
          not-acknowledged.ss | not-acknowledged last-ack-missing
          no-answer.ss | no-answer fin-not-acknowledged last-ack-missing
          syn-flood.ss | close-wait syn-flood
          syn-flood.netstat | close-wait syn-flood
          macos.netstat | close-wait
          windows.netstat | no-answer
          firewall.conntrack | no-answer
          keep-alive.ss | keep-alive-unanswered
          """)
  void a_listing_made_from_a_known_fault_names_it(String name, String codes) throws IOException {
    HostListing listing = new HostListing();
    for (String line : Files.readAllLines(HOST.resolve(name + ".txt"))) {
      assertTrue(listing.read(line), line);
    }
    assertEquals(
        Set.of(codes.split(" ")),
        listing.census().findings().stream()
            .map(finding -> finding.oddity().code())
            .collect(Collectors.toSet()));
  }

  @Test
  void each_listing_is_explained_in_words() throws IOException {
    try (Stream<Path> files = Files.list(HOST)) {
      for (Path file : files.sorted().toList()) {
        out.reset();
        assertEquals(0, explain(Files.readAllBytes(file)), file.toString());
        GOLDEN.check(file.getFileName().toString(), out());
      }
    }
    assertEquals("", err());
  }

  @Test
  void a_host_that_is_well_gets_no_advice() throws IOException {
    explain(Files.readAllBytes(HOST.resolve("well.ss.txt")));
    assertEquals(
        "268 sockets: 200 TIME-WAIT, 60 ESTABLISHED, 3 FIN-WAIT-2, 2 LISTEN, 2\n"
            + "  SYN-RECEIVED, 1 CLOSE-WAIT\n"
            + "  Nothing is unusual.\n",
        out());
  }

  @Test
  void ports_that_are_used_up_are_told() {
    explain(
        IntStream.range(0, 28_000)
            .mapToObj(i -> "TIME-WAIT 0 0 10.0.0.1:" + (32_768 + i) + " 10.0.0.9:80")
            .collect(Collectors.joining("\n")));
    assertTrue(out().contains("! 28,000 sockets to 10.0.0.9:80"), out());
  }

  // ---- tcpdump

  @ParameterizedTest
  @ValueSource(strings = {"n", "nS", "nv", "nttttv", "ntt", "ne", "nttttvSe"})
  void lines_of_tcpdump_are_followed_as_their_capture_is(String options) throws IOException {
    for (String capture : List.of("close_client", "simultaneous_open")) {
      out.reset();
      explain(Files.readAllBytes(TCPDUMP.resolve(capture + "." + options + ".txt")));
      assertEquals(Replaying.capture(capture).run().out(), out());
    }
  }

  @Test
  void so_are_those_of_ipv6() throws IOException {
    explain(Files.readAllBytes(TCPDUMP.resolve("close_client_ipv6.n.txt")));
    assertEquals(Replaying.capture("close_client_ipv6").run().out(), out());
  }

  @Test
  void names_in_place_of_addresses_are_told_apart() throws IOException {
    explain(Files.readAllBytes(TCPDUMP.resolve("names.txt")));
    GOLDEN.check("tcpdump-names.txt", out());
  }

  // ---- what it does not understand

  @Test
  void what_is_no_listing_is_refused_with_its_line() {
    assertEquals(2, explain("\nhello there\nworld\n"));
    assertEquals("", out());
    assertTrue(err().startsWith("tcpstates: line 2 (and 1 more) is not understood: hello there."));
  }

  @Test
  void nothing_is_refused_too() {
    assertEquals(2, explain(""));
    assertTrue(err().startsWith("tcpstates: there is nothing to explain."), err());
  }

  @Test
  void a_strange_line_among_good_ones_is_told_and_the_others_count() {
    assertEquals(0, explain("LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\nESTAB 0 0 \u001b[2J what\n"));
    assertTrue(out().startsWith("1 socket: 1 LISTEN"), out());
    assertEquals("tcpstates: line 2 is not understood: ESTAB 0 0 \\x1b[2J what.\n", err());
  }

  @Test
  void a_listing_without_states_is_told_why() {
    assertEquals(2, explain("Recv-Q Send-Q Local Address:Port\n0 0 10.0.0.1:1 10.0.0.2:2\n"));
    assertTrue(err().contains("use ss -tan."), err());
  }

  @Test
  void no_control_character_reaches_the_terminal() {
    String name = "LISTEN 0 1 0.0.0.0:22 0.0.0.0:* users:((\"a\u001b]0;x\u0007\",pid=1,fd=3))\n";
    explain(name.replace("LISTEN 0 1", "LISTEN 90 1"));
    assertTrue(out().chars().noneMatch(c -> c < ' ' && c != '\n'), out());
  }
}
