package tcpstates.capture.follow;

import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.rules.Track;

/**
 * The numbers of one party, beside each other in an array: its track, the stretch of text that is
 * in transit to it, and what is counted. What the segments that are met most change stands here, so
 * that following them touches little memory.
 *
 * <p>The stretch is the newest of what is {@link InTransit}. Segments that follow on each other and
 * only carry text and an ACK become one.
 */
final class Lane {

  // Where things stand, behind the track.

  private static final int RUN = Track.SIZE;
  private static final int RUN_SEQ = RUN + 1;
  private static final int RUN_END = RUN + 2;

  /** What the first segment of the stretch acknowledges, and what the last does. */
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

  /** Nothing is sent again as soon as that, in nanoseconds: what comes twice is a copy. */
  private static final int TOO_SOON = 200_000;

  // At RUN: whether there is a stretch, whether anything older is in transit, and how many bare
  // ACKs.

  private static final int PRESENT = 1;
  private static final int OLDER = 2;
  private static final int ASKED = 4;

  private Lane() {}

  // ---- a party sends

  /** Does what {@link Party#leaves} would, if that is nothing but numbers. */
  static boolean leaves(int[] n, int at, int seq, int ack, int window, int length) {
    if (ack != Track.expected(n, at) && !acknowledges(n, at, ack)) {
      return false;
    }
    boolean expected =
        Track.leavesAsExpected(n, at, seq, ack, window, length)
            || bareAckHasArrived(n, at) && Track.leavesAsExpected(n, at, seq, ack, window, length);
    if (expected) {
      addBytes(n, at, length);
    }
    return expected;
  }

  /** The party acknowledges a part of the stretch, or all of it: so that has arrived. */
  private static boolean acknowledges(int[] n, int at, int ack) {
    int seq = n[at + RUN_SEQ];
    int covered = ack - seq;
    int length = n[at + RUN_END] - seq;
    if ((n[at + RUN] & (PRESENT | OLDER)) != PRESENT || covered <= 0 || covered > length) {
      return false;
    }
    boolean all = covered == length;
    int told = n[at + (all ? RUN_ACK : RUN_FIRST_ACK)];
    if (!Track.arrivesAsExpected(n, at, seq, told, n[at + RUN_WINDOW], covered)) {
      return false;
    }
    n[at + RUN_SEQ] = ack;
    n[at + RUN] = all ? 0 : PRESENT | ASKED;
    return true;
  }

  /** The party sends more than it could without having had the bare ACK that is on its way. */
  private static boolean bareAckHasArrived(int[] n, int at) {
    if ((n[at + RUN] & (PRESENT | OLDER)) != PRESENT
        || n[at + RUN_SEQ] != n[at + RUN_END]
        || !Track.arrivesAsExpected(
            n, at, n[at + RUN_SEQ], n[at + RUN_ACK], n[at + RUN_WINDOW], 0)) {
      return false;
    }
    n[at + RUN] = 0;
    return true;
  }

  // ---- a segment is on its way to a party

  /**
   * Adds a segment that carries no more than text and an ACK to the stretch, or begins one.
   *
   * @param mayJoin whether it may become one with the stretch
   * @return whether that was possible; if not, the stretch has to be taken away first
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

  /** Whether a stretch is in transit. */
  static boolean hasRun(int[] n, int at) {
    return (n[at + RUN] & PRESENT) != 0;
  }

  /** The stretch that is in transit. */
  static InTransit.Item run(int[] n, int at) {
    return new InTransit.Item(
        n[at + RUN_SEQ],
        n[at + RUN_END],
        n[at + RUN_FIRST_ACK],
        n[at + RUN_ACK],
        n[at + RUN_WINDOW],
        n[at + RUN] / ASKED);
  }

  /** Takes the stretch away. */
  static InTransit.Item takeRun(int[] n, int at) {
    InTransit.Item item = run(n, at);
    n[at + RUN] &= OLDER;
    return item;
  }

  /** Whether anything is in transit that is older than the stretch. */
  static void setOlder(int[] n, int at, boolean older) {
    n[at + RUN] = older ? n[at + RUN] | OLDER : n[at + RUN] & ~OLDER;
  }

  // ---- what is counted

  static void countFrame(int[] n, int at) {
    n[at + FRAMES]++;
  }

  /** How many frames it sent; of more than four thousand million the rest. */
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

  /** How many bytes of text it sent, each counted once. */
  static long bytes(int[] n, int at) {
    return (long) n[at + BYTES_HIGH] << 32 | Integer.toUnsignedLong(n[at + BYTES_LOW]);
  }

  // ---- the last packets

  /** Remembers a packet that takes numbers, so that it is known again. */
  static void remember(int[] n, int at, TcpPacket packet) {
    if (packet.sequenceLength() > 0) {
      n[at + LAST_MARK_BUT_ONE] = n[at + LAST_MARK];
      n[at + LAST_SEQ_BUT_ONE] = n[at + LAST_SEQ];
      n[at + LAST_MARK] = mark(packet);
      n[at + LAST_SEQ] = packet.seq();
      n[at + LAST_TIME] = (int) packet.time();
    }
  }

  /** The identification of IPv4, which a host gives to each packet anew, and the flags. */
  private static int mark(TcpPacket packet) {
    return Math.max(0, packet.identification()) | packet.flags() << 16;
  }

  /**
   * Whether one of the last two comes once more: the same packet, not the same text again. Of a
   * host that identifies no packets, one that comes too soon to be sent again.
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
