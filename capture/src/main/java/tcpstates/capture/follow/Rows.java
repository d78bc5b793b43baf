package tcpstates.capture.follow;

import java.util.Arrays;

/**
 * The numbers of all connections: one row each, in chunks that never move. A row contains the two
 * ends, by which it is found, what is known of the connection, and the two parties' {@link Lane}s.
 */
final class Rows {

  // The places in a row.

  static final int LOW_A = 0;
  static final int LOW_B = 1;
  static final int PORTS = 2;
  static final int HASH = 3;
  static final int FLAGS = 4;
  static final int LAST_FRAME = 5;
  static final int LAST_TIME = 6;
  static final int CLIENT = 8;
  static final int SERVER = CLIENT + Lane.SIZE;
  private static final int SIZE = SERVER + Lane.SIZE;

  // In FLAGS: how far windows are shifted, and these bits.

  static final int CLIENT_SHIFT = 0;
  static final int SERVER_SHIFT = 4;

  /** The client is the end that comes first in the key. */
  static final int CLIENT_IS_A = 1 << 8;

  static final int CLIENT_NEAR = 1 << 9;
  static final int SERVER_NEAR = 1 << 10;

  /** The addresses are longer than the key, so they must be compared as well. */
  static final int IPV6 = 1 << 11;

  /** Its vantage point or its window scale is not known yet, so no segment takes the fast path. */
  static final int SLOW = 1 << 12;

  /** How many numbers a line of the processor's cache holds; most processors have 64 bytes. */
  private static final int CACHE_LINE = 16;

  private static final int CHUNK_BITS = 7;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private int[][] chunks = new int[16][];
  private int[] free = new int[64];
  private int freed;
  private int used;

  /** Takes a new row, all zeros. */
  int take() {
    if (freed > 0) {
      int row = free[--freed];
      Arrays.fill(array(row), at(row), at(row) + SIZE, 0);
      return row;
    }
    int chunk = used >> CHUNK_BITS;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunk);
    }
    if ((used & CHUNK - 1) == 0) {
      chunks[chunk] = new int[CHUNK * SIZE];
    }
    return used++;
  }

  /** Reads a number from each line of the processor's cache that a row takes; returns their sum. */
  int fetch(int row) {
    int[] n = array(row);
    int at = at(row);
    int sum = 0;
    for (int i = 0; i < SIZE; i += CACHE_LINE) {
      sum += n[at + i];
    }
    return sum;
  }

  /** Gives a row back. */
  void give(int row) {
    if (freed == free.length) {
      free = Arrays.copyOf(free, 2 * freed);
    }
    free[freed++] = row;
  }

  /** The array that holds a row. */
  int[] array(int row) {
    return chunks[row >> CHUNK_BITS];
  }

  /** Where a row begins in its array. */
  static int at(int row) {
    return (row & CHUNK - 1) * SIZE;
  }
}
