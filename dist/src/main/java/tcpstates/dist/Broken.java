package tcpstates.dist;

import java.util.List;

/** A program fault has ended a conversation. It holds what else to tell the person about it. */
final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> comfort;

  /**
   * Makes the end of a conversation.
   *
   * @param cause the fault
   * @param comfort what is not lost, one line each
   */
  Broken(Throwable cause, List<String> comfort) {
    super(cause);
    this.comfort = List.copyOf(comfort);
  }

  List<String> comfort() {
    return comfort;
  }
}
