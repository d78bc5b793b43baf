package tcpstates.engine.search;

/** A set of search keys in parts, so that several shares can add to it, each to its own part. */
final class KeySets {

  /** How many parts there are. */
  static final int PARTS = 16;

  private final KeySet[] parts = new KeySet[PARTS];

  KeySets() {
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new KeySet();
    }
  }

  /** The part to which a key belongs that ends in these bits. */
  static int part(long low) {
    return (int) (low >>> 60);
  }

  KeySet part(int part) {
    return parts[part];
  }
}
