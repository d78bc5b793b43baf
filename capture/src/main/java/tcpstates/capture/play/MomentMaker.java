package tcpstates.capture.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.capture.follow.CapturedWire;
import tcpstates.capture.follow.Connection;
import tcpstates.capture.follow.Connections;
import tcpstates.capture.follow.Heard;
import tcpstates.capture.follow.Note;
import tcpstates.capture.follow.Notes;
import tcpstates.capture.follow.Party;
import tcpstates.capture.follow.Passage;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.capture.report.FrameText;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.rules.Follower;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Cause;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.WireMode;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Moment;

/**
 * Makes one moment for each frame of a connection while the connection is followed. A segment has
 * the number of its frame. The clock counts milliseconds from the first frame.
 */
final class MomentMaker {

  private static final long MILLISECOND = 1_000_000;

  /** The follower says this if no rule has led to the state. */
  private static final Cause SHOWN =
      new Cause(
          "capture",
          "3.3.2",
          "No single captured segment has led here. The captured segments are only possible"
              + " in this state.");

  private static final Cause BEGINS =
      new Cause(
          "capture",
          "3.10.2",
          "The program assumes that somebody listens where the SYN goes. Only an answer can"
              + " show it.");

  private static final Cause JOINED =
      new Cause(
          "capture",
          "3.3.2",
          "The capture begins in the middle of the connection. Its segments show that this is"
              + " the state.");

  private final Follower follower = Follower.of(Connections.SETTINGS);
  private final CapturedWire wire = new CapturedWire();
  private final List<Moment> moments = new ArrayList<>();
  private World world = World.initial();
  private long start;

  /** The moments so far, oldest first. */
  List<Moment> moments() {
    return List.copyOf(moments);
  }

  int count() {
    return moments.size();
  }

  // ---- frames

  /** A frame of the connection has been followed. */
  void take(TcpPacket packet, Connection connection, Passage passage) {
    if (moments.isEmpty()) {
      start = packet.time();
    }
    Side from = passage.fromClient() ? Side.CLIENT : Side.SERVER;
    InFlight sent = inFlight(packet, passage, from);
    List<WireEvent> events = wire.passes(connection, sent, packet);
    List<WorldStep> steps = new ArrayList<>();
    steps.addAll(heard(connection, from, events));
    steps.addAll(sent(from, passage.sent(), sent));
    steps.addAll(heard(connection, from.peer(), events));
    List<String> notes = Notes.of(packet, passage).stream().map(Note::message).toList();
    add(
        connection,
        now(packet.time()),
        (int) packet.frame() + 1,
        steps,
        events,
        outcome ->
            new FrameMove(
                packet.frame(),
                Optional.of(from),
                FrameText.segment(packet, connection, passage),
                notes,
                outcome,
                isCertain(connection, Side.CLIENT, packet.time()),
                isCertain(connection, Side.SERVER, packet.time())));
  }

  /** The capture has ended: what most likely happened to the last segments. */
  void finish(Connection connection) {
    if (moments.isEmpty()) {
      return;
    }
    List<WireEvent> events = wire.ends(connection);
    List<WorldStep> steps = new ArrayList<>();
    steps.addAll(heard(connection, Side.CLIENT, events));
    steps.addAll(heard(connection, Side.SERVER, events));
    if (events.isEmpty() && steps.isEmpty()) {
      return;
    }
    add(
        connection,
        world.now(),
        world.nextId(),
        steps,
        events,
        outcome ->
            new FrameMove(
                0,
                Optional.empty(),
                "",
                List.of(),
                outcome,
                CapturedWire.isPathCertain(connection.client()),
                CapturedWire.isPathCertain(connection.server())));
  }

  private static boolean isCertain(Connection connection, Side side, long time) {
    return party(connection, side).isCertain(time);
  }

  private static Party party(Connection connection, Side side) {
    return side == Side.CLIENT ? connection.client() : connection.server();
  }

  private long now(long time) {
    return Math.max(world.now(), (time - start) / MILLISECOND);
  }

  private interface MoveOf {
    FrameMove of(Outcome.Accepted outcome);
  }

  private void add(
      Connection connection,
      long now,
      int nextId,
      List<WorldStep> steps,
      List<WireEvent> events,
      MoveOf move) {
    World after =
        new World(
            seat(connection, Side.CLIENT),
            seat(connection, Side.SERVER),
            wire.inFlight(),
            List.of(),
            WireMode.MANUAL,
            now,
            nextId);
    Outcome.Accepted outcome =
        new Outcome.Accepted(after, joined(steps, after, connection), events);
    moments.add(new Moment(move.of(outcome), world, outcome, Side.CLIENT, Side.CLIENT));
    world = after;
  }

  private InFlight inFlight(TcpPacket packet, Passage passage, Side from) {
    Flags flags = Flags.NONE;
    Flag[] bits = {Flag.FIN, Flag.SYN, Flag.RST, Flag.PSH, Flag.ACK, Flag.URG};
    for (int bit = 0; bit < bits.length; bit++) {
      flags = (packet.flags() >> bit & 1) != 0 ? flags.with(bits[bit]) : flags;
    }
    Segment segment =
        new Segment(
            flags,
            new SeqNum(packet.seq()),
            flags.has(Flag.ACK) ? new SeqNum(packet.ack()) : SeqNum.ZERO,
            passage.offer().window(),
            flags.has(Flag.URG) ? packet.urgent() : 0,
            Bytes.unseen(packet.length()));
    int copyOf = passage.copy() ? (int) passage.repeats() : 0;
    return new InFlight(
        (int) packet.frame(), from, segment, copyOf, false, false, now(packet.time()));
  }

  // ---- steps

  private static List<WorldStep> sent(Side side, List<Step> steps, InFlight sent) {
    List<WorldStep> told = new ArrayList<>();
    for (Step step : steps) {
      boolean last = told.size() == steps.size() - 1;
      told.add(step(side, step, last ? List.of(sent) : List.of(), 0));
    }
    return told;
  }

  /** What a side has done with the segments that have arrived there. */
  private static List<WorldStep> heard(Connection connection, Side side, List<WireEvent> events) {
    List<WorldStep> told = new ArrayList<>();
    for (Heard heard : CapturedWire.heard(party(connection, side))) {
      int arrived =
          events.stream()
              .filter(event -> event.kind() == WireEvent.Kind.DELIVERED)
              .map(WireEvent::segment)
              .filter(one -> one.to() == side && isSame(one.segment(), heard.segment()))
              .mapToInt(InFlight::id)
              .findFirst()
              .orElse(0);
      heard.steps().forEach(step -> told.add(step(side, step, List.of(), arrived)));
    }
    return told;
  }

  private static boolean isSame(Segment some, Segment other) {
    return some.end().equals(other.end())
        && some.syn() == other.syn()
        && some.fin() == other.fin()
        && some.rst() == other.rst();
  }

  private static WorldStep step(Side side, Step step, List<InFlight> sent, int arrived) {
    Rule rule = step.rule();
    return new WorldStep(
        side,
        step.from(),
        step.to(),
        step.event(),
        new Cause(rule.id(), rule.section(), rule.why()),
        step.fired(),
        sent,
        arrived,
        List.of());
  }

  /**
   * The steps, so that each begins in the state in which the previous one ended. Steps that the
   * follower has taken back are left out, and its corrections are added.
   */
  private List<WorldStep> joined(List<WorldStep> steps, World after, Connection connection) {
    List<WorldStep> whole = new ArrayList<>(steps);
    for (Side side : Side.values()) {
      State state = world.tcp(side).state();
      for (int i = 0; i < whole.size(); i++) {
        WorldStep step = whole.get(i);
        if (step.side() != side) {
          continue;
        }
        if (step.from() != state && step.to() == state) {
          whole.set(i, from(step, state));
        } else if (step.from() != state) {
          whole.add(i++, between(side, state, step.from(), connection));
        }
        state = step.to();
      }
      State end = after.tcp(side).state();
      if (state != end) {
        whole.add(end == State.LISTEN ? 0 : whole.size(), between(side, state, end, connection));
      }
    }
    return whole;
  }

  private static WorldStep from(WorldStep step, State from) {
    return new WorldStep(
        step.side(),
        from,
        step.to(),
        step.event(),
        step.cause(),
        step.fired(),
        step.sent(),
        step.arrived(),
        step.trace());
  }

  private static WorldStep between(Side side, State from, State to, Connection connection) {
    boolean joined = party(connection, side).track().isJoined() && from == State.CLOSED;
    Cause cause = joined ? JOINED : to == State.LISTEN ? BEGINS : SHOWN;
    return new WorldStep(
        side, from, to, EventKind.ASSUMPTION, cause, List.of(), List.of(), 0, List.of());
  }

  // ---- endpoints

  private Seat seat(Connection connection, Side side) {
    Party party = party(connection, side);
    State state = side == Side.CLIENT ? connection.clientState() : connection.serverState();
    Endpoint known = follower.endpoint(party.track());
    TcpSettings settings = world.seat(side).settings();
    if (known.state().hasSendVariables()) {
      settings = settings.withIss(known.snd().iss());
    }
    Endpoint shown = endpoint(known, state);
    if (state.synchronizedState()) {
      shown = windows(shown, connection, side == Side.CLIENT);
    }
    return new Seat(shown, settings, Play.MANUAL, Optional.empty());
  }

  /** Without the windows of a side whose scale the capture doesn't show. */
  private static Endpoint windows(Endpoint endpoint, Connection connection, boolean ofClient) {
    SendState snd = endpoint.snd();
    ReceiveState rcv = endpoint.rcv();
    return new Endpoint(
        endpoint.state(),
        endpoint.passive(),
        connection.knowsWindows(!ofClient) ? snd : KnownWindows.of(snd),
        connection.knowsWindows(ofClient) ? rcv : KnownWindows.of(rcv),
        endpoint.timers(),
        endpoint.signal());
  }

  /** Nobody knows what the application has read. Of the timers, only TIME-WAIT's is known. */
  private Endpoint endpoint(Endpoint known, State state) {
    if (!state.hasSendVariables()) {
      boolean passive = state == State.LISTEN;
      return new Endpoint(
          state, passive, SendState.NONE, ReceiveState.NONE, Timers.NONE, Signal.NONE);
    }
    long due = known.timers().timeWait();
    long timeWait =
        state == State.TIME_WAIT && due != Timers.OFF ? (due - start) / MILLISECOND : Timers.OFF;
    Timers timers = new Timers(0, Timers.OFF, Timers.OFF, timeWait, Timers.OFF, 0, Timers.OFF);
    return new Endpoint(state, known.passive(), known.snd(), known.rcv(), timers, Signal.NONE);
  }
}
