package tcpstates.engine.search;

/** A set of search keys in one flat array: 16 bytes a key, at most two thirds full. */
final class KeySet {

  /** How many keys to fetch before they are looked at. */
  static final int AT_ONCE = 16;

  private long[] slots;
  private int size;

  KeySet() {
    slots = new long[1 << 10];
  }

  /** Whether a key is there. */
  boolean contains(SearchKey key) {
    long high = high(key.high(), key.low());
    int at = slot(slots, high, key.low());
    return slots[at] == high && slots[at + 1] == key.low();
  }

  /** Adds a key; false if it was there. */
  boolean add(SearchKey key) {
    return add(key.high(), key.low());
  }

  /** Adds a key; false if it was there. */
  boolean add(long high, long low) {
    if (!insert(slots, high(high, low), low)) {
      return false;
    }
    size++;
    if (size * 3L > slots.length) {
      grow();
    }
    return true;
  }

  /**
   * Brings the place of a key from memory. Several places come at the same time, so fetching a few
   * keys and then adding them is quicker than adding one after the other.
   *
   * @return a value to add up; without it Java would remove the whole call
   */
  long fetch(long high) {
    return slots[(int) (high << 1) & (slots.length - 2)];
  }

  /** Adds all keys of another set. */
  void addAll(KeySet other) {
    for (int i = 0; i < other.slots.length; i += 2) {
      if (other.slots[i] != 0 || other.slots[i + 1] != 0) {
        add(other.slots[i], other.slots[i + 1]);
      }
    }
  }

  int size() {
    return size;
  }

  /** The memory it takes, in bytes. */
  long bytes() {
    return slots.length * 8L;
  }

  /** Two zero words mark an empty slot, so no key may be that. */
  private static long high(long high, long low) {
    return high == 0 && low == 0 ? 1 : high;
  }

  /** The slot of the key, or the empty slot for it. */
  private static int slot(long[] table, long high, long low) {
    int mask = table.length - 2;
    int at = (int) (high << 1) & mask;
    while ((table[at] != 0 || table[at + 1] != 0) && (table[at] != high || table[at + 1] != low)) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private static boolean insert(long[] table, long high, long low) {
    int at = slot(table, high, low);
    if (table[at] == high && table[at + 1] == low) {
      return false;
    }
    table[at] = high;
    table[at + 1] = low;
    return true;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0 || slots[i + 1] != 0) {
        insert(larger, slots[i], slots[i + 1]);
      }
    }
    slots = larger;
  }
}
