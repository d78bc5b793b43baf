package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Packets;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.export.ExportFormat;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.shell.FileReading;
import tcpstates.repl.shell.TextFile;
import tcpstates.testkit.Golden;

/** Sessions, given out. */
class ExportToolTest {

  private static final Golden GOLDEN = Golden.in("export");

  /** The first SYN,ACK is lost, the data's checksum breaks, and the FINs are delivered by hand. */
  private static final String SESSION =
      """
      server listen
      client send syn
      deliver
      server send syn ack
      drop
      wait rto
      drop #3
      deliver
      client send ack
      deliver
      client send "hello"
      corrupt
      deliver
      wait rto
      deliver
      server send ack
      deliver
      client close
      deliver
      server close
      deliver
      client send ack
      deliver
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int export(ExportFormat format, String session) {
    return ExportTool.run(
        format,
        Optional.empty(),
        new FileReading.Read(new TextFile("session.tcp", session.lines().toList())),
        CoreCommands.SET,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(names = {"SVG", "HTML", "MERMAID", "PLANTUML", "DOT", "JSON", "PACKETDRILL"})
  void a_session_becomes_a_diagram(ExportFormat format) {
    assertEquals(0, export(format, SESSION), err::toString);
    GOLDEN.check("session." + format.word(), out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void as_a_capture_it_is_followed_like_any_other() {
    assertEquals(0, export(ExportFormat.PCAPNG, SESSION), err::toString);
    Replaying.Said said = Replaying.input(out.toByteArray()).run();
    assertEquals("", said.err());
    GOLDEN.check("session.replay", said.out());
  }

  @Test
  void the_drawing_is_well_formed() throws Exception {
    export(ExportFormat.SVG, SESSION);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document drawing =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    assertEquals("svg", drawing.getDocumentElement().getTagName());
  }

  @Test
  void nothing_is_printed_of_a_session_that_can_not_be_played() {
    assertEquals(2, export(ExportFormat.MERMAID, "server listen\nclient sned syn\n"));
    assertEquals(0, out.size());
    assertEquals(
        List.of("tcpstates: session.tcp:2:8: "),
        err.toString(StandardCharsets.UTF_8).lines().map(line -> line.substring(0, 28)).toList());
  }

  @Test
  void as_text_it_has_the_commands_the_ladder_and_the_reasons() {
    assertEquals(0, export(ExportFormat.TEXT, SESSION), err::toString);
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("\nCommands\n  server listen\n  client send syn\n"), text);
    assertTrue(text.contains("|- #9 FIN,ACK 106 ack 301 -"), text);
    assertTrue(text.contains("server receives #11 ACK seq 107 ack 302 -> CLOSED. "), text);
  }

  /** A header, then events: times that grow, and text that ends where the session does. */
  @Test
  void a_recording_types_the_commands_and_ends_with_the_ladder() {
    assertEquals(0, export(ExportFormat.ASCIICAST, SESSION), err::toString);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(lines.get(0).startsWith("{\"version\": 2, \"width\": 100, \"height\": 40,"));
    double last = 0;
    for (String line : lines.subList(1, lines.size())) {
      assertTrue(line.matches("\\[[0-9]+\\.[0-9]{3}, \"o\", \".*\"]"), line);
      double time = Double.parseDouble(line.substring(1, line.indexOf(',')));
      assertTrue(time >= last, line);
      last = time;
    }
    assertTrue(lines.get(lines.size() - 1).contains("TIME-WAIT"));
  }

  @Test
  void as_json_it_keeps_to_its_schema() throws IOException {
    assertEquals(0, export(ExportFormat.JSON, SESSION), err::toString);
    try (InputStream in =
        ExportTool.class.getResourceAsStream("/tcpstates/capture/session-export.schema.json")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          "[]",
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(schema, InputFormat.JSON)
              .validate(out.toString(StandardCharsets.UTF_8), InputFormat.JSON)
              .toString());
    }
  }

  /** What the script says of both directions is a capture again, with the same states in it. */
  @Test
  void a_packetdrill_script_leads_to_the_same_states() {
    assertEquals(0, export(ExportFormat.PACKETDRILL, SESSION), err::toString);
    String script = out.toString(StandardCharsets.UTF_8);
    String replayed = Replaying.input(capture(script)).summary().json().run().out();
    List<String> states =
        script
            .lines()
            .filter(line -> line.startsWith("// client: "))
            .map(line -> '"' + line.substring(11) + '"')
            .toList();
    String path = "\"client_states\":[\"CLOSED\"," + String.join(",", states) + "]";
    assertTrue(replayed.contains(path), replayed);
  }

  private static byte[] capture(String script) {
    Pattern packet =
        Pattern.compile("\\S+ ([<>]) (\\S+) (\\d+):\\d+\\((\\d+)\\)(?: ack (\\d+))?.*");
    Captures capture = Captures.pcap();
    int number = 0;
    for (String line : script.lines().toList()) {
      Matcher found = packet.matcher(line);
      if (found.matches()) {
        boolean client = found.group(1).equals(">");
        byte[] segment =
            Packets.tcp(
                client ? 40_001 : 80,
                client ? 80 : 40_001,
                flags(found.group(2)),
                Integer.parseInt(found.group(3)),
                found.group(5) == null ? 0 : Integer.parseInt(found.group(5)),
                4_096,
                Integer.parseInt(found.group(4)));
        byte[] datagram = Packets.ipv4(client, number + 1, 0, segment.length + 20, segment);
        capture.frame(number++, 0, Packets.ethernet(0x0800, datagram));
      }
    }
    return capture.toArray();
  }

  private static int flags(String letters) {
    return (letters.contains("S") ? TcpPacket.SYN : 0)
        | (letters.contains("F") ? TcpPacket.FIN : 0)
        | (letters.contains("R") ? TcpPacket.RST : 0)
        | (letters.contains(".") ? TcpPacket.ACK : 0);
  }
}
