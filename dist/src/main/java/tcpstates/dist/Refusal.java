package tcpstates.dist;

/**
 * A command can't be carried out, and the person can correct that. Holds the reason and the exit
 * code.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  /**
   * Makes a refusal.
   *
   * @param message what is wrong and what to do, as a sentence that begins in lower case
   */
  Refusal(String message, ExitCode code) {
    super(message, null, false, false);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
