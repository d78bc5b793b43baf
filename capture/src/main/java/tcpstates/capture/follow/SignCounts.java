package tcpstates.capture.follow;

import java.util.Map;

/** How often each {@link Sign} was seen in what a party sent, and in which frames. */
final class SignCounts {

  /**
   * The count of one sign.
   *
   * @param count how often it was seen
   * @param firstFrame the first frame, from 1 on
   * @param lastFrame the last frame
   * @param firstTime when the first was captured
   * @param lastTime when the last was
   */
  record Count(long count, long firstFrame, long lastFrame, long firstTime, long lastTime) {

    /** The count of a sign that was never seen. */
    static final Count NONE = new Count(0, 0, 0, 0, 0);

    private Count again(long frame, long time) {
      return count == 0
          ? new Count(1, frame, frame, time, time)
          : new Count(count + 1, firstFrame, frame, firstTime, time);
    }

    /** Both counts together. */
    Count plus(Count other) {
      if (count == 0 || other.count == 0) {
        return count == 0 ? other : this;
      }
      return new Count(
          count + other.count,
          Math.min(firstFrame, other.firstFrame),
          Math.max(lastFrame, other.lastFrame),
          Math.min(firstTime, other.firstTime),
          Math.max(lastTime, other.lastTime));
    }

    boolean isAny() {
      return count > 0;
    }
  }

  private final Map<Sign, Count> counts = Sign.map();

  void add(Sign sign, long frame, long time) {
    counts.put(sign, of(sign).again(frame, time));
  }

  Count of(Sign sign) {
    return counts.getOrDefault(sign, Count.NONE);
  }
}
