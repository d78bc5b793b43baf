package tcpstates.lessons.attempt;

import java.util.List;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * What the tutor says: text with {@code `commands`} between backticks and {@code *stressed*} words.
 */
public final class TutorText {

  private TutorText() {}

  /** A line of text. */
  public static StyledLine line(String text) {
    StyledLine line = StyledLine.EMPTY;
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      line = i % 2 == 1 ? line.plus(parts[i], Style.COMMAND) : line.plus(stressed(parts[i]));
    }
    return line;
  }

  private static StyledLine stressed(String text) {
    StyledLine line = StyledLine.EMPTY;
    String[] parts = text.split("\\*", -1);
    for (int i = 0; i < parts.length; i++) {
      line = line.plus(parts[i], i % 2 == 1 ? Style.STRONG : Style.PLAIN);
    }
    return line;
  }

  /** A paragraph. */
  public static Prose text(String text) {
    return Prose.of(line(text));
  }

  /** A paragraph that begins with a mark for what went well. */
  public static Prose good(String start, String text) {
    return Prose.of(StyledLine.of("✓ " + start, Style.GOOD).plus(line(text)));
  }

  /** A paragraph that begins with a mark for what went wrong. */
  public static Prose bad(String start, String text) {
    return Prose.of(StyledLine.of("✗ " + start, Style.BAD).plus(line(text)));
  }

  /** A less important paragraph. Its commands stand out all the same. */
  public static Prose faint(String text) {
    return Prose.of(StyledLine.withCommands(text, Style.FAINT));
  }

  /** Commands to type, one on each line. */
  static Prose commands(List<String> commands) {
    return Prose.listing(
        commands.stream().map(text -> StyledLine.of(text, Style.COMMAND)).toList());
  }

  /** Two texts, joined so that the first paragraph of the second continues the first. */
  static Prose led(Prose lead, Prose text) {
    if (lead.blocks().size() == 1
        && lead.blocks().get(0) instanceof Prose.Paragraph start
        && !text.isEmpty()
        && text.blocks().get(0) instanceof Prose.Paragraph first) {
      Prose joined = Prose.of(start.text().plus(first.text()));
      return joined.plus(new Prose(text.blocks().subList(1, text.blocks().size())));
    }
    return lead.plus(text);
  }
}
