package tcpstates.dist;

import java.util.List;

/** A fault has ended a conversation; what else a person is told about it. */
final class Broken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> comfort;

  /**
   * The end of a conversation.
   *
   * @param cause the fault
   * @param comfort what is not lost, line by line
   */
  Broken(Throwable cause, List<String> comfort) {
    super(cause);
    this.comfort = List.copyOf(comfort);
  }

  List<String> comfort() {
    return comfort;
  }
}
