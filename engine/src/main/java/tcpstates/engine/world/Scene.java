package tcpstates.engine.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.rules.Reaction;
import tcpstates.engine.rules.Step;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** A world while a move is carried out. It exists for one call of {@link Simulator}. */
final class Scene {

  /** How many segments may be in flight before a person can't add more. */
  static final int MOST_IN_FLIGHT = 1_000;

  /**
   * This many deliveries at one instant on an automatic wire are an endless exchange of answers.
   */
  private static final int MOST_DELIVERIES = 2_000;

  /** After this many endless exchanges a wait delivers no more. */
  private static final int MOST_STORMS = 20;

  private final Reactor reactor;
  private Seat client;
  private Seat server;
  private final List<InFlight> wire;
  private List<ArmedFault> armed;
  private List<WorldStep> steps = List.of();
  private List<WireEvent> events = List.of();
  private WireMode wireMode;
  private long now;
  private int nextId;
  private int deliveries;
  private int storms;
  private Consumer<Outcome.Accepted> watcher = outcome -> {};
  private boolean watched;
  private Tally tally = Tally.NONE;
  private boolean onlyCounting;

  Scene(World world, Reactor reactor) {
    this.reactor = reactor;
    client = world.client();
    server = world.server();
    wire = copyWithRoom(world.wire());
    armed = world.armed();
    wireMode = world.wireMode();
    now = world.now();
    nextId = world.nextId();
  }

  /** A copy with room for what a move may add. */
  private static List<InFlight> copyWithRoom(List<InFlight> wire) {
    List<InFlight> copy = new ArrayList<>(wire.size() + 2);
    for (int i = 0; i < wire.size(); i++) {
      copy.add(wire.get(i));
    }
    return copy;
  }

  /** From now on this is told the result of the move so far after each step. */
  void watch(Consumer<Outcome.Accepted> someone) {
    watcher = someone;
    watched = true;
  }

  /** From now on steps are only counted; neither they nor what happens to segments is recorded. */
  void onlyCount(Tally by) {
    tally = by;
    onlyCounting = true;
  }

  private void tellWatcher() {
    if (watched) {
      watcher.accept(outcome());
    }
  }

  World world() {
    return new World(client, server, wire, armed, wireMode, now, nextId);
  }

  Outcome.Accepted outcome() {
    return new Outcome.Accepted(world(), steps, events);
  }

  // ---- the parts

  Seat seat(Side side) {
    return side == Side.CLIENT ? client : server;
  }

  void put(Side side, Seat seat) {
    if (side == Side.CLIENT) {
      client = seat;
    } else {
      server = seat;
    }
  }

  List<InFlight> wire() {
    return wire;
  }

  /** A fault waits for its segment, after those that wait already. */
  void arm(ArmedFault fault) {
    List<ArmedFault> more = new ArrayList<>(armed);
    more.add(fault);
    armed = List.copyOf(more);
  }

  /** No fault waits any more but the hidden ones. */
  void disarm() {
    armed = armed.stream().filter(ArmedFault::hidden).toList();
  }

  private void disarm(ArmedFault fault) {
    List<ArmedFault> fewer = new ArrayList<>(armed);
    fewer.remove(fault);
    armed = List.copyOf(fewer);
  }

  void setWireMode(WireMode mode) {
    wireMode = mode;
  }

  long now() {
    return now;
  }

  void moveClock(long time) {
    deliveries = time > now && storms < MOST_STORMS ? 0 : deliveries;
    now = time;
  }

  // ---- endpoints

  /** How the side's endpoint would react to these events; nothing is changed. */
  Reaction ask(Side side, List<Event> events, Acking acking) {
    Seat seat = seat(side);
    return reactor.react(seat.tcp(), events, acking, seat.settings(), now);
  }

  /** Makes a reaction happen: the endpoint changes, and what it sends leaves. */
  void adopt(Side side, Reaction reaction, int arrived) {
    Seat seat = seat(side).with(reaction.endpoint(), reaction.settings());
    put(side, answersByReset(reaction) ? seat.free() : seat);
    List<CheckTrace> trace = reaction.trace();
    for (int i = 0; i < reaction.steps().size(); i++) {
      Step step = reaction.steps().get(i);
      List<InFlight> sent = launch(side, step.sent());
      if (onlyCounting) {
        tally.step(step.from(), step.to(), step.fired());
      } else {
        tell(
            new WorldStep(
                side,
                step.from(),
                step.to(),
                step.event(),
                Cause.of(step.rule()),
                step.fired(),
                sent,
                arrived,
                trace));
        trace = List.of();
      }
    }
    tellWatcher();
    takeHeldIfNothingIsOwed(side);
  }

  /**
   * Whether a connection has ended with an RST: it answers what the side holds, too. Where it ends
   * in silence, the held segment comes to a side in CLOSED.
   */
  private static boolean answersByReset(Reaction reaction) {
    return reaction.endpoint().state() == State.CLOSED
        && reaction.sent().stream().anyMatch(Segment::rst);
  }

  /**
   * A call or a timer may change the reaction to a held segment: a read may open the window for it,
   * and in CLOSED nothing answers an RST.
   */
  private void takeHeldIfNothingIsOwed(Side side) {
    Optional<Event> held = held(side);
    if (held.isPresent() && owed(side).equals(Flags.NONE)) {
      discharge(side, ask(side, List.of(held.get()), Acking.WITH_DATA));
    }
  }

  private void tell(WorldStep step) {
    steps = with(steps, step);
  }

  /**
   * Most moves make one step, and a search makes millions of them, so a list grows only if it must.
   */
  private static <T> List<T> with(List<T> list, T next) {
    if (list.isEmpty()) {
      return List.of(next);
    }
    List<T> longer = list.size() == 1 ? new ArrayList<>(list) : list;
    longer.add(next);
    return longer;
  }

  /** Records a step that no rule of the catalogue made. */
  void tell(Side side, State from, State to, EventKind event, Cause cause, int arrived) {
    if (onlyCounting) {
      tally.step(from, to, List.of());
    } else {
      tell(new WorldStep(side, from, to, event, cause, List.of(), List.of(), arrived, List.of()));
    }
    tellWatcher();
  }

  /** The flags of the answer that a side owes. */
  Flags owed(Side side) {
    return held(side)
        .map(event -> ask(side, List.of(event), Acking.WITH_DATA).answer())
        .orElse(Flags.NONE);
  }

  /** The arrival of the segment that a side holds. */
  Optional<Event> held(Side side) {
    return seat(side).held().map(segment -> new Event.Arrives(segment.segment()));
  }

  /** Makes a reaction happen that answers the segment which a side holds. */
  void discharge(Side side, Reaction reaction) {
    int arrived = seat(side).held().map(InFlight::id).orElse(0);
    put(side, seat(side).free());
    adopt(side, reaction, arrived);
  }

  // ---- the wire

  private List<InFlight> launch(Side from, List<Segment> segments) {
    List<InFlight> sent = List.of();
    for (Segment segment : segments) {
      sent = with(sent, launch(from, segment));
    }
    return sent;
  }

  /** Puts a segment in flight as one that the side has sent. */
  InFlight launch(Side from, Segment segment) {
    InFlight sent = new InFlight(nextId++, from, segment, 0, false, false, now);
    note(WireEvent.Kind.SENT, sent);
    wire.add(sent);
    strike(sent);
    return sent;
  }

  private void strike(InFlight sent) {
    if (armed.isEmpty()) {
      return;
    }
    List<Fault> struck = new ArrayList<>();
    for (ArmedFault fault : armed) {
      if (fault.matches(sent) && !struck.contains(fault.fault())) {
        struck.add(fault.fault());
        disarm(fault);
        inflict(fault.fault(), sent.id(), fault.delay());
        if (fault.fault() == Fault.DROP) {
          return;
        }
      }
    }
  }

  /** Lets a fault hit the segment with this number. */
  void inflict(Fault fault, int id, long delay) {
    int index = indexOf(id);
    InFlight segment = wire.get(index);
    switch (fault) {
      case DROP -> {
        wire.remove(index);
        note(WireEvent.Kind.LOST, segment);
      }
      case DUPLICATE -> {
        InFlight copy = segment.copy(nextId++);
        wire.add(copy);
        note(WireEvent.Kind.COPIED, copy);
      }
      case CORRUPT -> {
        wire.set(index, segment.corrupted());
        note(WireEvent.Kind.CORRUPTED, wire.get(index));
      }
      case DELAY -> {
        long lifetime = seat(segment.from()).settings().msl();
        wire.set(index, segment.delayed(now, delay, lifetime));
        note(WireEvent.Kind.DELAYED, wire.get(index));
      }
    }
  }

  void inject(Side to, Segment segment) {
    InFlight forged = new InFlight(nextId++, to.peer(), segment, 0, false, true, now);
    wire.add(forged);
    note(WireEvent.Kind.FORGED, forged);
  }

  /** Whether a segment can arrive now, and its destination would take it. */
  boolean deliverable(InFlight segment) {
    return segment.notBefore() <= now && !seat(segment.to()).owes();
  }

  /** Lets the segment with this number arrive. */
  void deliver(int id) {
    InFlight segment = wire.remove(indexOf(id));
    Side side = segment.to();
    Seat seat = seat(side);
    State state = seat.tcp().state();
    EventKind event = EventKind.SEGMENT_ARRIVES;
    if (segment.corrupt()) {
      note(WireEvent.Kind.DISCARDED, segment);
      tell(side, state, state, event, Cause.CHECKSUM, id);
      return;
    }
    Reaction reaction = ask(side, List.of(new Event.Arrives(segment.segment())), Acking.WITH_DATA);
    if (seat.play() == Play.MANUAL && reaction.answers()) {
      note(WireEvent.Kind.HELD, segment);
      put(side, seat.holding(segment));
      tell(side, state, state, event, Cause.HELD, id);
      return;
    }
    note(WireEvent.Kind.DELIVERED, segment);
    adopt(side, reaction, id);
  }

  /** On an automatic wire, delivers until nothing more can arrive. */
  void carry() {
    if (wireMode == WireMode.MANUAL) {
      return;
    }
    Optional<InFlight> next = wire.stream().filter(this::deliverable).findFirst();
    while (next.isPresent()) {
      if (deliveries++ >= MOST_DELIVERIES) {
        storms++;
        note(WireEvent.Kind.STORM, next.get());
        return;
      }
      deliver(next.get().id());
      next = wire.stream().filter(this::deliverable).findFirst();
    }
  }

  /**
   * When the next delayed segment can arrive on an automatic wire; {@code Long.MAX_VALUE}: never.
   */
  long nextArrival() {
    if (wireMode == WireMode.MANUAL || deliveries >= MOST_DELIVERIES) {
      return Long.MAX_VALUE;
    }
    return wire.stream()
        .mapToLong(InFlight::notBefore)
        .filter(time -> time > now)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** Loses the segments that are too old now. */
  void loseOld() {
    wire.stream()
        .filter(segment -> segment.lostAt() <= now)
        .map(InFlight::id)
        .toList()
        .forEach(id -> inflict(Fault.DROP, id, 0));
  }

  private int indexOf(int id) {
    for (int i = 0; i < wire.size(); i++) {
      if (wire.get(i).id() == id) {
        return i;
      }
    }
    throw new IllegalStateException("no segment #" + id + " is in flight");
  }

  private void note(WireEvent.Kind kind, InFlight segment) {
    if (!onlyCounting) {
      events = with(events, new WireEvent(kind, segment));
    }
  }

  Endpoint tcp(Side side) {
    return seat(side).tcp();
  }
}
