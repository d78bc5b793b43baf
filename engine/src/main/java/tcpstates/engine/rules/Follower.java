package tcpstates.engine.rules;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Windows;

/**
 * Follows endpoints that somebody else plays. It is told which segments arrived there and which
 * were seen to leave, and works out from the rules the state and what must have happened.
 *
 * <p>What arrives goes through the rules of 3.10.7 as always; what leaves goes through {@link
 * Sighting}, which asks the rules of the calls. An endpoint that departs from the rules is still
 * followed, and the departure is reported.
 *
 * <p>A {@link Track} is what is known of one endpoint. It keeps numbers and no contents, so it
 * takes the same memory however long a connection lasts. Unlike an endpoint it changes in place,
 * because a capture has millions of segments; a follower works on one track at a time, in one
 * thread. Times can be in any unit, as long as the settings use the same.
 */
public final class Follower {

  private final TcpSettings settings;
  private final Turn turn;

  private Follower(TcpSettings settings, Story story) {
    this.settings = settings;
    turn = new Turn(Endpoint.CLOSED, settings, 0, story);
  }

  /** A follower of endpoints with these settings; the MSL matters most. */
  public static Follower of(TcpSettings settings) {
    return new Follower(settings, new Story(false));
  }

  /** A quicker follower: its steps have no segments, and no rules that only looked. */
  public static Follower brief(TcpSettings settings) {
    return new Follower(settings, Story.brief());
  }

  /**
   * Makes the rules that most connections need, which takes as long as following ten thousand
   * segments. If nobody calls this, the first segments do it. Another thread may call it at any
   * time: whoever needs a rule that is being made waits for it.
   */
  public static void prepare() {
    // To name them is enough: Java makes the rules of a class when it first needs one of them.
    List.of(
        Sighting.PROCEDURE,
        Open.PROCEDURE,
        ArrivesListen.PROCEDURE,
        ArrivesSynSent.PROCEDURE,
        ArrivesOther.PROCEDURE,
        Close.PROCEDURE);
  }

  /**
   * The endpoint as a value. What it has in flight is not known byte by byte, and left out. RCV.WND
   * is what it offers; {@link Windows#UNKNOWN} if it has not offered anything yet.
   */
  public Endpoint endpoint(Track track) {
    track.load(turn);
    turn.rcvWnd = track.window();
    turn.buffer = Windows.isKnown(turn.rcvWnd) ? turn.buffer : Windows.UNKNOWN;
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

  private void begin(Track track, long now) {
    turn.set = settings;
    turn.now = now;
    track.load(turn);
  }

  // ---- what is told

  /**
   * Time passes: TIME-WAIT may be over.
   *
   * @return what happens; most of the time nothing
   */
  public List<Step> passes(Track track, long now) {
    if (track.state() != State.TIME_WAIT) {
      return List.of();
    }
    begin(track, now);
    if (turn.clocks.timeWait() > now) {
      return List.of();
    }
    turn.story.begin(EventKind.TIME_WAIT_TIMEOUT);
    Timeouts.TIME_WAIT_ENDS.run(turn);
    return told(State.TIME_WAIT);
  }

  /**
   * A segment has arrived there.
   *
   * @return how the rules react; the segments that it asks for are in the steps
   */
  public List<Step> arrives(Track track, Segment segment, long now) {
    begin(track, now);
    if (turn.state == State.CLOSED) {
      meet(segment);
    }
    State before = turn.state;
    boolean asks = asks(segment);
    Overrun overrun = track.overrun();
    if (before.hasReceiveVariables()) {
      track.overrun(overrun.after(segment, turn.rcvOffered));
    }
    turn.begin(new Event.Arrives(segment));
    Machine.arrival(before).run(turn);
    track.mayReset(segment.hasAck() && !segment.rst(), segment.ack().bits());
    track.ask(asks || track.isAsked());
    if (turn.state != before) {
      boolean opens = before == State.SYN_SENT && turn.state == State.ESTABLISHED;
      track.confirm(turn.state != State.SYN_RECEIVED && !opens);
    } else if (segment.fin() && track.overrun() != overrun) {
      track.confirm(false);
    }
    return told(before);
  }

  /** Whether a segment has to be answered with an ACK although it brings nothing in order. */
  private boolean asks(Segment segment) {
    return turn.state.synchronizedState()
        && (segment.syn()
            || !segment.seq().equals(turn.rcvNxt)
            || segment.hasAck() && segment.ack().after(turn.sndNxt));
  }

  /**
   * The state to assume when a segment arrives at an unknown endpoint: for a SYN a listener, until
   * another answer is seen; for any other segment the connection that its sender believes in.
   */
  private void meet(Segment segment) {
    boolean known = turn.track.isKnown();
    if (segment.rst() || known && !turn.track.listens()) {
      return;
    }
    if (segment.syn() && !segment.hasAck()) {
      turn.story.begin(EventKind.OPEN);
      Sighting.call(turn, new Event.Open(false), Open.PROCEDURE);
      turn.story.forget();
    } else if (segment.hasAck() && !known) {
      boolean opening = segment.syn();
      turn.iss = segment.ack().plus(-1);
      turn.sndUna = opening ? turn.iss : segment.ack();
      turn.sndNxt = segment.ack();
      turn.sndUp = turn.iss;
      turn.sndWnd = Windows.UNKNOWN;
      turn.irs = segment.seq().plus(-1);
      turn.rcvNxt = segment.seq();
      turn.rcvUp = turn.rcvNxt;
      turn.rcvWnd = Windows.UNKNOWN;
      turn.rcvOffered = turn.rcvNxt.plus(Windows.UNKNOWN);
      turn.state = opening ? State.SYN_SENT : State.ESTABLISHED;
      turn.track.confirm(false);
      turn.track.join();
    }
  }

  /**
   * A segment was seen to leave.
   *
   * @return what explains it
   */
  public List<Step> leaves(Track track, Segment segment, long now) {
    begin(track, now);
    State before = turn.state;
    turn.arrived = segment;
    turn.seg = segment;
    turn.story.begin(EventKind.SEGMENT_SEEN);
    Sighting.PROCEDURE.run(turn);
    track.confirm(true);
    if (segment.hasAck()) {
      turn.ackOwed = false;
      track.ask(false);
    }
    List<Step> steps = told(before);
    learnWindow(track, segment);
    if (track.overrun().end().atOrBefore(turn.rcvNxt)) {
      track.overrun(Overrun.NONE);
    }
    return steps;
  }

  /**
   * Whether the segments that are known to have arrived there explain that it sends this one. If
   * not, more must have arrived.
   */
  public boolean explains(Track track, Segment segment) {
    track.load(turn);
    turn.arrived = segment;
    turn.seg = segment;
    return Sighting.explains(turn);
  }

  /**
   * RCV.WND is what the endpoint offers, not what a buffer of ours has room for. A SYN in the
   * middle of the connection offers nothing. An ACK alone that was overtaken offers nothing new.
   */
  private void learnWindow(Track track, Segment segment) {
    boolean offers =
        segment.syn() ? segment.seq().equals(turn.iss) : segment.hasAck() && !segment.rst();
    if (offers && turn.state.hasSendVariables()) {
      SeqNum from = segment.hasAck() ? segment.ack() : turn.rcvNxt;
      boolean old = segment.length() == 0 && segment.seq().before(turn.sndNxt);
      track.offer(from.plus(segment.wnd()).bits(), !old && from.atOrAfter(turn.rcvNxt));
    }
  }

  private List<Step> told(State before) {
    turn.story.end(turn.state);
    Track track = turn.track;
    if (turn.state == State.CLOSED && before != State.CLOSED) {
      track.formerly(before);
      track.confirm(true);
    }
    if (turn.state != State.CLOSED || before != State.CLOSED) {
      track.know();
    }
    track.store(turn);
    if (!turn.state.hasSendVariables()) {
      track.offerNothing();
    }
    List<Step> steps = turn.story.steps();
    turn.story.forget();
    return steps;
  }
}
