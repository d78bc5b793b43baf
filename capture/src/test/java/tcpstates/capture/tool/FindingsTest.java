package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Packets;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.packet.TcpPacket;

/** What is found to be odd: that which is, and nothing where all went well. */
class FindingsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path PUBLIC =
      Path.of(System.getProperty("shared", "../../shared")).resolve("captures/public");

  private static Set<String> codes(Replaying replaying) throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String line : replaying.summary().json().run().lines()) {
      for (JsonNode finding : JSON.readTree(line).get("findings")) {
        codes.add(finding.get("code").asText());
      }
    }
    return codes;
  }

  private static Set<String> words(String codes) {
    return codes == null ? Set.of() : new TreeSet<>(Set.of(codes.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "handshake",
        "close_client",
        "close_client_ipv6",
        "close_three_segments",
        "half_close",
        "simultaneous_open",
        "simultaneous_close",
        "fast_open",
        "keepalive_alive",
        "plain_options",
        "shutdown_rd",
        "timewait_60s",
        "timewait_reuse"
      })
  void a_connection_that_goes_as_connections_do_has_none(String capture) throws IOException {
    assertEquals(Set.of(), codes(Replaying.capture(capture)));
    assertEquals(Set.of(), codes(Replaying.capture(capture + ".server")));
  }

  @ParameterizedTest
  @CsvSource({
    "syn_timeout, no-answer",
    "refused, refused",
    "close_in_syn_sent, given-up-early",
    "lost_syn, syn-again",
    "lost_handshake_ack_silent, syn-ack-again",
    "lost_data, retransmission",
    "data_timeout, data-not-acknowledged",
    "fin_wait1_gives_up, fin-not-acknowledged",
    "rst_established, reset",
    "rst_in_close_wait, reset-in-close-wait",
    "data_after_close, data-after-close",
    "fin_wait2_timeout, fin-after-timeout",
    "half_open_data, forgotten",
    "keepalive_rst, forgotten",
    "out_of_order.server, out-of-order retransmission",
    "rst_in_window, forgotten unasked-ack",
    "rst_in_window.server, challenge-ack goes-on-after-the-end",
    "rst_in_syn_recv.server, syn-answered-anew",
    "duplicate_syn_after_close, reset syn-answered-anew",
    "forged_segments, unasked-ack",
    "forged_to_closed, answers-unseen",
    "forged_to_listen.server, forgotten without-ack",
    "timewait_rst_rfc1337.server, rst-after-close",
    "zero_window, retransmission zero-window",
    "duplicate_syn_established, unasked-ack",
    "duplicate_syn_established.server, challenge-ack copies",
    "forged_to_closed.server," + " goes-on-after-the-end refused rst-of-somebody-else without-ack"
  })
  void what_was_made_to_go_wrong_is_found(String capture, String codes) throws IOException {
    assertEquals(words(codes), codes(Replaying.capture(capture)));
  }

  @Test
  void a_program_that_does_not_close_is_found() throws IOException {
    Set<String> found = codes(Replaying.capture("mixed_60"));
    assertTrue(found.contains("close-wait"), found.toString());
    assertTrue(found.contains("keep-alive-unanswered"), found.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "suricata_http-async-cli, one-direction",
    "suricata_split-handshake-4whs, reset",
    "suricata_tcp-urgent1,",
    "suricata_tls-fin-close-data, data-after-close",
    "tcpdump_dns_tcp,",
    "tcpdump_ipv4_tcp_http_xml_tso,",
    "tcpdump_tcp-handshake-nano,",
    "tcpdump_tcp_rst_data,",
    "zeek_fin_retransmission, reset retransmission without-ack",
    "zeek_miss_end_data, not-captured",
    "zeek_no-handshake,",
    "zeek_payload-syn,",
    "zeek_qi_internet_SYNACK_curl_jsonip, data-after-close retransmission",
    "zeek_retransmit-fast009, reset retransmission",
    "zeek_rst-inject-rae, goes-on-after-the-end reset",
    "zeek_ssh-dups, copies",
    "zeek_syn-then-ack-then-rst, unexpected-answer",
    "zeek_syn, no-answer",
    "zeek_truncated-header,"
  })
  void public_captures_are_read_and_make_sense(String name, String codes) throws IOException {
    Path file = PUBLIC.resolve(name + ".pcap");
    Assumptions.assumeTrue(Files.exists(file), "no captures are shared beside this checkout");
    assertEquals("", Replaying.file(file).run().err());
    assertEquals(words(codes), codes(Replaying.file(file)));
  }

  /** Each opens and is never heard of again: so many can't be remembered. */
  @Test
  void half_open_connections_without_end_are_bounded_and_said_so() {
    Captures capture = Captures.pcap();
    for (int i = 0; i < 60_000; i++) {
      byte[] syn = Packets.tcp(1_024 + i, 80, TcpPacket.SYN, i, 0, 1_000, 0);
      capture.frame(0, i, Packets.ethernet(0x0800, Packets.ipv4(true, i, 0, 40, syn)));
    }
    String said = Replaying.input(capture.toArray()).summary().run().out();
    assertTrue(said.contains("More than 32,768 connections were open at once."), "not said");
    assertTrue(said.contains("60,000 no answer"), "not all are told");
  }
}
