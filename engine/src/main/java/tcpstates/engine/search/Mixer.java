package tcpstates.engine.search;

/** Mixes numbers into 128 bits. The order of the numbers counts. */
final class Mixer {

  private static final long A = 0x9E37_79B9_7F4A_7C15L;
  private static final long B = 0xC2B2_AE3D_27D4_EB4FL;

  private long high = A;
  private long low = B;

  /** Forgets what has been mixed, so that it serves again. */
  void start() {
    high = A;
    low = B;
  }

  void add(long value) {
    high = Long.rotateLeft(high ^ (value * A), 29) * B + low;
    low = Long.rotateLeft(low + (value ^ B), 37) * A ^ high;
  }

  void add(boolean value) {
    add(value ? 1 : 2);
  }

  void add(SearchKey key) {
    add(key.high());
    add(key.low());
  }

  /** What has been mixed so far. */
  SearchKey key() {
    return new SearchKey(high(), low());
  }

  /** The first 64 bits of what has been mixed so far. */
  long high() {
    return finish(high + Long.rotateLeft(low, 17));
  }

  /** The other 64 bits of what has been mixed so far. */
  long low() {
    return finish(low ^ Long.rotateLeft(high, 43));
  }

  private static long finish(long value) {
    long mixed = (value ^ (value >>> 31)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return mixed ^ (mixed >>> 31);
  }
}
