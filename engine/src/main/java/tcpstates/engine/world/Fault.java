package tcpstates.engine.world;

/** What the network can do to a segment, other than to deliver it. */
public enum Fault {
  DROP("drop"),
  DUPLICATE("dup"),
  CORRUPT("corrupt"),
  DELAY("delay");

  private final String word;

  Fault(String word) {
    this.word = word;
  }

  /** The verb in the command language. */
  public String word() {
    return word;
  }
}
