package tcpstates.lessons.progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tcpstates.repl.text.Phrases;

/**
 * The text of a progress file, read as far as possible: one damaged line costs nothing else.
 *
 * @param lines every event in it, in order
 * @param older whether an older version wrote it; it is rewritten before anything is added
 * @param newer whether a newer version of the program wrote it
 * @param foreign whether it holds something else than progress
 * @param oddities what is not as this version writes it, each in a few words
 */
record ProgressText(
    List<ProgressLine> lines,
    boolean older,
    boolean newer,
    boolean foreign,
    List<String> oddities) {

  private static final String HEADER = "# tcpstates progress ";
  private static final int VERSION = 2;
  private static final Pattern FIRST = Pattern.compile(HEADER + "([1-9][0-9]{0,8})");
  private static final char BYTE_ORDER_MARK = '\ufeff';

  /** Stands for bytes that are not UTF-8. */
  private static final char UNDECODED = '\ufffd';

  ProgressText {
    lines = List.copyOf(lines);
    oddities = List.copyOf(oddities);
  }

  /** The first line of every file that this version writes, with its end. */
  static String header() {
    return HEADER + VERSION + "\n";
  }

  static ProgressText read(byte[] bytes) {
    return read(new String(bytes, StandardCharsets.UTF_8));
  }

  static ProgressText read(String text) {
    return new Reader(text).read();
  }

  /** What all the events add up to. */
  Progress progress() {
    ProgressBuilder builder = new ProgressBuilder();
    lines.forEach(builder::add);
    return builder.progress();
  }

  /** The last attempt at a lesson that reached its end; else the one that was left last. */
  Optional<AttemptLog> attempt(String lesson) {
    return AttemptLog.last(lines, lesson);
  }

  /** The same events as this version writes them; empty if there are none. */
  String clean() {
    StringBuilder text = new StringBuilder(header());
    lines.forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }

  /** What the student should know about it. */
  Optional<String> notice() {
    if (newer) {
      return Optional.of(
          "A newer version of tcpstates wrote your progress file. This version reads what it"
              + " understands.");
    }
    if (foreign()) {
      return Optional.of("Nothing in your progress file can be read.");
    }
    return oddities.isEmpty()
        ? Optional.empty()
        : Optional.of("Your progress file was changed: " + Phrases.and(oddities) + ".");
  }

  /** What a teacher should know about it, in a few words. */
  Optional<String> remark() {
    if (newer) {
      return Optional.of("a newer version of tcpstates wrote it; what this one understands counts");
    }
    return oddities.isEmpty() ? Optional.empty() : Optional.of(Phrases.and(oddities));
  }

  /** One of these reads one text. */
  private static final class Reader {
    private final String[] rows;
    private final boolean cutShort;
    private final List<ProgressLine> lines = new ArrayList<>();
    private final List<String> oddities = new ArrayList<>();
    private boolean older;
    private boolean newer;
    private boolean damaged;
    private boolean carriage;
    private int unread;

    Reader(String text) {
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      String body = marked ? text.substring(1) : text;
      rows = body.split("\n", -1);
      cutShort = !body.isEmpty() && !body.endsWith("\n");
      if (marked) {
        oddities.add("it begins with a byte order mark");
      }
    }

    ProgressText read() {
      boolean first = true;
      for (int i = 0; i < rows.length; i++) {
        String row = row(rows[i]);
        if (!row.isEmpty()) {
          boolean last = cutShort && i == rows.length - 1;
          if (!first || !header(row, last)) {
            event(row, last);
          }
          first = false;
        }
      }
      if (carriage) {
        oddities.add("its lines end in CR LF");
      }
      if (unread > 0) {
        oddities.add(Phrases.count(unread, "line") + " can't be read");
      }
      boolean foreign = lines.isEmpty() && (damaged || unread > 0);
      return new ProgressText(lines, older, newer, foreign && !newer, newer ? List.of() : oddities);
    }

    private String row(String row) {
      if (!row.endsWith("\r")) {
        return row;
      }
      carriage = true;
      return row.substring(0, row.length() - 1);
    }

    /** Whether the first line counts as the one that says what the file is. */
    private boolean header(String row, boolean last) {
      Matcher header = FIRST.matcher(row);
      if (header.matches()) {
        newer = Integer.parseInt(header.group(1)) > VERSION;
        older = Integer.parseInt(header.group(1)) < VERSION;
        return true;
      }
      if (ProgressLine.read(row).isPresent()) {
        oddities.add("its first line is missing");
        return false;
      }
      // A kill may have cut it short.
      damaged = !last || !ProgressText.header().startsWith(row);
      if (damaged) {
        oddities.add("its first line is damaged");
      }
      return true;
    }

    private void event(String row, boolean last) {
      Optional<ProgressLine> line = ProgressLine.read(row);
      line.ifPresent(lines::add);
      if (line.isEmpty() && !last && (ProgressLine.whole(row) || undecoded(row))) {
        unread++;
      }
      // Any other line is one that a kill has cut short.
    }

    private static boolean undecoded(String row) {
      return row.indexOf(UNDECODED) >= 0 || row.indexOf('\0') >= 0;
    }
  }
}
