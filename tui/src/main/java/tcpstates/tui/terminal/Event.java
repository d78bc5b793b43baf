package tcpstates.tui.terminal;

/** What other threads tell the screen's own. */
sealed interface Event {

  /** Bytes from the terminal. */
  record Keys(byte[] bytes, int length) implements Event {}

  /** The window has another size. */
  record Resized() implements Event {}

  /** The program was stopped and goes on. */
  record Continued() implements Event {}

  /** Nothing will come from the terminal any more. */
  record Gone() implements Event {}
}
