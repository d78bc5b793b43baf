package tcpstates.engine.rules;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

/**
 * An endpoint while it deals with events: its transmission control block, with fields that rules
 * can change, so that they read like the RFC's own sentences. It exists for one call of {@link
 * Machine} and is never shared.
 */
final class Turn {

  TcpSettings set;
  long now;
  final Story story;

  State state;
  boolean passive;
  Signal signal;

  SeqNum iss;
  SeqNum sndUna;
  SeqNum sndNxt;
  int sndWnd;
  SeqNum sndWl1;
  SeqNum sndWl2;
  int maxSndWnd;
  SeqNum sndUp;
  int mss;
  Bytes queue;
  boolean closeCalled;
  boolean finSent;
  List<Segment> unacked;

  SeqNum irs;
  SeqNum rcvNxt;
  int rcvWnd;
  SeqNum rcvOffered;
  SeqNum rcvUp;
  int buffer;
  Bytes received;
  int unread;
  boolean finReceived;
  Reassembly later;

  final Clocks clocks;

  /** What following knows of the endpoint; nothing if it is played. */
  Track track = Track.NONE;

  /** The event being dealt with. */
  Event event;

  /** The segment being dealt with, trimmed to what is new and inside the window. */
  Segment seg;

  /** The segment as it arrived. */
  Segment arrived;

  /** An acknowledgment must leave; data or a FIN may carry it. */
  boolean ackOwed;

  Flags answer = Flags.NONE;
  Optional<CallError> error = Optional.empty();

  Turn(Endpoint endpoint, TcpSettings set, long now, Story story) {
    this.set = set;
    this.now = now;
    this.story = story;
    state = endpoint.state();
    passive = endpoint.passive();
    signal = endpoint.signal();
    clocks = new Clocks(this, endpoint.timers());
    load(endpoint.snd());
    load(endpoint.rcv());
  }

  private void load(SendState snd) {
    iss = snd.iss();
    sndUna = snd.una();
    sndNxt = snd.nxt();
    sndWnd = snd.wnd();
    sndWl1 = snd.wl1();
    sndWl2 = snd.wl2();
    maxSndWnd = snd.maxWnd();
    sndUp = snd.up();
    mss = snd.mss();
    queue = snd.queue();
    closeCalled = snd.closeCalled();
    finSent = snd.finSent();
    unacked = snd.unacked();
  }

  private void load(ReceiveState rcv) {
    irs = rcv.irs();
    rcvNxt = rcv.nxt();
    rcvWnd = rcv.wnd();
    rcvOffered = rcv.offered();
    rcvUp = rcv.up();
    buffer = rcv.buffer();
    received = rcv.received();
    unread = rcv.unread();
    finReceived = rcv.finReceived();
    later = rcv.later();
  }

  Endpoint endpoint() {
    SendState snd =
        new SendState(
            iss,
            sndUna,
            sndNxt,
            sndWnd,
            sndWl1,
            sndWl2,
            maxSndWnd,
            sndUp,
            mss,
            queue,
            closeCalled,
            finSent,
            unacked);
    ReceiveState rcv =
        new ReceiveState(
            irs, rcvNxt, rcvWnd, rcvOffered, rcvUp, buffer, received, unread, finReceived, later);
    return new Endpoint(state, passive, snd, rcv, clocks.timers(), signal);
  }

  // ---- events and rules

  void begin(Event next) {
    event = next;
    story.begin(next.kind());
    if (next instanceof Event.Arrives arrives) {
      arrived = arrives.segment();
      seg = arrived;
      clocks.notIdle();
    }
  }

  void fire(Check check, Rule rule) {
    story.fired(check, rule, this);
    rule.act(this);
  }

  void refuse(CallError refusal) {
    error = Optional.of(refusal);
  }

  Event.Open open() {
    return (Event.Open) event;
  }

  Event.Send sendCall() {
    return (Event.Send) event;
  }

  Event.Receive receiveCall() {
    return (Event.Receive) event;
  }

  // ---- changes of state

  void enter(State next) {
    story.changed(state, next);
    state = next;
  }

  /** ESTABLISHED, with the window that the peer offers. */
  void establish() {
    updateSendWindow();
    enter(State.ESTABLISHED);
  }

  /** TIME-WAIT: the 2 MSL timer starts, the others are turned off. */
  void enterTimeWait() {
    enter(State.TIME_WAIT);
    clocks.allOff();
    clocks.startTimeWait();
  }

  /** CLOSED: the TCB is deleted; the application keeps what it was told and given. */
  void close(Signal told) {
    if (told != Signal.NONE) {
      signal = told;
    }
    enter(State.CLOSED);
    forget();
    passive = false;
  }

  /** Back to LISTEN after an RST: everything is as after the passive OPEN. */
  void backToListen() {
    enter(State.LISTEN);
    int nextMss = mss;
    int nextBuffer = buffer;
    forget();
    mss = nextMss;
    buffer = nextBuffer;
  }

  private void forget() {
    load(SendState.NONE);
    Bytes kept = received;
    int keptUnread = unread;
    load(ReceiveState.NONE);
    received = kept;
    unread = keptUnread;
    clocks.allOff();
    ackOwed = false;
  }

  // ---- sending

  /** A new TCB, with the buffer and the MSS that are set now (3.7.1). */
  void openWith(boolean passively) {
    forget();
    passive = passively;
    signal = Signal.NONE;
    received = Bytes.EMPTY;
    unread = 0;
    mss = set.mss();
    buffer = set.buffer();
  }

  /** Selects the ISS of a connection that begins now (3.4.1). */
  void selectIss() {
    iss = set.iss();
    sndUna = iss;
    sndNxt = iss;
    sndUp = iss;
    set = set.afterConnectionBegan();
  }

  /** Sends the SYN, or the SYN,ACK, with which every connection starts. */
  void sendSyn(Flags flags) {
    sndNxt = iss.plus(1);
    rcvWnd = buffer;
    Segment syn =
        new Segment(flags, iss, flags.has(Flag.ACK) ? rcvNxt : SeqNum.ZERO, rcvWnd, 0, Bytes.EMPTY);
    unacked = List.of(syn);
    emit(syn);
  }

  /** Sends a segment that has to be acknowledged, and keeps it until it is. */
  void sendReliably(Flags flags, int up, Bytes data) {
    Segment segment = new Segment(flags, sndNxt, rcvNxt, rcvWnd, up, data);
    sndNxt = segment.end();
    unacked = Story.with(unacked, segment);
    emit(segment);
  }

  /** Sends the oldest unacknowledged segment again, with what we acknowledge and offer now. */
  void sendAgain() {
    emit(unacked.get(0).withAck(rcvNxt, rcvWnd));
  }

  void sendAck() {
    emit(new Segment(Flags.ACK, sndNxt, rcvNxt, rcvWnd, 0, Bytes.EMPTY));
  }

  /** An arriving segment is answered by this one, and by no other. */
  void reply(Segment segment) {
    answer = segment.flags();
    story.sent(segment);
  }

  /** An arriving segment has to be answered by an ACK, alone or on anything that carries one. */
  void answerAck() {
    answer = Flags.ACK;
    ackOwed = true;
  }

  /** SYN-RECEIVED: ours answers the arriving SYN, and acknowledges it. */
  void answerSyn() {
    updateSendWindow();
    synchronizeTo(arrived);
    answer = Flags.SYN_ACK;
    sendSyn(Flags.SYN_ACK);
    enter(State.SYN_RECEIVED);
  }

  private void emit(Segment segment) {
    if (segment.hasAck()) {
      ackOwed = false;
      rcvOffered = rcvOffered.max(rcvNxt.plus(rcvWnd));
    }
    story.sent(segment);
  }

  // ---- what the peer tells us

  /** SND.WND, SND.WL1 and SND.WL2 from the segment being dealt with. */
  void updateSendWindow() {
    sndWnd = seg.wnd();
    sndWl1 = seg.seq();
    sndWl2 = seg.hasAck() ? seg.ack() : sndUna;
    maxSndWnd = Math.max(maxSndWnd, sndWnd);
  }

  /** RCV.NXT and IRS from a SYN; any text or FIN with it waits until ESTABLISHED. */
  void synchronizeTo(Segment syn) {
    irs = syn.seq();
    rcvNxt = irs.plus(1);
    rcvWnd = buffer;
    rcvOffered = rcvNxt.plus(rcvWnd);
    rcvUp = rcvNxt;
    seg = Acceptance.trim(syn, rcvNxt, rcvWnd);
    hold();
  }

  /** SND.UNA advances to SEG.ACK; what is entirely acknowledged leaves the retransmission queue. */
  void acknowledged() {
    sndUna = seg.ack();
    int done = 0;
    while (done < unacked.size() && unacked.get(done).end().atOrBefore(sndUna)) {
      done++;
    }
    unacked =
        done == unacked.size() ? List.of() : List.copyOf(unacked.subList(done, unacked.size()));
    clocks.progress();
  }

  boolean ackIsNew() {
    return sndUna.before(seg.ack()) && seg.ack().atOrBefore(sndNxt);
  }

  boolean finAcked() {
    return finSent && sndUna.equals(sndNxt);
  }

  // ---- receiving

  /** Keeps the segment's text and FIN for when their turn comes. */
  void hold() {
    later = later.withText(seg.textStart(), seg.data());
    holdFin();
  }

  /** Keeps the segment's FIN. */
  void holdFin() {
    if (seg.fin()) {
      later = later.withFin(seg.end().plus(-1));
    }
  }

  /** Gives the application everything that is in order now. */
  void deliverInOrder() {
    Bytes ready = later.readyAt(rcvNxt);
    if (ready.isEmpty()) {
      return;
    }
    received = received.plus(ready);
    unread = set.readsAtOnce() ? 0 : unread + ready.length();
    rcvNxt = rcvNxt.plus(ready.length());
    later = later.dropBefore(rcvNxt);
    openReceiveWindow();
  }

  boolean finReached() {
    return !finReceived && later.fins().contains(rcvNxt);
  }

  /** The FIN is in order: RCV.NXT moves past it, and the application is told. */
  void acceptFin() {
    rcvNxt = rcvNxt.plus(1);
    finReceived = true;
    later = Reassembly.EMPTY;
    openReceiveWindow();
    signal = Signal.CLOSING;
    answerAck();
  }

  /** RCV.WND becomes the free buffer, but is never raised by a silly small amount (3.8.6.2.2). */
  void openReceiveWindow() {
    int free = buffer - unread;
    int offered = Math.max(0, rcvOffered.minus(rcvNxt));
    rcvWnd = free >= worthOffering() ? Math.max(free, offered) : offered;
  }

  /** The least opening of the window that is worth a segment: min(half the buffer, MSS). */
  int worthOffering() {
    return Math.min(buffer / 2, mss);
  }
}
