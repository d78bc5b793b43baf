package tcpstates.capture.follow;

import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.HeaderPrediction;
import tcpstates.engine.rules.Track;

/**
 * The numbers of one party, next to each other in an array: its track, the run of data that is in
 * transit to it, and its counts. The numbers that common segments change most are here, so that
 * following these segments touches little memory.
 *
 * <p>The run is the newest part of what is {@link InTransit}. Consecutive segments that carry only
 * data and an ACK become one.
 */
final class Lane {

  // The places of the numbers, after the track.

  private static final int RUN = Track.SIZE;
  private static final int RUN_SEQ = RUN + 1;
  private static final int RUN_END = RUN + 2;

  /** What the first segment of the run acknowledges, and what the last one does. */
  private static final int RUN_FIRST_ACK = RUN + 3;

  private static final int RUN_ACK = RUN + 4;
  private static final int RUN_WINDOW = RUN + 5;
  private static final int FRAMES = RUN + 6;
  private static final int BYTES_LOW = RUN + 7;
  private static final int BYTES_HIGH = RUN + 8;
  private static final int LAST_MARK = RUN + 9;
  private static final int LAST_SEQ = RUN + 10;
  private static final int LAST_TIME = RUN + 11;
  private static final int LAST_MARK_BUT_ONE = RUN + 12;
  private static final int LAST_SEQ_BUT_ONE = RUN + 13;

  /** How many numbers a lane takes. */
  static final int SIZE = RUN + 14;

  /**
   * The shortest time, in nanoseconds, until a host sends something again. What comes twice sooner
   * is a copy.
   */
  private static final int TOO_SOON = 200_000;

  // At RUN: whether there is a run, whether anything older is in transit, and the number of bare
  // ACKs.

  private static final int PRESENT = 1;
  private static final int OLDER = 2;
  private static final int ASKED = 4;

  private Lane() {}

  // ---- a party sends

  /** Does the work of {@link Party#leaves} if only numbers change. */
  static boolean leaves(int[] n, int at, int seq, int ack, int window, int length) {
    if (ack != Track.expected(n, at) && !acknowledges(n, at, ack)) {
      return false;
    }
    boolean expected =
        HeaderPrediction.leaves(n, at, seq, ack, window, length)
            || bareAckHasArrived(n, at) && HeaderPrediction.leaves(n, at, seq, ack, window, length);
    if (expected) {
      addBytes(n, at, length);
    }
    return expected;
  }

  /** The party acknowledges the run, or a part of it; so that has arrived. */
  private static boolean acknowledges(int[] n, int at, int ack) {
    int seq = n[at + RUN_SEQ];
    int covered = ack - seq;
    int length = n[at + RUN_END] - seq;
    if ((n[at + RUN] & (PRESENT | OLDER)) != PRESENT || covered <= 0 || covered > length) {
      return false;
    }
    boolean all = covered == length;
    int told = n[at + (all ? RUN_ACK : RUN_FIRST_ACK)];
    if (!HeaderPrediction.arrives(n, at, seq, told, n[at + RUN_WINDOW], covered)) {
      return false;
    }
    n[at + RUN_SEQ] = ack;
    n[at + RUN] = all ? 0 : PRESENT | ASKED;
    return true;
  }

  /**
   * Whether the party sends more than it could without the bare ACK that is in transit; so the ACK
   * has arrived.
   */
  private static boolean bareAckHasArrived(int[] n, int at) {
    if ((n[at + RUN] & (PRESENT | OLDER)) != PRESENT
        || n[at + RUN_SEQ] != n[at + RUN_END]
        || !HeaderPrediction.arrives(
            n, at, n[at + RUN_SEQ], n[at + RUN_ACK], n[at + RUN_WINDOW], 0)) {
      return false;
    }
    n[at + RUN] = 0;
    return true;
  }

  // ---- a segment is on its way to a party

  /**
   * Adds a segment that carries only data and an ACK to the run, or begins a run.
   *
   * @param mayJoin whether the segment may join the run
   * @return whether that was possible; if not, the caller must remove the run first
   */
  static boolean passes(
      int[] n, int at, int seq, int ack, int window, int length, boolean mayJoin) {
    int run = n[at + RUN];
    if ((run & PRESENT) == 0) {
      n[at + RUN] = run & OLDER | PRESENT | ASKED;
      n[at + RUN_SEQ] = seq;
      n[at + RUN_FIRST_ACK] = ack;
    } else {
      boolean empty = n[at + RUN_SEQ] == n[at + RUN_END];
      if (!mayJoin || n[at + RUN_END] != seq || length == 0 && !empty && ack != n[at + RUN_ACK]) {
        return false;
      }
      boolean same = length == 0 && empty && ack == n[at + RUN_ACK];
      n[at + RUN] = same ? run + ASKED : run & (PRESENT | OLDER) | ASKED;
      n[at + RUN_FIRST_ACK] = empty ? ack : n[at + RUN_FIRST_ACK];
    }
    n[at + RUN_END] = seq + length;
    n[at + RUN_ACK] = ack;
    n[at + RUN_WINDOW] = window;
    return true;
  }

  /** Whether a run is in transit. */
  static boolean hasRun(int[] n, int at) {
    return (n[at + RUN] & PRESENT) != 0;
  }

  /** The run that is in transit. */
  static InTransit.Item run(int[] n, int at) {
    return new InTransit.Item(
        n[at + RUN_SEQ],
        n[at + RUN_END],
        n[at + RUN_FIRST_ACK],
        n[at + RUN_ACK],
        n[at + RUN_WINDOW],
        n[at + RUN] / ASKED);
  }

  /** Removes the run. */
  static InTransit.Item takeRun(int[] n, int at) {
    InTransit.Item item = run(n, at);
    n[at + RUN] &= OLDER;
    return item;
  }

  /** Whether anything older than the run is in transit. */
  static void setOlder(int[] n, int at, boolean older) {
    n[at + RUN] = older ? n[at + RUN] | OLDER : n[at + RUN] & ~OLDER;
  }

  // ---- what is counted

  static void countFrame(int[] n, int at) {
    n[at + FRAMES]++;
  }

  /** How many frames it sent, modulo 2^32. */
  static long frames(int[] n, int at) {
    return Integer.toUnsignedLong(n[at + FRAMES]);
  }

  static void addBytes(int[] n, int at, int length) {
    int low = n[at + BYTES_LOW] + length;
    if (Integer.compareUnsigned(low, length) < 0) {
      n[at + BYTES_HIGH]++;
    }
    n[at + BYTES_LOW] = low;
  }

  /** How many bytes of data it sent, each counted once. */
  static long bytes(int[] n, int at) {
    return (long) n[at + BYTES_HIGH] << 32 | Integer.toUnsignedLong(n[at + BYTES_LOW]);
  }

  // ---- the last packets

  /** Remembers a packet that takes sequence numbers, to recognise a copy of it. */
  static void remember(int[] n, int at, TcpPacket packet) {
    if (packet.sequenceLength() > 0) {
      n[at + LAST_MARK_BUT_ONE] = n[at + LAST_MARK];
      n[at + LAST_SEQ_BUT_ONE] = n[at + LAST_SEQ];
      n[at + LAST_MARK] = mark(packet);
      n[at + LAST_SEQ] = packet.seq();
      n[at + LAST_TIME] = (int) packet.time();
    }
  }

  /** The IPv4 identification, which a host sets for each packet, and the flags. */
  private static int mark(TcpPacket packet) {
    return Math.max(0, packet.identification()) | packet.flags() << 16;
  }

  /**
   * Whether this is a copy of one of the last two packets: the same packet, not the same data sent
   * again. If a host doesn't number its packets, a copy is a packet that comes too soon to be a
   * repetition.
   */
  static boolean isCopy(int[] n, int at, TcpPacket packet) {
    int mark = mark(packet);
    boolean last = mark == n[at + LAST_MARK] && packet.seq() == n[at + LAST_SEQ];
    if (packet.identification() > 0) {
      return last || mark == n[at + LAST_MARK_BUT_ONE] && packet.seq() == n[at + LAST_SEQ_BUT_ONE];
    }
    int passed = (int) packet.time() - n[at + LAST_TIME];
    return last && packet.sequenceLength() > 0 && passed >= 0 && passed < TOO_SOON;
  }
}
