package tcpstates.dist;

/** How the program ends. Scripts can rely on the numbers. */
public enum ExitCode {
  /** Everything went well. */
  OK(0),
  /** A check failed or a command was rejected. */
  FAILED(1),
  /** The command line or the file could not be understood. */
  NOT_UNDERSTOOD(2),
  /** Something could not be read or written, or the program has a fault. */
  BROKEN(3);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number for the operating system. */
  public int number() {
    return number;
  }
}
