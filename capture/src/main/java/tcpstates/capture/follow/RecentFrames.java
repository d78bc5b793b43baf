package tcpstates.capture.follow;

import java.util.Arrays;
import tcpstates.capture.packet.TcpPacket;

/**
 * Which frames recently carried which numbers, so that a repetition can name the frame it repeats.
 */
final class RecentFrames {

  private static final int MOST = 512;

  private int[] numbers = new int[8];
  private long[] frames = new long[8];
  private int next;
  private int count;

  void add(TcpPacket packet) {
    if (packet.sequenceLength() == 0) {
      return;
    }
    if (count == numbers.length && count < MOST) {
      numbers = Arrays.copyOf(numbers, 2 * count);
      frames = Arrays.copyOf(frames, 2 * count);
      next = count;
    }
    numbers[next] = packet.seq();
    frames[next] = packet.frame();
    next = (next + 1) % numbers.length;
    count = Math.min(count + 1, numbers.length);
  }

  /** The last earlier frame that began at the same number; 0 if none is known. */
  long before(TcpPacket packet) {
    if (packet.sequenceLength() == 0) {
      return 0;
    }
    for (int i = 1; i <= count; i++) {
      int at = (next - i + numbers.length) % numbers.length;
      if (numbers[at] == packet.seq()) {
        return frames[at];
      }
    }
    return 0;
  }
}
