package tcpstates.engine.world;

/** The two ends. These are only names: either may open, and either may close. */
public enum Side {
  CLIENT("client"),
  SERVER("server");

  private final String word;

  Side(String word) {
    this.word = word;
  }

  /** The word in the command language and in JSON. */
  public String word() {
    return word;
  }

  /** The other end. */
  public Side peer() {
    return this == CLIENT ? SERVER : CLIENT;
  }
}
