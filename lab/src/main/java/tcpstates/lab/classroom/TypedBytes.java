package tcpstates.lab.classroom;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Bytes that somebody has typed and nobody has looked at yet. SSH's window bounds them: it opens
 * again only when they have been dealt with.
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

  /** Nothing more will come. */
  void end() {
    ended = true;
  }

  /** Whether there is a byte, or the end, that nobody has looked at. */
  boolean more() {
    return !chunks.isEmpty() || ended && !endTaken;
  }

  /** Whether the end has come; says so once. */
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
