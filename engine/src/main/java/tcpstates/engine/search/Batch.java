package tcpstates.engine.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tcpstates.engine.world.World;

/**
 * Worlds that moves have led to, in order, and which of them are new. What is compared is in flat
 * arrays, because memory access takes most of a search's time.
 */
final class Batch {

  private final List<World> worlds;
  private final Mixer mixer = new Mixer();
  private long[] left;
  private SearchKey[] keys;
  private long[] high;
  private long[] low;
  private int[] from;
  private short[] choice;
  private boolean[] isNew;
  private int size;

  /** For each part of the set of seen keys, the worlds that belong to it, in order. */
  private final int[][] ofPart = new int[KeySets.PARTS][];

  private final int[] sizeOfPart = new int[KeySets.PARTS];
  private long fetched;

  /**
   * @param room how many worlds are expected; there may be more
   */
  Batch(int room) {
    worlds = new ArrayList<>(room);
    left = new long[room];
    keys = new SearchKey[room];
    high = new long[room];
    low = new long[room];
    from = new int[room];
    choice = new short[room];
    isNew = new boolean[room];
    for (int i = 0; i < KeySets.PARTS; i++) {
      ofPart[i] = new int[room / KeySets.PARTS * 2 + 1];
    }
  }

  /**
   * Adds a world.
   *
   * @param amounts what may still happen in it
   * @param key of the world alone
   * @param number of the world that the move was made in
   * @param index of the move among the choices there
   */
  void add(World world, long amounts, SearchKey key, int number, int index) {
    if (size == high.length) {
      grow();
    }
    mixer.start();
    mixer.add(key);
    mixer.add(amounts);
    worlds.add(world);
    left[size] = amounts;
    keys[size] = key;
    high[size] = mixer.high();
    low[size] = mixer.low();
    from[size] = number;
    choice[size] = (short) index;
    addTo(KeySets.part(low[size]));
    size++;
  }

  private void addTo(int part) {
    int count = sizeOfPart[part]++;
    if (count == ofPart[part].length) {
      ofPart[part] = Arrays.copyOf(ofPart[part], 2 * count);
    }
    ofPart[part][count] = size;
  }

  private void grow() {
    left = Arrays.copyOf(left, 2 * size);
    keys = Arrays.copyOf(keys, 2 * size);
    high = Arrays.copyOf(high, 2 * size);
    low = Arrays.copyOf(low, 2 * size);
    from = Arrays.copyOf(from, 2 * size);
    choice = Arrays.copyOf(choice, 2 * size);
    isNew = Arrays.copyOf(isNew, 2 * size);
  }

  int size() {
    return size;
  }

  World world(int at) {
    return worlds.get(at);
  }

  long left(int at) {
    return left[at];
  }

  /** The key of the world alone. */
  SearchKey key(int at) {
    return keys[at];
  }

  int from(int at) {
    return from[at];
  }

  int choice(int at) {
    return choice[at];
  }

  /** Whether it is new: claimed, and not seen before. */
  boolean isNew(int at) {
    return isNew[at];
  }

  /** From here on nothing is new. */
  void cut(int at) {
    Arrays.fill(isNew, at, size, false);
  }

  /** Adds the keys that belong to one part of the seen ones, and marks the new ones. */
  void claim(KeySets seen, int part) {
    int[] mine = ofPart[part];
    int count = sizeOfPart[part];
    KeySet set = seen.part(part);
    long sum = 0;
    for (int i = 0; i < count; i += KeySet.AT_ONCE) {
      int end = Math.min(i + KeySet.AT_ONCE, count);
      for (int j = i; j < end; j++) {
        sum += set.fetch(high[mine[j]]);
      }
      for (int j = i; j < end; j++) {
        isNew[mine[j]] = set.add(high[mine[j]], low[mine[j]]);
      }
    }
    fetched = sum;
  }
}
