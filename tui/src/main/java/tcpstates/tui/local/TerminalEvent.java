package tcpstates.tui.local;

/** What other threads tell the screen's own. */
sealed interface TerminalEvent {

  /** Bytes from the terminal. */
  record Keys(byte[] bytes, int length) implements TerminalEvent {}

  /** The window has another size. */
  record Resized() implements TerminalEvent {}

  /** The program was stopped and goes on. */
  record Continued() implements TerminalEvent {}

  /**
   * The thread that reads the keys has failed.
   *
   * @param cause a {@link RuntimeException} or an {@link Error}
   */
  record Failed(Throwable cause) implements TerminalEvent {

    /** Throws what happened there. */
    void raise() {
      if (cause instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) cause;
    }
  }

  /** Nothing will come from the terminal any more. */
  record Gone() implements TerminalEvent {}
}
