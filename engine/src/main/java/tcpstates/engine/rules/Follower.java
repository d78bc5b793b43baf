package tcpstates.engine.rules;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/**
 * Follows an endpoint that somebody else plays. It is told which segments arrived there and which
 * were seen to leave, and says what the rules make of that: the state, and what must have happened.
 *
 * <p>What arrives goes through the rules of 3.10.7 as always; what leaves goes through {@link
 * Sighting}, which asks the rules of the calls. An endpoint that departs from the rules is followed
 * on, and the departure is told.
 *
 * <p>Unlike all else here it is changed by what it is told, for a capture has millions of segments.
 * It keeps numbers and no contents, so it takes the same room however long a connection lasts. Times
 * are in any unit, as long as the settings use the same.
 */
public final class Follower {

  /** The window of an endpoint that has not told it yet: anything is taken. */
  private static final int UNKNOWN_WINDOW = 1 << 30;

  private final Turn turn;

  private Follower(Turn turn) {
    this.turn = turn;
  }

  /** Follows an endpoint of which nothing is known. */
  public static Follower of(TcpSettings settings) {
    Turn turn = new Turn(Endpoint.CLOSED, settings, 0, false);
    turn.observed = new Observed();
    return new Follower(turn);
  }

  /** Another that knows what this one knows now. */
  public Follower copy() {
    Turn copy = new Turn(turn.endpoint(), turn.set, turn.now, false);
    copy.observed = turn.observed.copy();
    copy.ackOwed = turn.ackOwed;
    return new Follower(copy);
  }

  // ---- what is known

  /** The state, by the rules and by what was seen. */
  public State state() {
    return turn.state;
  }

  /** Whether it has shown that it is in this state, by what it sent since it got there. */
  public boolean confirmed() {
    return !turn.observed.unconfirmed;
  }

  /** Whether anything has told of a connection yet. */
  public boolean known() {
    return turn.observed.known;
  }

  /** Whether it waited in LISTEN for its connection. */
  public boolean passive() {
    return turn.passive || turn.observed.listens;
  }

  /** SND.UNA. */
  public SeqNum unacknowledged() {
    return turn.sndUna;
  }

  /** SND.NXT. */
  public SeqNum next() {
    return turn.sndNxt;
  }

  /** RCV.NXT. */
  public SeqNum expected() {
    return turn.rcvNxt;
  }

  /** SND.WND, in bytes. */
  public int sendWindow() {
    return turn.sndWnd;
  }

  /** Whether its FIN was seen. */
  public boolean finSent() {
    return turn.finSent;
  }

  /** The endpoint as a value. What it has in flight is one segment of bytes that nobody saw. */
  public Endpoint endpoint() {
    return turn.endpoint();
  }

  /** The rule by which these steps depart from the RFC, if one does. */
  public static Optional<Rule> departure(List<Step> steps) {
    return steps.stream().flatMap(step -> Sighting.departure(step.fired()).stream()).findFirst();
  }

  /** Every rule that explains what was seen to leave, in order. */
  public static List<Rule> rules() {
    return Sighting.rules();
  }

  // ---- what it is told

  /**
   * Time goes by: TIME-WAIT may be over.
   *
   * @return what happens; nothing most of the time
   */
  public List<Step> passes(long now) {
    turn.now = now;
    if (turn.state != State.TIME_WAIT || !turn.clocks.timeWaitIsOver()) {
      return List.of();
    }
    turn.story.begin(Timeouts.TIME_WAIT_ENDS.title());
    Timeouts.TIME_WAIT_ENDS.run(turn);
    return told(State.TIME_WAIT);
  }

  /**
   * A segment has arrived there.
   *
   * @return what the rules make of it; the segments that it asks for are in the steps
   */
  public List<Step> arrives(Segment segment, long now) {
    turn.now = now;
    if (turn.state == State.CLOSED) {
      meet(segment);
    }
    State before = turn.state;
    turn.begin(new Event.Arrives(segment));
    Machine.arrival(before).run(turn);
    Observed observed = turn.observed;
    observed.mayReset = segment.hasAck() && !segment.rst();
    observed.resetAt = segment.ack().bits();
    if (turn.state != before) {
      observed.unconfirmed =
          turn.state == State.SYN_RECEIVED
              || before == State.SYN_SENT && turn.state == State.ESTABLISHED;
    }
    return told(before);
  }

  /**
   * What a segment finds there of which nothing was known: a SYN a listener, until it is answered
   * otherwise; any other the connection that its sender believes in.
   */
  private void meet(Segment segment) {
    boolean known = turn.observed.known;
    if (segment.rst() || known && !turn.observed.listens) {
      return;
    }
    if (segment.syn() && !segment.hasAck()) {
      turn.story.begin(Open.PROCEDURE.title());
      Sighting.call(turn, new Event.Open(false), Open.PROCEDURE);
      turn.story.forget();
    } else if (segment.hasAck() && !known) {
      boolean opening = segment.syn();
      turn.iss = segment.ack().plus(-1);
      turn.sndUna = opening ? turn.iss : segment.ack();
      turn.sndNxt = segment.ack();
      turn.sndUp = turn.iss;
      turn.irs = segment.seq().plus(-1);
      turn.rcvNxt = segment.seq();
      turn.rcvUp = turn.rcvNxt;
      turn.rcvWnd = UNKNOWN_WINDOW;
      turn.rcvOffered = turn.rcvNxt.plus(UNKNOWN_WINDOW);
      turn.state = opening ? State.SYN_SENT : State.ESTABLISHED;
      turn.observed.unconfirmed = true;
      turn.observed.joined = true;
    }
  }

  /**
   * A segment was seen to leave.
   *
   * @return what explains it
   */
  public List<Step> leaves(Segment segment, long now) {
    turn.now = now;
    State before = turn.state;
    turn.arrived = segment;
    turn.seg = segment;
    turn.story.begin(Sighting.TITLE);
    Sighting.PROCEDURE.run(turn);
    turn.observed.unconfirmed = false;
    if (segment.hasAck()) {
      turn.ackOwed = false;
    }
    learnWindow(segment);
    return told(before);
  }

  /**
   * Whether what is known to have arrived there explains that it sends a segment. If not, something
   * more must have arrived.
   */
  public boolean explains(Segment segment) {
    turn.arrived = segment;
    turn.seg = segment;
    return Sighting.explains(turn);
  }

  /** RCV.WND is what the endpoint offers, not what a buffer of ours has room for. */
  private void learnWindow(Segment segment) {
    if (segment.rst() || !turn.state.hasSendVariables()) {
      return;
    }
    SeqNum from = segment.hasAck() ? segment.ack() : turn.rcvNxt;
    turn.buffer = 0;
    turn.rcvOffered = turn.rcvOffered.max(from.plus(segment.wnd()));
    turn.rcvWnd = Math.max(0, turn.rcvOffered.minus(turn.rcvNxt));
  }

  private List<Step> told(State before) {
    turn.story.end(turn.state);
    Observed observed = turn.observed;
    if (turn.state == State.CLOSED && before != State.CLOSED) {
      observed.formerly = before;
      observed.unconfirmed = false;
    }
    observed.known |= turn.state != State.CLOSED || before != State.CLOSED;
    turn.unacked = List.of();
    turn.received = Bytes.EMPTY;
    turn.unread = 0;
    if (turn.later.isEmpty()) {
      turn.later = Reassembly.EMPTY;
    }
    List<Step> steps = turn.story.steps();
    turn.story.forget();
    return steps;
  }

  // ---- the segments that are met most

  /**
   * A segment has arrived that has an ACK, and PSH or not, and no other flag. Where nothing but
   * numbers change, which is so of most, this does what {@link #arrives} would do, and faster: the
   * header prediction of old.
   *
   * @param window SEG.WND in bytes
   * @param length of the text, in bytes
   * @return whether it has; else nothing was done
   */
  public boolean arrivesAsExpected(int seq, int ack, int window, int length) {
    Turn t = turn;
    int news = ack - t.sndUna.bits();
    if (t.state != State.ESTABLISHED
        || t.observed.unconfirmed
        || seq != t.rcvNxt.bits()
        || seq - t.sndWl1.bits() < 0
        || length > t.rcvWnd
        || news < 0
        || ack - t.sndNxt.bits() > 0
        || t.later != Reassembly.EMPTY) {
      return false;
    }
    SeqNum acknowledged = news == 0 ? t.sndUna : new SeqNum(ack);
    t.sndUna = acknowledged;
    t.sndWnd = window;
    t.sndWl1 = t.rcvNxt;
    t.sndWl2 = acknowledged;
    t.maxSndWnd = Math.max(t.maxSndWnd, window);
    t.observed.mayReset = true;
    t.observed.resetAt = ack;
    if (length > 0) {
      t.rcvNxt = new SeqNum(seq + length);
      t.rcvWnd -= length;
      t.ackOwed = true;
    }
    return true;
  }

  /**
   * A segment was seen to leave that has an ACK, and PSH or not, and no other flag. As {@link
   * #arrivesAsExpected}.
   */
  public boolean leavesAsExpected(int seq, int ack, int window, int length) {
    Turn t = turn;
    if (t.state != State.ESTABLISHED
        || t.observed.unconfirmed
        || seq != t.sndNxt.bits()
        || ack != t.rcvNxt.bits()
        || length > t.sndUna.bits() + t.sndWnd - seq) {
      return false;
    }
    if (length > 0) {
      t.sndNxt = new SeqNum(seq + length);
    }
    t.ackOwed = false;
    int offered = Math.max(t.rcvOffered.bits() - ack, window);
    t.rcvOffered = offered == window ? new SeqNum(ack + window) : t.rcvOffered;
    t.rcvWnd = Math.max(0, offered);
    return true;
  }
}
