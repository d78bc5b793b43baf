package tcpstates.repl.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tcpstates.repl.text.PlainText;

/**
 * Reads a file of the glossary.
 *
 * <pre>
 * == TIME-WAIT                  the word; a new entry begins
 * also: TIME_WAIT, TimeWait other spellings, if there are any
 * rfc: 3.3.2, RFC 6298 2        sections of RFC 9293; of another document with its name, or
 *                               that document as a whole, such as RFC 6093
 * see: 2msl, FIN-WAIT-2         other words; at least one
 * Text, in paragraphs with empty lines between them.
 * </pre>
 *
 * <p>Anything else is an error, reported as {@code FILE:LINE: what}.
 */
final class GlossaryFile {

  private static final String HEADING = "== ";
  private static final List<String> KEYS = List.of("also", "rfc", "see");
  private static final Set<String> NEEDED = Set.of("rfc", "see");

  /** A browser's Java loses count of {@code {1,2}} inside a group that repeats. */
  private static final Pattern SECTION =
      Pattern.compile("(RFC [1-9]\\d{2,4} )?[1-9]\\d?(\\.\\d\\d?)*|RFC [1-9]\\d{2,4}");

  private final String file;
  private final List<String> lines;
  private int at;

  /**
   * An entry.
   *
   * @param also other spellings of its name
   * @param place where it is, for errors
   */
  record Entry(Explanation explanation, List<String> also, String place) {
    Entry {
      also = List.copyOf(also);
    }

    List<String> spellings() {
      return Stream.concat(Stream.of(explanation.name()), also.stream()).toList();
    }
  }

  private GlossaryFile(String file, String text) {
    this.file = file;
    lines = PlainText.lines(text);
  }

  /** Every entry of a file, in order. */
  static List<Entry> read(String file, String text) {
    return new GlossaryFile(file, text).entries();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    while (at < lines.size()) {
      if (lines.get(at).isEmpty()) {
        at++;
      } else {
        entries.add(entry());
      }
    }
    return entries;
  }

  private Entry entry() {
    String place = file + ":" + (at + 1);
    String heading = lines.get(at);
    if (!heading.startsWith(HEADING) || heading.length() == HEADING.length()) {
      throw error("a heading `== WORD` is expected here");
    }
    at++;
    Map<String, List<String>> fields = fields();
    List<String> paragraphs = paragraphs();
    if (paragraphs.isEmpty()) {
      throw error("the text of `" + heading + "` is missing");
    }
    Explanation explanation =
        new Explanation(
            heading.substring(HEADING.length()), fields.get("rfc"), paragraphs, fields.get("see"));
    return new Entry(explanation, fields.getOrDefault("also", List.of()), place);
  }

  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String key : KEYS) {
      String start = key + ": ";
      if (at < lines.size() && lines.get(at).startsWith(start)) {
        fields.put(key, items(key, lines.get(at).substring(start.length())));
        at++;
      } else if (NEEDED.contains(key)) {
        throw error("`" + start + "...` is expected here");
      }
    }
    return fields;
  }

  private List<String> items(String key, String text) {
    List<String> items = Arrays.asList(text.split(", ", -1));
    for (String item : items) {
      boolean wrong = key.equals("rfc") && !SECTION.matcher(item).matches();
      if (item.isBlank() || !item.equals(item.strip()) || wrong) {
        throw error("`" + item + "` is not allowed in `" + key + ":`");
      }
    }
    return items;
  }

  private List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    while (at < lines.size() && !lines.get(at).startsWith(HEADING)) {
      String line = lines.get(at);
      if (!line.equals(line.strip())) {
        throw error("spaces at the beginning or end of a line");
      }
      if (line.isEmpty()) {
        end(paragraph, paragraphs);
      } else {
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
      }
      at++;
    }
    end(paragraph, paragraphs);
    return paragraphs;
  }

  private static void end(StringBuilder paragraph, List<String> paragraphs) {
    if (paragraph.length() > 0) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException(file + ":" + (at + 1) + ": " + what);
  }
}
