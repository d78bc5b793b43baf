package tcpstates.repl.command;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Theme;

/** A setting of the display with its value: it is neither undone nor reset. */
public enum DisplaySetting {
  NAMES_RFC("names", "rfc", "SYN-RECEIVED, as in RFC 9293", d -> d.withLinuxNames(false)),
  NAMES_LINUX("names", "linux", "SYN-RECV, as in ss", d -> d.withLinuxNames(true)),
  NUMBERS_RELATIVE(
      "numbers", "relative", "counted from the initial number", d -> d.withRelativeNumbers(true)),
  NUMBERS_ABSOLUTE("numbers", "absolute", "as they are", d -> d.withRelativeNumbers(false)),
  MOTION_ON("motion", "on", "", d -> d.withMotion(true)),
  MOTION_OFF("motion", "off", "", d -> d.withMotion(false)),
  THEME_AUTO("theme", "auto", "as the terminal's background is", d -> d.with(Theme.AUTO)),
  THEME_DARK("theme", "dark", "for a dark background", d -> d.with(Theme.DARK)),
  THEME_LIGHT("theme", "light", "for a light background", d -> d.with(Theme.LIGHT)),
  WIDTH_WIDE(
      "width",
      "wide",
      "lines and arrows take two columns, as on East Asian terminals",
      d -> d.withWide(true)),
  WIDTH_NARROW("width", "narrow", "they take one, as on most terminals", d -> d.withWide(false)),
  MOUSE_ON("mouse", "on", "a click goes to a pane", d -> d.withMouse(true)),
  MOUSE_OFF("mouse", "off", "the terminal selects text", d -> d.withMouse(false)),
  PLAIN_ON(
      "plain", "on", "words in place of drawings, for a screen reader", d -> d.withPlain(true)),
  PLAIN_OFF("plain", "off", "drawings", d -> d.withPlain(false));

  private final String word;
  private final String value;
  private final String description;
  private final UnaryOperator<Display> change;

  DisplaySetting(String word, String value, String description, UnaryOperator<Display> change) {
    this.word = word;
    this.value = value;
    this.description = description;
    this.change = change;
  }

  /** Whether a word names one of these settings. */
  static boolean named(String word) {
    return Arrays.stream(values()).anyMatch(setting -> setting.word.equals(word));
  }

  /** Its name as typed after {@code set}. */
  public String word() {
    return word;
  }

  /** Its value as it is typed. */
  public String value() {
    return value;
  }

  /** A few words on the value, for completion. */
  String description() {
    return description;
  }

  /** The display with this setting. */
  public Display applied(Display display) {
    return change.apply(display);
  }
}
