package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.export.ExportFormat;
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
        new FileReading.Read(new TextFile("session.tcp", session.lines().toList())),
        CoreCommands.SET,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(names = {"SVG", "HTML", "MERMAID", "PLANTUML", "DOT"})
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
}
