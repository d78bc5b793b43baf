package tcpstates.repl.session;

import tcpstates.repl.text.WholeWords;

/**
 * How things are shown. It is neither undone nor reset.
 *
 * @param linuxNames whether states have the names that Linux's {@code ss} prints
 * @param relativeNumbers whether sequence numbers are shown counted from the first of their side
 * @param motion whether moving segments are animated
 * @param theme for which background
 * @param wide whether the terminal shows characters of ambiguous width, such as lines and arrows,
 *     two columns wide
 * @param mouse whether a screen listens to the mouse
 * @param plain whether words replace drawings, as for a screen reader; from its next start on the
 *     program talks line by line
 * @param aids what a companion allows to be shown
 */
public record Display(
    boolean linuxNames,
    boolean relativeNumbers,
    boolean motion,
    Theme theme,
    boolean wide,
    boolean mouse,
    boolean plain,
    Aids aids) {

  /** RFC names, absolute numbers, motion, narrow, with the mouse and with a screen. */
  public static final Display DEFAULT =
      new Display(false, false, true, Theme.AUTO, false, true, false, Aids.ALL);

  /** Whether SND and RCV variables are shown. */
  public boolean variables() {
    return aids.variables();
  }

  /** Whether this person may read an exact sentence: they know TCP's variables and its terms. */
  public boolean knows(String exact) {
    return variables() && !WholeWords.any(aids.untaught(), exact);
  }

  /** Whether Enter alone delivers, and may be told to. */
  public boolean enterDelivers() {
    return aids.enterDelivers();
  }

  /** Whether the program says what one could do next. */
  public boolean suggests() {
    return aids.suggests();
  }

  /** This with states named as Linux's {@code ss} names them, or as RFC 9293 does. */
  public Display withLinuxNames(boolean linux) {
    return new Display(linux, relativeNumbers, motion, theme, wide, mouse, plain, aids);
  }

  /** This with sequence numbers relative or absolute. */
  public Display withRelativeNumbers(boolean relative) {
    return new Display(linuxNames, relative, motion, theme, wide, mouse, plain, aids);
  }

  /** This with motion or without. */
  public Display withMotion(boolean on) {
    return new Display(linuxNames, relativeNumbers, on, theme, wide, mouse, plain, aids);
  }

  /** Whether the colours are for a dark background, if nothing is known of the terminal's. */
  public boolean dark() {
    return theme.dark(true);
  }

  /** This for another background. */
  public Display with(Theme other) {
    return new Display(linuxNames, relativeNumbers, motion, other, wide, mouse, plain, aids);
  }

  /** This for characters of ambiguous width that are wide, or narrow. */
  public Display withWide(boolean on) {
    return new Display(linuxNames, relativeNumbers, motion, theme, on, mouse, plain, aids);
  }

  /** This with the mouse on, or left to the terminal. */
  public Display withMouse(boolean on) {
    return new Display(linuxNames, relativeNumbers, motion, theme, wide, on, plain, aids);
  }

  /** This with words in place of drawings, or with drawings. */
  public Display withPlain(boolean on) {
    return new Display(linuxNames, relativeNumbers, motion, theme, wide, mouse, on, aids);
  }

  /** This with other aids. */
  public Display with(Aids others) {
    return new Display(linuxNames, relativeNumbers, motion, theme, wide, mouse, plain, others);
  }
}
