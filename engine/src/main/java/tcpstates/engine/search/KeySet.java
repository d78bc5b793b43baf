package tcpstates.engine.search;

/** A set of search keys in two flat arrays: 16 bytes a key, at most half full. */
final class KeySet {

  private long[] slots;
  private int size;

  KeySet() {
    slots = new long[1 << 13];
  }

  /** Whether a key is there. */
  boolean contains(SearchKey key) {
    long high = high(key);
    int at = slot(slots, high, key.low());
    return slots[at] == high && slots[at + 1] == key.low();
  }

  /** Adds a key; false if it was there. */
  boolean add(SearchKey key) {
    if (!insert(slots, high(key), key.low())) {
      return false;
    }
    size++;
    if (size * 4L > slots.length) {
      grow();
    }
    return true;
  }

  int size() {
    return size;
  }

  /** The memory it takes, in bytes. */
  long bytes() {
    return slots.length * 8L;
  }

  /** Two zero words mark an empty slot, so no key may be that. */
  private static long high(SearchKey key) {
    return key.high() == 0 && key.low() == 0 ? 1 : key.high();
  }

  /** Where the key stands, or the empty slot where it would. */
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
