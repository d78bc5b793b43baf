package tcpstates.engine.rules;

import java.util.List;
import java.util.Set;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.tcp.Windows;

/**
 * What a {@link Follower} knows of one endpoint: the numbers of its transmission control block, and
 * what it has shown. It changes with every segment that is seen.
 *
 * <p>A capture may have tens of thousands of them, and each segment may need another one. So the
 * numbers are in an array of the caller, beside each other and beside the caller's own counts: to
 * look an endpoint up costs a few lines of the processor's cache, and the most common segments
 * never touch this object.
 */
public final class Track {

  /** How many numbers a track takes in the array. */
  public static final int SIZE = 14;

  /** For an endpoint that is played: it never changes. */
  static final Track NONE = Track.unknown();

  /** At most this many stretches beyond a gap are remembered. */
  private static final int MOST_STRETCHES = 64;

  /** The buffer of an endpoint that has not offered a window yet: as much as a SYN can offer. */
  private static final int BUFFER = 65_535;

  private static final State[] STATES = State.values();

  // The place of each number: the variables of RFC 9293, 3.3.1, and flags.

  private static final int FLAGS = 0;
  static final int SND_NXT = 1;
  static final int SND_UNA = 2;
  static final int SND_WND = 3;
  static final int SND_WL1 = 4;
  static final int SND_WL2 = 5;
  static final int MAX_SND_WND = 6;
  static final int RCV_NXT = 7;

  /** The number after the last one that its newest segment offers; RCV.WND ends there. */
  static final int RCV_EDGE = 8;

  /**
   * The number after the last one that it has ever offered. The peer may use all of that, even if
   * the window has shrunk since (RFC 7323, 2.4).
   */
  static final int RCV_OFFERED = 9;

  static final int RESET_AT = 10;
  private static final int ISS = 11;
  private static final int IRS = 12;
  private static final int RCV_UP = 13;

  // In the flags: the state, the earlier state, and these bits.

  static final int STATE = 15;
  private static final int FORMERLY_SHIFT = 4;
  static final int UNCONFIRMED = 1 << 8;
  static final int GAP = 1 << 9;
  static final int ACK_OWED = 1 << 10;
  static final int MAY_RESET = 1 << 11;
  private static final int PASSIVE = 1 << 12;
  private static final int FIN_SENT = 1 << 13;
  private static final int FIN_RECEIVED = 1 << 14;
  static final int OFFERED = 1 << 15;
  private static final int LISTENS = 1 << 16;
  private static final int KNOWN = 1 << 17;
  private static final int JOINED = 1 << 18;
  static final int ASKED = 1 << 19;

  /** A bit for each synchronized state. */
  private static final int SYNCHRONIZED = bits(State.SYNCHRONIZED);

  private final int[] numbers;
  private final int at;
  private Reassembly later = Reassembly.EMPTY;
  private long timeWait = Timers.OFF;

  private Overrun overrun = Overrun.NONE;

  private Track(int[] numbers, int at) {
    this.numbers = numbers;
    this.at = at;
    for (int i = 0; i < SIZE; i++) {
      numbers[at + i] = 0;
    }
    numbers[at] = State.CLOSED.ordinal() | State.CLOSED.ordinal() << FORMERLY_SHIFT;
  }

  /** For an endpoint of which nothing is known, with its own array. */
  public static Track unknown() {
    return new Track(new int[SIZE], 0);
  }

  /**
   * For an endpoint of which nothing is known, with its numbers in an array from a given place on.
   */
  public static Track unknown(int[] numbers, int at) {
    return new Track(numbers, at);
  }

  /** A copy of what this one knows now. */
  public Track copy() {
    Track copy = unknown();
    System.arraycopy(numbers, at, copy.numbers, 0, SIZE);
    copy.later = later;
    copy.timeWait = timeWait;
    copy.overrun = overrun;
    return copy;
  }

  private boolean has(int flag) {
    return (numbers[at] & flag) != 0;
  }

  private void set(int flag, boolean on) {
    numbers[at] = on ? numbers[at] | flag : numbers[at] & ~flag;
  }

  private static int bits(Set<State> states) {
    int bits = 0;
    for (State state : states) {
      bits |= 1 << state.ordinal();
    }
    return bits;
  }

  private static int bit(boolean on, int flag) {
    return on ? flag : 0;
  }

  // ---- what is known

  /** The state, by the rules and by what was seen. */
  public State state() {
    return STATES[numbers[at] & STATE];
  }

  /** Whether it has shown that it is in this state, by what it has sent in it. */
  public boolean isConfirmed() {
    return !has(UNCONFIRMED);
  }

  /** Whether there has been any sign of a connection yet. */
  public boolean isKnown() {
    return has(KNOWN);
  }

  /** Whether the beginning of its connection was not seen. */
  public boolean isJoined() {
    return has(JOINED);
  }

  /** Whether its FIN was seen. */
  public boolean isFinSent() {
    return has(FIN_SENT);
  }

  /** Whether it has received something that it has not acknowledged yet. */
  public boolean owesAck() {
    return has(ACK_OWED);
  }

  /** Whether something waits beyond a gap. */
  public boolean hasGap() {
    return has(GAP);
  }

  /** SND.UNA, as 32 bits. */
  public int unacknowledged() {
    return numbers[at + SND_UNA];
  }

  /** SND.NXT, as 32 bits. */
  public int next() {
    return numbers[at + SND_NXT];
  }

  /** RCV.NXT, as 32 bits. */
  public int expected() {
    return numbers[at + RCV_NXT];
  }

  /**
   * RCV.WND: the rest of what its newest segment offers. {@link Windows#UNKNOWN} if it has not
   * offered anything yet.
   */
  int window() {
    boolean unknown = state().hasSendVariables() && !has(OFFERED);
    return unknown ? Windows.UNKNOWN : Math.max(0, numbers[at + RCV_EDGE] - numbers[at + RCV_NXT]);
  }

  // ---- what only following knows

  /**
   * Whether its state comes only from the rules for the last segment that arrived, and it has not
   * answered yet: it may react differently, for example because nobody listens there.
   */
  boolean unconfirmed() {
    return has(UNCONFIRMED);
  }

  void confirm(boolean confirmed) {
    set(UNCONFIRMED, !confirmed);
  }

  /** Whether it was seen to accept a connection, so that it is a listener. */
  boolean listens() {
    return has(LISTENS);
  }

  void listens(boolean listens) {
    set(LISTENS, listens);
  }

  void know() {
    set(KNOWN, true);
  }

  void join() {
    set(JOINED, true);
  }

  /** The state it was in when its connection was last deleted. */
  State formerly() {
    return STATES[numbers[at] >> FORMERLY_SHIFT & STATE];
  }

  void formerly(State state) {
    numbers[at] = numbers[at] & ~(STATE << FORMERLY_SHIFT) | state.ordinal() << FORMERLY_SHIFT;
  }

  /** Whether an RST at this number answers the last segment that arrived. */
  boolean resetsAt(int number) {
    return has(MAY_RESET) && numbers[at + RESET_AT] == number;
  }

  /**
   * Whether something has arrived that brings nothing new and is still answered with an ACK: a
   * number that is not the next, such as a keep-alive's, or a SYN in an open connection.
   */
  boolean isAsked() {
    return has(ASKED);
  }

  void ask(boolean asked) {
    set(ASKED, asked);
  }

  /** The last segment that arrived would be answered by an RST at this number, or by none. */
  void mayReset(boolean may, int number) {
    set(MAY_RESET, may);
    numbers[at + RESET_AT] = number;
  }

  /**
   * It was seen to offer everything before a number.
   *
   * @param newest whether the segment is not older than others that were seen; only then the window
   *     can have shrunk
   */
  void offer(int edge, boolean newest) {
    boolean first = !has(OFFERED);
    if (first || edge - numbers[at + RCV_OFFERED] > 0) {
      numbers[at + RCV_OFFERED] = edge;
    }
    if (first || newest || edge - numbers[at + RCV_EDGE] > 0) {
      numbers[at + RCV_EDGE] = edge;
    }
    set(OFFERED, true);
  }

  /** The connection is over; the next one begins with another window. */
  void offerNothing() {
    set(OFFERED, false);
    overrun = Overrun.NONE;
  }

  /** What has arrived beyond all that it had offered, if anything has. */
  Overrun overrun() {
    return overrun;
  }

  void overrun(Overrun next) {
    overrun = next;
  }

  // ---- the rules' view of it

  /** Makes a turn of it for the rules. Contents are not known, so nothing is queued or unread. */
  void load(Turn turn) {
    int[] n = numbers;
    turn.track = this;
    turn.state = state();
    turn.passive = has(PASSIVE);
    turn.iss = number(turn.iss, n[at + ISS]);
    turn.sndUna = number(turn.sndUna, n[at + SND_UNA]);
    turn.sndNxt = number(turn.sndNxt, n[at + SND_NXT]);
    turn.sndWnd = n[at + SND_WND];
    turn.sndWl1 = number(turn.sndWl1, n[at + SND_WL1]);
    turn.sndWl2 = number(turn.sndWl2, n[at + SND_WL2]);
    turn.maxSndWnd = n[at + MAX_SND_WND];
    turn.sndUp = turn.iss;
    turn.queue = Bytes.EMPTY;
    turn.finSent = has(FIN_SENT);
    turn.closeCalled = turn.finSent;
    turn.unacked = List.of();
    turn.irs = number(turn.irs, n[at + IRS]);
    turn.rcvNxt = number(turn.rcvNxt, n[at + RCV_NXT]);
    turn.rcvWnd = Math.max(0, n[at + RCV_OFFERED] - n[at + RCV_NXT]);
    turn.rcvOffered = number(turn.rcvOffered, n[at + RCV_OFFERED]);
    turn.rcvUp = number(turn.rcvUp, n[at + RCV_UP]);
    turn.buffer = has(OFFERED) ? turn.state == State.SYN_SENT ? turn.rcvWnd : 0 : BUFFER;
    turn.received = Bytes.EMPTY;
    turn.unread = 0;
    turn.finReceived = has(FIN_RECEIVED);
    turn.later = later;
    turn.ackOwed = has(ACK_OWED);
    turn.clocks.onlyTimeWait(timeWait);
  }

  /** Often the turn before was of the same endpoint, and had the same number. */
  private static SeqNum number(SeqNum last, int bits) {
    return last.bits() == bits ? last : new SeqNum(bits);
  }

  /** Takes over what the rules have changed. */
  void store(Turn turn) {
    int[] n = numbers;
    later = bounded(turn.later);
    timeWait = turn.clocks.timeWait();
    int changed = STATE | PASSIVE | FIN_SENT | FIN_RECEIVED | ACK_OWED | GAP;
    n[at] =
        n[at] & ~changed
            | turn.state.ordinal()
            | bit(turn.passive, PASSIVE)
            | bit(turn.finSent, FIN_SENT)
            | bit(turn.finReceived, FIN_RECEIVED)
            | bit(turn.ackOwed, ACK_OWED)
            | bit(later != Reassembly.EMPTY, GAP);
    n[at + ISS] = turn.iss.bits();
    n[at + SND_UNA] = turn.sndUna.bits();
    n[at + SND_NXT] = turn.sndNxt.bits();
    n[at + SND_WND] = turn.sndWnd;
    n[at + SND_WL1] = turn.sndWl1.bits();
    n[at + SND_WL2] = turn.sndWl2.bits();
    n[at + MAX_SND_WND] = turn.maxSndWnd;
    n[at + IRS] = turn.irs.bits();
    n[at + RCV_NXT] = turn.rcvNxt.bits();
    SeqNum offered = turn.rcvOffered;
    if (!has(OFFERED)) {
      // Perhaps its segments are not captured: then it goes on taking what comes.
      offered = offered.max(turn.rcvNxt.plus(BUFFER));
    }
    if (n[at + RCV_OFFERED] != offered.bits()) {
      n[at + RCV_OFFERED] = offered.bits();
      n[at + RCV_EDGE] = offered.bits();
    }
    n[at + RCV_UP] = turn.rcvUp.bits();
  }

  /** What is forgotten here is learned again from what the endpoint acknowledges. */
  private static Reassembly bounded(Reassembly later) {
    boolean forget = later.blocks().size() > MOST_STRETCHES || later.fins().size() > MOST_STRETCHES;
    return forget || later.isEmpty() ? Reassembly.EMPTY : later;
  }

  // ---- a track as the numbers of an array

  /** Whether the connection of the track that an array holds from a place on is open. */
  public static boolean isSynchronized(int[] n, int at) {
    return (SYNCHRONIZED >> (n[at] & STATE) & 1) != 0;
  }

  /** RCV.NXT of the track that an array holds from a place on. */
  public static int expected(int[] n, int at) {
    return n[at + RCV_NXT];
  }
}
