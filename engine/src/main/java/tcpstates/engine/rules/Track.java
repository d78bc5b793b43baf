package tcpstates.engine.rules;

import java.util.List;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;

/**
 * What a {@link Follower} knows of one endpoint: its transmission control block as far as numbers go,
 * and what it has shown of itself. A capture may have tens of thousands of them, so it is small, and
 * it is changed by what is seen.
 */
public final class Track {

  /** Of an endpoint that is played: it never changes. */
  static final Track NONE = new Track();

  /** More stretches beyond a gap than that are not remembered. */
  private static final int MOST_STRETCHES = 64;

  private State state = State.CLOSED;

  // RFC 9293, 3.3.1.

  private int iss;
  private int sndUna;
  private int sndNxt;
  private int sndWnd;
  private int sndWl1;
  private int sndWl2;
  private int maxSndWnd;
  private int irs;
  private int rcvNxt;
  private int rcvWnd;
  private int rcvOffered;
  private int rcvUp;
  private int buffer;
  private boolean passive;
  private boolean finSent;
  private boolean finReceived;
  private boolean ackOwed;
  private Reassembly later = Reassembly.EMPTY;
  private long timeWait = Timers.OFF;

  /**
   * Whether its state is what the rules say of the last segment that arrived, and it has not
   * answered yet: it may have decided otherwise, for example because nobody listens there.
   */
  boolean unconfirmed;

  /** Whether it was seen to accept a connection, so that it is a listener. */
  boolean listens;

  /** Whether it has ever been part of a connection. */
  boolean known;

  /** Whether its connection was first seen in the middle, so that its beginning is not known. */
  boolean joined;

  /** The state it was in when its connection was last deleted. */
  State formerly = State.CLOSED;

  /** The number at which an RST must stand that answers the last segment that arrived. */
  int resetAt;

  /** Whether the last segment that arrived has a number for {@link #resetAt}. */
  boolean mayReset;

  private Track() {}

  /** Of an endpoint of which nothing is known. */
  public static Track unknown() {
    return new Track();
  }

  /** Another that knows what this one knows now. */
  public Track copy() {
    Track copy = new Track();
    copy.state = state;
    copy.iss = iss;
    copy.sndUna = sndUna;
    copy.sndNxt = sndNxt;
    copy.sndWnd = sndWnd;
    copy.sndWl1 = sndWl1;
    copy.sndWl2 = sndWl2;
    copy.maxSndWnd = maxSndWnd;
    copy.irs = irs;
    copy.rcvNxt = rcvNxt;
    copy.rcvWnd = rcvWnd;
    copy.rcvOffered = rcvOffered;
    copy.rcvUp = rcvUp;
    copy.buffer = buffer;
    copy.passive = passive;
    copy.finSent = finSent;
    copy.finReceived = finReceived;
    copy.ackOwed = ackOwed;
    copy.later = later;
    copy.timeWait = timeWait;
    copy.unconfirmed = unconfirmed;
    copy.listens = listens;
    copy.known = known;
    copy.joined = joined;
    copy.formerly = formerly;
    copy.resetAt = resetAt;
    copy.mayReset = mayReset;
    return copy;
  }

  // ---- what is known

  /** The state, by the rules and by what was seen. */
  public State state() {
    return state;
  }

  /** Whether it has shown that it is in this state, by what it sent since it got there. */
  public boolean isConfirmed() {
    return !unconfirmed;
  }

  /** Whether anything has told of a connection yet. */
  public boolean isKnown() {
    return known;
  }

  /** Whether the beginning of its connection was not seen. */
  public boolean isJoined() {
    return joined;
  }

  /** Whether it waited in LISTEN for its connection. */
  public boolean isPassive() {
    return passive || listens;
  }

  /** SND.UNA, as 32 bits. */
  public int unacknowledged() {
    return sndUna;
  }

  /** SND.NXT, as 32 bits. */
  public int next() {
    return sndNxt;
  }

  /** RCV.NXT, as 32 bits. */
  public int expected() {
    return rcvNxt;
  }

  /** SND.WND, in bytes. */
  public int sendWindow() {
    return sndWnd;
  }

  /** RCV.WND, in bytes. */
  public int receiveWindow() {
    return rcvWnd;
  }

  /** Whether its FIN was seen. */
  public boolean isFinSent() {
    return finSent;
  }

  /** Whether the peer's FIN has arrived, and all before it. */
  public boolean isFinReceived() {
    return finReceived;
  }

  /** Whether something waits beyond a gap. */
  public boolean hasGap() {
    return !later.isEmpty();
  }

  // ---- the rules' view of it

  /** Lays it open for the rules. Contents are not known, so nothing is queued or unread. */
  void load(Turn turn) {
    turn.track = this;
    turn.state = state;
    turn.passive = passive;
    turn.iss = new SeqNum(iss);
    turn.sndUna = new SeqNum(sndUna);
    turn.sndNxt = new SeqNum(sndNxt);
    turn.sndWnd = sndWnd;
    turn.sndWl1 = new SeqNum(sndWl1);
    turn.sndWl2 = new SeqNum(sndWl2);
    turn.maxSndWnd = maxSndWnd;
    turn.sndUp = turn.iss;
    turn.queue = Bytes.EMPTY;
    turn.closeCalled = finSent;
    turn.finSent = finSent;
    turn.unacked = List.of();
    turn.irs = new SeqNum(irs);
    turn.rcvNxt = new SeqNum(rcvNxt);
    turn.rcvWnd = rcvWnd;
    turn.rcvOffered = new SeqNum(rcvOffered);
    turn.rcvUp = new SeqNum(rcvUp);
    turn.buffer = buffer;
    turn.received = Bytes.EMPTY;
    turn.unread = 0;
    turn.finReceived = finReceived;
    turn.later = later;
    turn.ackOwed = ackOwed;
    turn.clocks.onlyTimeWait(timeWait);
  }

  /** Takes over what the rules have made of it. */
  void store(Turn turn) {
    state = turn.state;
    passive = turn.passive;
    iss = turn.iss.bits();
    sndUna = turn.sndUna.bits();
    sndNxt = turn.sndNxt.bits();
    sndWnd = turn.sndWnd;
    sndWl1 = turn.sndWl1.bits();
    sndWl2 = turn.sndWl2.bits();
    maxSndWnd = turn.maxSndWnd;
    finSent = turn.finSent;
    irs = turn.irs.bits();
    rcvNxt = turn.rcvNxt.bits();
    rcvWnd = turn.rcvWnd;
    rcvOffered = turn.rcvOffered.bits();
    rcvUp = turn.rcvUp.bits();
    buffer = turn.buffer;
    finReceived = turn.finReceived;
    later = bounded(turn.later);
    ackOwed = turn.ackOwed;
    timeWait = turn.clocks.timeWait();
  }

  /** What is forgotten here is learned again from what the endpoint acknowledges. */
  private static Reassembly bounded(Reassembly later) {
    boolean forget = later.blocks().size() > MOST_STRETCHES || later.fins().size() > MOST_STRETCHES;
    return forget || later.isEmpty() ? Reassembly.EMPTY : later;
  }

  // ---- the segments that are met most

  /**
   * A segment has arrived that has an ACK, and PSH or not, and no other flag. Where nothing but
   * numbers change, which is so of most, this does what {@link Follower#arrives} would do, and
   * faster: the header prediction of old.
   *
   * @param window SEG.WND in bytes
   * @param length of the text, in bytes
   * @return whether it has; else nothing was done
   */
  public boolean arrivesAsExpected(int seq, int ack, int window, int length) {
    if (state != State.ESTABLISHED
        || unconfirmed
        || seq != rcvNxt
        || seq - sndWl1 < 0
        || length > rcvWnd
        || ack - sndUna < 0
        || ack - sndNxt > 0
        || later != Reassembly.EMPTY) {
      return false;
    }
    sndUna = ack;
    sndWnd = window;
    sndWl1 = seq;
    sndWl2 = ack;
    maxSndWnd = Math.max(maxSndWnd, window);
    mayReset = true;
    resetAt = ack;
    if (length > 0) {
      rcvNxt = seq + length;
      rcvWnd -= length;
      ackOwed = true;
    }
    return true;
  }

  /**
   * A segment was seen to leave that has an ACK, and PSH or not, and no other flag. As {@link
   * #arrivesAsExpected}.
   */
  public boolean leavesAsExpected(int seq, int ack, int window, int length) {
    if (state != State.ESTABLISHED
        || unconfirmed
        || seq != sndNxt
        || ack != rcvNxt
        || length > sndUna + sndWnd - seq) {
      return false;
    }
    sndNxt = seq + length;
    ackOwed = false;
    int offered = Math.max(rcvOffered - ack, window);
    rcvOffered = ack + offered;
    rcvWnd = Math.max(0, offered);
    return true;
  }
}
