package tcpstates.lab.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tcpstates.repl.text.Nearest;
import tcpstates.repl.text.Visible;

/**
 * Reads {@code lab.conf}: lines of the form {@code NAME = VALUE}, and comments that begin with
 * {@code #}.
 */
final class SettingsFile {

  private static final Set<String> NAMES =
      Set.of(
          "title",
          "address",
          "bind",
          "port",
          "store",
          "sessions",
          "sessions-per-address",
          "guests",
          "tries-per-minute",
          "idle-minutes",
          "files-per-student",
          "keep-days",
          "sign-up");

  private static final int LONGEST_TEXT = 60;

  /** A value and its place; lines and columns count from 1. */
  private record Value(String text, int line, int column) {}

  private final String file;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<String> troubles = new ArrayList<>();

  private SettingsFile(Path file) {
    this.file = Visible.text(file.toString());
  }

  /**
   * Reads the settings.
   *
   * @param text the file's text
   * @throws LabFault if anything in the text is wrong; it names every place
   */
  static LabSettings read(Path file, String text) throws LabFault {
    SettingsFile reader = new SettingsFile(file);
    int number = 0;
    for (String line : text.split("\r\n|\n|\r", -1)) {
      number++;
      reader.line(line, number);
    }
    LabSettings settings = reader.settings();
    if (!reader.troubles.isEmpty()) {
      throw LabFault.notUnderstood(reader.troubles);
    }
    return settings;
  }

  private void line(String line, int number) {
    if (line.isBlank() || line.strip().startsWith("#")) {
      return;
    }
    int start = line.length() - line.stripLeading().length();
    int equals = line.indexOf('=');
    if (equals < 0) {
      trouble(number, start + 1, "a setting is written NAME = VALUE");
      return;
    }
    String name = line.substring(0, equals).strip();
    if (!NAMES.contains(name)) {
      String meant = Nearest.of(name, NAMES).map(n -> "; did you mean " + n + "?").orElse("");
      trouble(number, start + 1, "there is no setting `" + Visible.text(name) + "`" + meant);
      return;
    }
    String rest = line.substring(equals + 1);
    int column = equals + 2 + rest.length() - rest.stripLeading().length();
    Value before = values.putIfAbsent(name, new Value(rest.strip(), number, column));
    if (before != null) {
      trouble(number, start + 1, name + " is set already, in line " + before.line());
    }
  }

  private LabSettings settings() {
    LabSettings usual = LabSettings.DEFAULT;
    return new LabSettings(
        text("title", usual.title()),
        text("address", usual.address()),
        bind(usual.bind()),
        number("port", 1, 65_535, usual.port()),
        store(usual.store()),
        number("sessions", 1, 5_000, usual.sessions()),
        number("sessions-per-address", 1, 5_000, usual.sessionsPerAddress()),
        number("guests", 1, 5_000, usual.guests()),
        number("tries-per-minute", 1, 10_000, usual.triesPerMinute()),
        Duration.ofMinutes(number("idle-minutes", 1, 1_440, (int) usual.idle().toMinutes())),
        number("files-per-student", 0, 1_000, usual.files()),
        number("keep-days", 1, 3_650, usual.keepDays()),
        choice("sign-up", usual.signUp()));
  }

  private String text(String name, String usual) {
    Value value = values.get(name);
    if (value == null) {
      return usual;
    }
    if (value.text().length() > LONGEST_TEXT) {
      trouble(value, name + " is longer than " + LONGEST_TEXT + " characters");
    }
    if (!Visible.text(value.text()).equals(value.text())) {
      trouble(value, name + " has characters that can't be shown");
    }
    return value.text();
  }

  private String bind(String usual) {
    Value value = values.get("bind");
    if (value == null) {
      return usual;
    }
    if (!Listener.isAddress(value.text())) {
      trouble(value, Listener.wrongAddress(value.text()));
    }
    return value.text();
  }

  private String store(String usual) {
    Value value = values.get("store");
    if (value == null) {
      return usual;
    }
    Listener.wrongStore(value.text()).ifPresent(what -> trouble(value, what));
    return value.text();
  }

  private int number(String name, int least, int most, int usual) {
    Value value = values.get(name);
    if (value == null) {
      return usual;
    }
    if (value.text().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value.text());
      if (number >= least && number <= most) {
        return number;
      }
    }
    trouble(value, name + " is a number from " + least + " to " + most);
    return usual;
  }

  private boolean choice(String name, boolean usual) {
    Value value = values.get(name);
    if (value == null) {
      return usual;
    }
    if (!value.text().equals("yes") && !value.text().equals("no")) {
      trouble(value, name + " is yes or no");
    }
    return value.text().equals("yes");
  }

  private void trouble(Value at, String what) {
    trouble(at.line(), at.column(), what);
  }

  private void trouble(int line, int column, String what) {
    troubles.add(file + ":" + line + ":" + column + ": " + what);
  }
}
