package tcpstates.capture.export;

import java.nio.charset.StandardCharsets;
import tcpstates.repl.session.Session;

/** A session in a form that other programs read. */
public interface SessionExport {

  /** The file. */
  byte[] of(Session session);

  /** The one for a format; the formats themselves are known at every start, and stay small. */
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
