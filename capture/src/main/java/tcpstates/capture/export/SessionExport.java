package tcpstates.capture.export;

import java.nio.charset.StandardCharsets;
import tcpstates.repl.session.Session;

/** A session in a format that other programs read. */
public interface SessionExport {

  /** The content of the file. */
  byte[] of(Session session);

  /**
   * The exporter for a format. Every start of the program loads the formats themselves, so they
   * stay small.
   */
  static SessionExport in(ExportFormat format) {
    return switch (format) {
      case PCAPNG -> new PcapngExport();
      case SVG -> new SvgExport();
      case HTML -> new HtmlExport();
      case MERMAID -> new MermaidExport();
      case PLANTUML -> new PlantUmlExport();
      case DOT -> new DotExport();
      case TEXT -> new TextExport();
      case JSON -> new JsonExport();
      case PACKETDRILL -> new PacketdrillExport();
      case ASCIICAST -> new AsciicastExport();
    };
  }

  /** A text as bytes. */
  static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
