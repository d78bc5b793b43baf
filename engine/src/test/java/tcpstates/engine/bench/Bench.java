package tcpstates.engine.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.CallError;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;

/**
 * One endpoint on a test bench. The test is its application, its peer and its clock.
 *
 * <p>Both streams repeat {@code abc...z}, counted from the number after the SYN. So every byte that
 * is sent or received can be checked, whatever the test does.
 */
public final class Bench {

  private static final int ALPHABET = 26;
  private static final int MOST_TIMERS = 10_000;

  private final SeqNum irs;
  private TcpSettings set;

  /**
   * The ISS of the current or the last connection. Before the first connection, it is the ISS that
   * the first will use.
   */
  private SeqNum iss;

  private Endpoint tcp = Endpoint.CLOSED;
  private long now;
  private int bytesSent;

  private final List<Segment> sent = new ArrayList<>();
  private final List<Rule> fired = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<CheckTrace> findings = new ArrayList<>();
  private Optional<CallError> error = Optional.empty();

  public Bench(TcpSettings set, SeqNum irs) {
    this.set = set;
    iss = set.iss();
    this.irs = irs;
  }

  // ---- what happens to the endpoint

  /** Carries out an event. The test can read its results until {@link #begin}. */
  public void act(Event event) {
    Reaction reaction = Machine.step(tcp, event, set, now);
    if (reaction.error().isPresent()) {
      assertEquals(tcp, reaction.endpoint(), "a call that is refused changes nothing");
      assertEquals(List.of(), reaction.sent(), "a call that is refused sends nothing");
    }
    listen(event, reaction);
    tcp = reaction.endpoint();
    set = reaction.settings();
    iss = tcp.state().hasSendVariables() ? tcp.snd().iss() : iss;
    error = reaction.error();
    steps.addAll(reaction.steps());
    reaction.steps().forEach(step -> assertEquals(event.kind(), step.event()));
    reaction.steps().forEach(step -> fired.addAll(step.fired()));
    reaction.sent().forEach(this::checkText);
    sent.addAll(reaction.sent());
    checkReceived();
  }

  /** Carries out the event again with each check described. This must change nothing. */
  private void listen(Event event, Reaction untold) {
    List<Event> events = List.of(event);
    Reaction told = Machine.trace(tcp, events, Machine.Acking.WITH_DATA, set, now);
    assertEquals(untold.endpoint(), told.endpoint(), "telling changes the endpoint");
    assertEquals(untold.steps(), told.steps(), "telling changes the steps");
    assertEquals(
        told.steps().stream().flatMap(step -> step.fired().stream()).toList(),
        told.trace().stream().map(CheckTrace::rule).toList(),
        "a check is told for every rule that fires");
    told.trace().forEach(check -> assertEquals(event.kind(), check.event()));
    told.trace().forEach(check -> assertFalse(check.finding().isBlank(), check.check()));
    findings.addAll(told.trace());
  }

  /** Forgets the results of earlier events. */
  public void begin() {
    findings.clear();
    sent.clear();
    fired.clear();
    steps.clear();
    error = Optional.empty();
  }

  public void send(int bytes, boolean urgent) {
    Bytes data = stretch(bytesSent, bytes);
    act(new Event.Send(data, urgent));
    bytesSent += error.isEmpty() ? bytes : 0;
  }

  /** A segment of the peer arrives; its data is that part of the peer's stream. */
  public void arrives(Flags flags, SeqNum seq, SeqNum ack, int wnd, int up, int length) {
    int offset = seq.plus(flags.has(Flag.SYN) ? 1 : 0).minus(irs.plus(1));
    SeqNum ackField = flags.has(Flag.ACK) ? ack : SeqNum.ZERO;
    act(new Event.Arrives(new Segment(flags, seq, ackField, wnd, up, stretch(offset, length))));
  }

  /** Time passes. Timers that are due in that time expire in order. */
  public void pass(long millis) {
    long target = now + millis;
    for (int fired = 0; tcp.timers().next() <= target; fired++) {
      if (fired > MOST_TIMERS) {
        throw new AssertionError("timers fire without end at " + now + ": " + tcp.timers());
      }
      now = tcp.timers().next();
      act(new Event.Expires(firstDue()));
    }
    now = target;
  }

  /** Time passes until the timer expires. */
  public void expire(TimerKind kind) {
    long due = tcp.timers().due(kind);
    if (due == Timers.OFF) {
      throw new AssertionError("the timer " + kind.word() + " does not run");
    }
    while (now < due || tcp.timers().next() <= now) {
      now = tcp.timers().next();
      TimerKind first = firstDue();
      act(new Event.Expires(first));
      if (first == kind) {
        return;
      }
    }
    throw new AssertionError("the timer " + kind.word() + " was stopped on the way");
  }

  private TimerKind firstDue() {
    for (TimerKind kind : TimerKind.values()) {
      if (tcp.timers().due(kind) <= now) {
        return kind;
      }
    }
    throw new AssertionError("no timer is due at " + now + ": " + tcp.timers());
  }

  /** Uses other settings from now on. */
  public void configure(TcpSettings next) {
    set = next;
    tcp = Machine.settle(tcp, set, now);
  }

  // ---- the path to a state, as the README of the conformance cases describes it

  /** Brings a new endpoint to a state. */
  public void reach(State state, boolean passive, int peerWindow) {
    switch (state) {
      case CLOSED -> {}
      case LISTEN -> act(new Event.Open(false));
      case SYN_SENT -> act(new Event.Open(true));
      case SYN_RECEIVED -> {
        reach(passive ? State.LISTEN : State.SYN_SENT, passive, peerWindow);
        peer(Flags.SYN, 0, 0, peerWindow);
      }
      case ESTABLISHED -> {
        reach(passive ? State.SYN_RECEIVED : State.SYN_SENT, passive, peerWindow);
        peer(passive ? Flags.ACK : Flags.SYN_ACK, passive ? 1 : 0, 1, peerWindow);
      }
      case FIN_WAIT_1, CLOSE_WAIT -> {
        reach(State.ESTABLISHED, passive, peerWindow);
        if (state == State.FIN_WAIT_1) {
          act(new Event.Close());
        } else {
          peer(Flags.FIN_ACK, 1, 1, peerWindow);
        }
      }
      case FIN_WAIT_2 -> {
        reach(State.FIN_WAIT_1, passive, peerWindow);
        peer(Flags.ACK, 1, 2, peerWindow);
      }
      case CLOSING -> {
        reach(State.FIN_WAIT_1, passive, peerWindow);
        peer(Flags.FIN_ACK, 1, 1, peerWindow);
      }
      case TIME_WAIT -> {
        reach(State.FIN_WAIT_2, passive, peerWindow);
        peer(Flags.FIN_ACK, 1, 2, peerWindow);
      }
      case LAST_ACK -> {
        reach(State.CLOSE_WAIT, passive, peerWindow);
        act(new Event.Close());
      }
    }
    begin();
  }

  private void peer(Flags flags, int seqOffset, int ackOffset, int wnd) {
    arrives(flags, irs.plus(seqOffset), iss.plus(ackOffset), wnd, 0, 0);
  }

  // ---- the results

  public Endpoint tcp() {
    return tcp;
  }

  public TcpSettings settings() {
    return set;
  }

  public long now() {
    return now;
  }

  public List<Segment> sent() {
    return List.copyOf(sent);
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** What each check reported, such as {@code first, sequence: 1 is in 1..10; acceptable}. */
  public List<String> findings() {
    return findings.stream().map(found -> found.check() + ": " + found.finding()).toList();
  }

  public List<String> fired() {
    return fired.stream().map(Rule::id).toList();
  }

  public Optional<CallError> error() {
    return error;
  }

  /** The value of a variable by its name in RFC 9293. */
  public long variable(String name) {
    return switch (name) {
      case "ISS" -> iss.toLong();
      case "IRS" -> irs.toLong();
      case "SND.UNA" -> tcp.snd().una().toLong();
      case "SND.NXT" -> tcp.snd().nxt().toLong();
      case "SND.WND" -> tcp.snd().wnd();
      case "SND.WL1" -> tcp.snd().wl1().toLong();
      case "SND.WL2" -> tcp.snd().wl2().toLong();
      case "SND.UP" -> tcp.snd().up().toLong();
      case "MAX.SND.WND" -> tcp.snd().maxWnd();
      case "RCV.NXT" -> tcp.rcv().nxt().toLong();
      case "RCV.WND" -> tcp.rcv().wnd();
      case "RCV.UP" -> tcp.rcv().up().toLong();
      case "unread" -> tcp.rcv().unread();
      case "received" -> tcp.rcv().received().length();
      case "held" -> tcp.rcv().later().bytes();
      case "queued" -> tcp.snd().queue().length();
      case "unacked" -> tcp.snd().unacked().size();
      default -> throw new IllegalArgumentException("no such variable: " + name);
    };
  }

  /** The value of an expression over the endpoint's variables. */
  public long value(String expression) {
    return Expressions.value(expression, this::variable);
  }

  // ---- the streams

  private static Bytes stretch(int offset, int length) {
    byte[] text = new byte[length];
    for (int i = 0; i < length; i++) {
      text[i] = (byte) ('a' + Math.floorMod(offset + i, ALPHABET));
    }
    return Bytes.of(text);
  }

  private void checkText(Segment segment) {
    int offset = segment.seq().minus(iss.plus(1));
    assertEquals(stretch(offset, segment.data().length()), segment.data(), "text of " + segment);
  }

  private void checkReceived() {
    Bytes received = tcp.rcv().received();
    assertEquals(stretch(0, received.length()), received, "data received");
  }
}
