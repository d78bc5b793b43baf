package tcpstates.capture.follow;

/**
 * Ranges of numbers that a party has skipped: it sent what comes after them first. Data that later
 * fills a gap was overtaken on the way, or lost before the capture and sent again. It doesn't
 * repeat anything captured. If there are many gaps, only the newest are kept.
 */
final class Gaps {

  static final Gaps NONE = new Gaps();

  private static final int MOST = 16;

  /** For each gap, its first number and the number after its last. */
  private final int[] ends = new int[2 * MOST];

  private int count;

  private Gaps() {}

  boolean isAny() {
    return count > 0;
  }

  /** These gaps and another one. */
  Gaps plus(int from, int to) {
    Gaps gaps = this == NONE ? new Gaps() : this;
    gaps.add(from, to);
    return gaps;
  }

  private void add(int from, int to) {
    if (count == MOST) {
      remove(0);
    }
    ends[2 * count] = from;
    ends[2 * count + 1] = to;
    count++;
  }

  /** Removes data from the gap that contains it; false if no gap does. */
  boolean fill(int seq, int length) {
    int end = seq + length;
    for (int i = 0; i < count && length > 0; i++) {
      int from = ends[2 * i];
      int to = ends[2 * i + 1];
      if (seq - from >= 0 && to - end >= 0) {
        remove(i);
        if (seq != from) {
          add(from, seq);
        }
        if (end != to) {
          add(end, to);
        }
        return true;
      }
    }
    return false;
  }

  private void remove(int index) {
    count--;
    System.arraycopy(ends, 2 * index + 2, ends, 2 * index, 2 * (count - index));
  }
}
