package tcpstates.capture.follow;

import tcpstates.capture.packet.TcpPacket;

/**
 * Finds the row of a packet's connection by its two ends, in either order. It is a hash table with
 * open addressing (Knuth, 6.4).
 */
final class FlowIndex {

  private final Rows rows;

  /** Row numbers plus one; 0 means empty. */
  private int[] slots = new int[1 << 12];

  private int size;

  /** The key of the packet that was last looked up. */
  private TcpPacket key = new TcpPacket();

  FlowIndex(Rows rows) {
    this.rows = rows;
  }

  /**
   * Whether the packet that was last looked up goes from the first of its two ends to the second.
   */
  boolean inOrder() {
    return key.isInOrder();
  }

  /** How many rows there are. */
  int size() {
    return size;
  }

  /**
   * The first row for a packet with these two ends, or -1. With IPv6 there may be a {@link #next}
   * one.
   */
  int find(TcpPacket packet) {
    key = packet;
    return probe(packet.hash() & slots.length - 1);
  }

  /**
   * Reads from the row that a packet probably belongs to, so that the processor has fetched all of
   * it when the packet's turn comes.
   *
   * @return a sum without meaning, so that no compiler leaves the reading out
   */
  int fetch(TcpPacket packet) {
    int slot = slots[packet.hash() & slots.length - 1];
    return slot == 0 ? 0 : rows.fetch(slot - 1);
  }

  /** The next row with the same key, or -1. */
  int next(int row) {
    int slot = slotOf(row);
    return probe(slot + 1 & slots.length - 1);
  }

  private int probe(int start) {
    int mask = slots.length - 1;
    int hash = key.hash();
    for (int slot = start; slots[slot] != 0; slot = slot + 1 & mask) {
      int row = slots[slot] - 1;
      int[] n = rows.array(row);
      int at = Rows.at(row);
      if (n[at + Rows.HASH] == hash
          && n[at + Rows.LOW_A] == key.lowA()
          && n[at + Rows.LOW_B] == key.lowB()
          && n[at + Rows.PORTS] == key.ports()
          && ((n[at + Rows.FLAGS] & Rows.IPV6) != 0) == key.isIpv6()) {
        return row;
      }
    }
    return -1;
  }

  private int slotOf(int row) {
    int mask = slots.length - 1;
    int slot = rows.array(row)[Rows.at(row) + Rows.HASH] & mask;
    while (slots[slot] != row + 1) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Adds a row for the packet that was last looked up. */
  void add(int row, boolean fromClient) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    int[] n = rows.array(row);
    int at = Rows.at(row);
    n[at + Rows.LOW_A] = key.lowA();
    n[at + Rows.LOW_B] = key.lowB();
    n[at + Rows.PORTS] = key.ports();
    n[at + Rows.HASH] = key.hash();
    n[at + Rows.FLAGS] =
        (fromClient == key.isInOrder() ? Rows.CLIENT_IS_A : 0)
            | (key.isIpv6() ? Rows.IPV6 : 0)
            | Rows.SLOW;
    put(row, key.hash());
    size++;
  }

  private void put(int row, int rowHash) {
    int mask = slots.length - 1;
    int slot = rowHash & mask;
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = row + 1;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int slot : old) {
      if (slot != 0) {
        put(slot - 1, hashOf(slot - 1));
      }
    }
  }

  private int hashOf(int row) {
    return rows.array(row)[Rows.at(row) + Rows.HASH];
  }

  /** Removes a row. The rows behind it move up, so that probing finds no hole before them. */
  void remove(int row) {
    int mask = slots.length - 1;
    int hole = slotOf(row);
    for (int slot = hole + 1 & mask; slots[slot] != 0; slot = slot + 1 & mask) {
      int home = hashOf(slots[slot] - 1) & mask;
      boolean staysBehind = (slot - home & mask) >= (slot - hole & mask);
      if (staysBehind) {
        slots[hole] = slots[slot];
        hole = slot;
      }
    }
    slots[hole] = 0;
    size--;
  }
}
