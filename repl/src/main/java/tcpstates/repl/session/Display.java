package tcpstates.repl.session;

import tcpstates.repl.language.Setting;

/**
 * How things are shown. It is neither undone nor reset.
 *
 * @param linuxNames whether states have the names that Linux's {@code ss} prints
 * @param relativeNumbers whether sequence numbers are shown counted from the first of their side
 * @param motion whether segments are seen moving
 * @param dark whether the terminal is dark
 * @param wide whether the terminal shows characters of ambiguous width, such as lines and arrows,
 *     two columns wide
 * @param aids what who goes along lets be shown
 */
public record Display(
    boolean linuxNames,
    boolean relativeNumbers,
    boolean motion,
    boolean dark,
    boolean wide,
    Aids aids) {

  /** RFC names, absolute numbers, motion, dark, narrow. */
  public static final Display DEFAULT = new Display(false, false, true, true, false, Aids.ALL);

  /** Whether SND and RCV variables are shown. */
  public boolean variables() {
    return aids.variables();
  }

  /** Whether Enter alone delivers, and may be told to. */
  public boolean enterDelivers() {
    return aids.enterDelivers();
  }

  /** This with a setting of the display changed; any other setting changes nothing. */
  public Display with(Setting setting) {
    if (setting instanceof Setting.Names names) {
      return new Display(names.linux(), relativeNumbers, motion, dark, wide, aids);
    }
    if (setting instanceof Setting.Numbers numbers) {
      return new Display(linuxNames, numbers.relative(), motion, dark, wide, aids);
    }
    if (setting instanceof Setting.Motion moving) {
      return new Display(linuxNames, relativeNumbers, moving.on(), dark, wide, aids);
    }
    if (setting instanceof Setting.Theme theme) {
      return new Display(linuxNames, relativeNumbers, motion, theme.dark(), wide, aids);
    }
    return setting instanceof Setting.Width width
        ? new Display(linuxNames, relativeNumbers, motion, dark, width.wide(), aids)
        : this;
  }

  public Display with(Aids others) {
    return new Display(linuxNames, relativeNumbers, motion, dark, wide, others);
  }
}
