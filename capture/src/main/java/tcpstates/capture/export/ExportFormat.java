package tcpstates.capture.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tcpstates.repl.session.Session;

/** The formats in which a session can be exported. */
public enum ExportFormat {
  PCAPNG("a capture for Wireshark, with what happened as comments"),
  SVG("the ladder as a drawing"),
  HTML("one page with the ladder, the states and why; it prints well"),
  MERMAID("a sequence diagram for Markdown"),
  PLANTUML("a sequence diagram for PlantUML"),
  DOT("the states that both sides went through, for Graphviz"),
  TEXT("the ladder and the moves as plain text"),
  JSON("the moves, segments and states as one JSON object"),
  PACKETDRILL("a script that holds a real kernel to the side in focus"),
  ASCIICAST("a recording of the prompt that asciinema plays");

  private final String help;

  ExportFormat(String help) {
    this.help = help;
  }

  /** What the format is, in a few words. */
  public String help() {
    return help;
  }

  /** A session in this format. */
  public byte[] of(Session session) {
    return SessionExport.in(this).of(session);
  }

  /** The name of the format, as it is typed. */
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
    List<String> words = new ArrayList<>();
    for (ExportFormat format : values()) {
      words.add(format.word());
    }
    return words;
  }
}
