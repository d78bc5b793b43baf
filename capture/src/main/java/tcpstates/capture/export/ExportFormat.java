package tcpstates.capture.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a session can be given out. */
public enum ExportFormat {
  PCAPNG(new PcapngExport()),
  SVG(new SvgExport()),
  HTML(new HtmlExport()),
  MERMAID(new MermaidExport()),
  PLANTUML(new PlantUmlExport()),
  DOT(new DotExport());

  private final SessionExport export;

  ExportFormat(SessionExport export) {
    this.export = export;
  }

  /** A session in this form. */
  public byte[] of(SessionStory story) {
    return export.of(story);
  }

  /** Its name, as it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name. */
  public static Optional<ExportFormat> named(String word) {
    return Arrays.stream(values())
        .filter(format -> format.word().equalsIgnoreCase(word))
        .findFirst();
  }

  /** All names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ExportFormat::word).toList();
  }
}
