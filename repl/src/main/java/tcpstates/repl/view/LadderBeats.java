package tcpstates.repl.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.Moment;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.view.LadderBeat.Kind;

/** Puts the steps and the wire's events of a session's moves into one order, beat by beat. */
final class LadderBeats {

  /** The room beside a side's line. */
  private static final int MARK = 12;

  /** In a capture a shorter time, in milliseconds, is only told by the clock. */
  private static final long LONG = 1_000;

  private final Display display;
  private final Look look;
  private final List<LadderBeat> beats = new ArrayList<>();
  private final Map<Sending, Integer> firstSent = new HashMap<>();
  private int n;
  private long time;
  private Moment moment;
  private Set<Integer> arrivals = Set.of();
  private Set<Integer> sent = Set.of();

  private LadderBeats(Display display, Look look) {
    this.display = display;
    this.look = look;
  }

  /**
   * The beats of the last moves.
   *
   * @param most when there are that many, no earlier move is looked at
   */
  static List<LadderBeat> last(int most, List<Moment> moments, Display display, Look look) {
    int moves = most;
    List<LadderBeat> beats = lastMoves(moves, moments, display, look);
    while (moves < moments.size() && beats.size() < most) {
      moves *= 4;
      beats = lastMoves(moves, moments, display, look);
    }
    return beats;
  }

  private static List<LadderBeat> lastMoves(
      int moves, List<Moment> moments, Display display, Look look) {
    LadderBeats maker = new LadderBeats(display, look);
    int from = Math.max(0, moments.size() - moves);
    moments.subList(0, from).forEach(maker::pass);
    moments.subList(from, moments.size()).forEach(maker::add);
    return maker.beats;
  }

  /** If a move is not drawn, only what it sent is remembered, because that may be sent again. */
  private void pass(Moment next) {
    n++;
    if (next.startsOver()) {
      firstSent.clear();
    }
    next.sent().forEach(segment -> firstSent.putIfAbsent(key(segment), segment.id()));
  }

  private void add(Moment next) {
    n++;
    moment = next;
    time = next.before().now();
    if (next.startsOver()) {
      firstSent.clear();
      rule("reset: everything is as it was at the start");
      return;
    }
    long passed = next.after().now() - next.before().now();
    if (next.move().isSeen()) {
      time = next.after().now();
      if (passed >= LONG) {
        rule(Phrases.seconds(passed) + " go by");
      }
    } else if (passed > 0) {
      rule(next.text() + ": " + Phrases.seconds(passed) + " go by" + fired(next));
    }
    arrivals = ids(next, LadderBeats::arrival);
    sent = ids(next, event -> event.kind() == WireEvent.Kind.SENT);
    Deque<WireEvent> events = new ArrayDeque<>(next.wireEvents());
    for (WorldStep step : next.steps()) {
      step(step, events);
    }
    while (!events.isEmpty()) {
      event(events.remove(), Optional.empty());
    }
  }

  /** Whose retransmission timers fire on the way. */
  private static String fired(Moment moment) {
    Set<Side> sides =
        moment.steps().stream()
            .filter(step -> step.event() == EventKind.RETRANSMISSION_TIMEOUT)
            .map(WorldStep::side)
            .collect(Collectors.toSet());
    if (sides.isEmpty()) {
      return "";
    }
    return sides.size() == 2
        ? ", and both retransmission timers fire"
        : ", and the " + sides.iterator().next().word() + "'s retransmission timer fires";
  }

  /** {@code rto 1 > 2 s}: the time-out, and what it is doubled to. */
  private static String backedOff(Moment moment, Side side) {
    long before = moment.before().tcp(side).timers().interval();
    long after = moment.after().tcp(side).timers().interval();
    boolean once =
        moment.steps().stream()
                .filter(step -> step.side() == side)
                .filter(step -> step.event() == EventKind.RETRANSMISSION_TIMEOUT)
                .count()
            == 1;
    if (!once || after <= before || before % 1_000 != 0 || after % 1_000 != 0) {
      return "rto";
    }
    String airy = "rto " + before / 1_000 + " > " + after / 1_000 + " s";
    return airy.length() <= MARK ? airy : airy.replace(" > ", ">");
  }

  private static Set<Integer> ids(Moment moment, Predicate<WireEvent> which) {
    return moment.wireEvents().stream()
        .filter(which)
        .map(event -> event.segment().id())
        .collect(Collectors.toSet());
  }

  private void rule(String text) {
    add(Kind.RULE, Optional.empty(), Optional.empty(), text, "");
  }

  private void step(WorldStep step, Deque<WireEvent> events) {
    String mark = step.from() == step.to() ? "" : notation().state(step.to());
    int before = beats.size();
    if (arrivesNow(step)) {
      upTo(step.arrived(), events, step);
    }
    int sentFrom = beats.size();
    for (InFlight own : step.sent()) {
      upTo(own.id(), events, step);
    }
    // What an armed fault did comes right after the segment that it hit.
    while (!events.isEmpty() && strikes(events.peek())) {
      event(events.remove(), Optional.of(step));
    }
    if (!place(mark, step, step.sent().isEmpty() ? before : sentFrom)) {
      local(step, mark);
    }
  }

  private static boolean strikes(WireEvent event) {
    return switch (event.kind()) {
      case LOST, COPIED, CORRUPTED, DELAYED -> true;
      case SENT, FORGED, DELIVERED, HELD, DISCARDED, STORM -> false;
    };
  }

  private boolean arrivesNow(WorldStep step) {
    return arrivals.contains(step.arrived());
  }

  private static boolean arrival(WireEvent event) {
    return switch (event.kind()) {
      case DELIVERED, HELD, DISCARDED -> true;
      case SENT, FORGED, LOST, COPIED, CORRUPTED, DELAYED, STORM -> false;
    };
  }

  private void upTo(int id, Deque<WireEvent> events, WorldStep step) {
    while (!events.isEmpty()) {
      WireEvent event = events.remove();
      event(event, Optional.of(step));
      boolean reached = event.kind() == WireEvent.Kind.SENT || arrival(event);
      if (event.segment().id() == id && reached) {
        return;
      }
    }
  }

  /** Writes a side's new state beside the beat that brought it. */
  private boolean place(String mark, WorldStep step, int from) {
    for (int i = from; i < beats.size(); i++) {
      LadderBeat beat = beats.get(i);
      boolean own = beat.kind() == Kind.SENT || beat.kind() == Kind.ARRIVED;
      if (own && beat.side().equals(Optional.of(step.side()))) {
        if (!mark.isEmpty()) {
          beats.set(i, beat.marked(mark));
        }
        return true;
      }
    }
    return mark.isEmpty() && step.arrived() != 0;
  }

  private void local(WorldStep step, String mark) {
    step.event()
        .timer()
        .map(timer -> moment.before().tcp(step.side()).timers().due(timer))
        .filter(due -> due != Timers.OFF)
        .ifPresent(due -> time = Math.max(time, Math.min(due, moment.after().now())));
    add(Kind.LOCAL, Optional.of(step.side()), Optional.empty(), occasion(step), mark);
  }

  private static String occasion(WorldStep step) {
    EventKind event = step.event();
    if (event.timer().isPresent()) {
      return MoveText.timer(event.timer().get());
    }
    if (step.arrived() != 0) {
      return "";
    }
    return event == EventKind.SEND ? "data waits" : event.title().toLowerCase(Locale.ROOT);
  }

  private void event(WireEvent event, Optional<WorldStep> step) {
    InFlight segment = event.segment();
    Side from = segment.from();
    switch (event.kind()) {
      case SENT -> {
        time = Math.max(time, segment.notBefore());
        boolean repeat =
            step.filter(s -> s.event() == EventKind.RETRANSMISSION_TIMEOUT).isPresent();
        add(
            Kind.SENT,
            from,
            segment,
            repeat ? again(segment) : "",
            repeat ? backedOff(moment, from) : "");
        firstSent.putIfAbsent(key(segment), segment.id());
      }
      case FORGED -> add(Kind.APPEARED, from, segment, "forged", "");
      case COPIED -> add(Kind.APPEARED, from, segment, "copy of #" + segment.copyOf(), "");
      case DELIVERED, HELD -> {
        time = Math.max(time, segment.notBefore());
        add(Kind.ARRIVED, segment.to(), segment, "", "");
      }
      case DISCARDED -> add(Kind.DISCARDED, segment.to(), segment, "broken ✗", "");
      case LOST -> add(Kind.LOST, from, segment, struck(segment, "dropped"), "");
      case CORRUPTED -> befell(segment, struck(segment, "corrupted"));
      case DELAYED ->
          befell(
              segment,
              struck(segment, "delayed") + " until " + Phrases.seconds(segment.notBefore()));
      case STORM -> befell(segment, "endless answers: #" + segment.id() + " waits");
    }
  }

  private void befell(InFlight segment, String text) {
    add(Kind.BEFELL, Optional.empty(), Optional.of(segment), text, "");
  }

  private String struck(InFlight segment, String what) {
    return (sent.contains(segment.id()) ? "armed: " : "you ") + what + " #" + segment.id();
  }

  private String again(InFlight segment) {
    Integer first = firstSent.get(key(segment));
    return first == null ? "again" : "= #" + first + " again";
  }

  /** What a segment has in common with one that is sent again. */
  private record Sending(Side from, SeqNum seq, int length, Flags flags) {}

  private static Sending key(InFlight flight) {
    Segment segment = flight.segment();
    return new Sending(flight.from(), segment.seq(), segment.length(), segment.flags().deciding());
  }

  private void add(Kind kind, Side side, InFlight segment, String text, String mark) {
    add(kind, Optional.of(side), Optional.of(segment), text, mark);
  }

  private void add(
      Kind kind, Optional<Side> side, Optional<InFlight> segment, String text, String mark) {
    beats.add(new LadderBeat(kind, n, time, side, segment, text, mark, world()));
  }

  private World world() {
    return moment.after();
  }

  private Notation notation() {
    return new Notation(display, world(), look);
  }
}
