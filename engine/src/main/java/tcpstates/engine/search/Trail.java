package tcpstates.engine.search;

import java.util.Arrays;

/** Remembers for every world from which one, and by which choice, it was reached first. */
final class Trail {

  private int[] from = new int[1 << 12];
  private short[] choice = new short[1 << 12];
  private int size;

  /** Adds a world and returns its number; the first is 0, and stands for the start. */
  int add(int fromNumber, int choiceIndex) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      choice = Arrays.copyOf(choice, size * 2);
    }
    from[size] = fromNumber;
    choice[size] = (short) choiceIndex;
    return size++;
  }

  /** How many worlds there are. */
  int size() {
    return size;
  }

  /** The choices that lead from the start to a world, in order. */
  int[] to(int number) {
    int length = 0;
    for (int at = number; at != 0; at = from[at]) {
      length++;
    }
    int[] choices = new int[length];
    for (int at = number; at != 0; at = from[at]) {
      choices[--length] = choice[at];
    }
    return choices;
  }
}
