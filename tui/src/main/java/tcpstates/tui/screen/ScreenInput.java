package tcpstates.tui.screen;

/** Something that a person does at a terminal, or that happens to it. */
public sealed interface ScreenInput {

  /**
   * Characters that belong into the line.
   *
   * @param text one character or several, none of them a control character
   */
  record Typed(String text) implements ScreenInput {}

  /**
   * Any other key.
   *
   * @param name as in Emacs: {@code C-a}, {@code M-f}, {@code C-Left}, {@code F1}, {@code S-Tab}
   */
  record Pressed(String name) implements ScreenInput {}

  /**
   * A text that the terminal has marked as pasted.
   *
   * @param text with a line feed at each line's end
   */
  record Pasted(String text) implements ScreenInput {}

  /** The first mouse button, pressed. Columns and rows count from 0. */
  record Clicked(int column, int row) implements ScreenInput {}

  /**
   * The wheel of the mouse.
   *
   * @param up whether it is turned away from the person
   */
  record Wheeled(int column, int row, boolean up) implements ScreenInput {}

  /** The terminal has this size now. */
  record Resized(int columns, int rows) implements ScreenInput {}

  /** The next picture of a motion is due. */
  record Ticked() implements ScreenInput {}
}
