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
 * @param variables whether SND and RCV variables are shown; first lessons go without
 */
public record Display(
    boolean linuxNames,
    boolean relativeNumbers,
    boolean motion,
    boolean dark,
    boolean wide,
    boolean variables) {

  /** RFC names, absolute numbers, motion, dark, narrow. */
  public static final Display DEFAULT = new Display(false, false, true, true, false, true);

  /** This with a setting of the display changed; any other setting changes nothing. */
  Display with(Setting setting) {
    if (setting instanceof Setting.Names names) {
      return new Display(names.linux(), relativeNumbers, motion, dark, wide, variables);
    }
    if (setting instanceof Setting.Numbers numbers) {
      return new Display(linuxNames, numbers.relative(), motion, dark, wide, variables);
    }
    if (setting instanceof Setting.Motion moving) {
      return new Display(linuxNames, relativeNumbers, moving.on(), dark, wide, variables);
    }
    if (setting instanceof Setting.Theme theme) {
      return new Display(linuxNames, relativeNumbers, motion, theme.dark(), wide, variables);
    }
    return setting instanceof Setting.Width width
        ? new Display(linuxNames, relativeNumbers, motion, dark, width.wide(), variables)
        : this;
  }

  Display withVariables(boolean shown) {
    return new Display(linuxNames, relativeNumbers, motion, dark, wide, shown);
  }
}
