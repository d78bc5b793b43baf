package tcpstates.lab.classroom;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Bytes that a person has typed and the program has not read yet. SSH's window limits them: it
 * opens again only when they are done.
 */
final class TypedBytes {

  private final Deque<byte[]> chunks = new ArrayDeque<>();
  private int position;
  private boolean ended;
  private boolean endTaken;

  void add(byte[] bytes, int length) {
    if (length > 0) {
      chunks.add(Arrays.copyOf(bytes, length));
    }
  }

  /** Nothing more will be typed. */
  void end() {
    ended = true;
  }

  /** Whether there is a byte, or the end, that has not been read yet. */
  boolean more() {
    return !chunks.isEmpty() || ended && !endTaken;
  }

  /** Whether the end has come. It says so only once. */
  boolean atEnd() {
    if (chunks.isEmpty() && ended && !endTaken) {
      endTaken = true;
      return true;
    }
    return false;
  }

  byte next() {
    byte[] first = chunks.getFirst();
    byte b = first[position];
    position++;
    if (position == first.length) {
      chunks.removeFirst();
      position = 0;
    }
    return b;
  }
}
