package tcpstates.repl.session;

import tcpstates.repl.language.Setting;

/**
 * How things are shown. It is neither undone nor reset.
 *
 * @param linuxNames whether states have the names that Linux's {@code ss} prints
 * @param relativeNumbers whether sequence numbers are shown counted from the first of their side
 * @param motion whether segments are seen moving
 * @param dark whether the terminal is dark
 * @param variables whether SND and RCV variables are shown; first lessons go without
 * @param enterDelivers whether Enter alone delivers, and may be told to; in a lesson it may not
 */
public record Display(
    boolean linuxNames,
    boolean relativeNumbers,
    boolean motion,
    boolean dark,
    boolean variables,
    boolean enterDelivers) {

  /** RFC names, absolute numbers, motion, dark. */
  public static final Display DEFAULT = new Display(false, false, true, true, true, true);

  /** This with a setting of the display changed; any other setting changes nothing. */
  Display with(Setting setting) {
    if (setting instanceof Setting.Names names) {
      return new Display(names.linux(), relativeNumbers, motion, dark, variables, enterDelivers);
    }
    if (setting instanceof Setting.Numbers numbers) {
      return new Display(linuxNames, numbers.relative(), motion, dark, variables, enterDelivers);
    }
    if (setting instanceof Setting.Motion moving) {
      return new Display(linuxNames, relativeNumbers, moving.on(), dark, variables, enterDelivers);
    }
    return setting instanceof Setting.Theme theme
        ? new Display(linuxNames, relativeNumbers, motion, theme.dark(), variables, enterDelivers)
        : this;
  }

  Display withVariables(boolean shown) {
    return new Display(linuxNames, relativeNumbers, motion, dark, shown, enterDelivers);
  }

  Display withEnterDelivers(boolean delivers) {
    return new Display(linuxNames, relativeNumbers, motion, dark, variables, delivers);
  }
}
