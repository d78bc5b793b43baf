package tcpstates.tui.screen;

/** Something that only the terminal around the screen can do. */
public sealed interface Wish {

  /**
   * Carry out a line.
   *
   * @param line as typed; an empty one is the Enter key alone
   * @param typed whether a person has typed it, and may want it again
   */
  record Say(String line, boolean typed) implements Wish {}

  /** Forget the text that is being pasted. */
  record GivePasteUp() implements Wish {}

  /** Leave. */
  record Leave() implements Wish {}

  /** Stop until the shell brings the program back. */
  record Suspend() implements Wish {}

  /** Draw everything, whatever is on the screen. */
  record Repaint() implements Wish {}
}
