package tcpstates.capture.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tcpstates.capture.export.StoryLine.Kind;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.session.Moment;

/** What has happened in a session since it began, or since the last {@code reset}, in order. */
public final class SessionStory {

  /** What became of a segment. */
  enum Fate {
    ARRIVED,
    LOST,
    /** Its checksum was wrong, so the receiver has dropped it. */
    BROKEN,
    IN_FLIGHT
  }

  private final List<StoryLine> lines = new ArrayList<>();
  private final Map<Integer, Fate> fates = new HashMap<>();
  private final Set<Integer> corrupt = new HashSet<>();
  private long time;

  private SessionStory() {}

  /** The story of these moments. */
  public static SessionStory of(List<Moment> moments) {
    SessionStory story = new SessionStory();
    moments.forEach(story::add);
    return story;
  }

  List<StoryLine> lines() {
    return lines;
  }

  /** What became of a segment. */
  Fate fate(InFlight segment) {
    return fates.getOrDefault(segment.id(), Fate.IN_FLIGHT);
  }

  /** Whether its checksum is wrong, from the start or because the network changed it. */
  boolean isCorrupt(InFlight segment) {
    return corrupt.contains(segment.id());
  }

  private void add(Moment moment) {
    if (moment.startsOver()) {
      lines.clear();
      fates.clear();
      corrupt.clear();
      time = 0;
      return;
    }
    time = Math.max(time, moment.before().now());
    Map<Integer, WorldStep> senders = new HashMap<>();
    Map<Integer, WorldStep> receivers = new HashMap<>();
    Set<WorldStep> local = new HashSet<>();
    for (WorldStep step : moment.steps()) {
      step.sent().forEach(segment -> senders.put(segment.id(), step));
      if (step.arrived() != 0) {
        receivers.put(step.arrived(), step);
      } else if (step.sent().isEmpty()) {
        local.add(step);
      }
    }
    moment.steps().stream().filter(local::contains).forEach(this::local);
    held(moment, receivers);
    for (WireEvent event : moment.wireEvents()) {
      event(event, senders, receivers);
    }
    time = Math.max(time, moment.after().now());
  }

  /** Adds a segment that the receiver had held until it was answered: it arrived earlier. */
  private void held(Moment moment, Map<Integer, WorldStep> receivers) {
    receivers.forEach(
        (id, step) ->
            moment
                .arrived(step)
                .filter(segment -> moment.wireEvents().stream().noneMatch(of(segment)))
                .ifPresent(segment -> arrived(segment, Optional.of(step))));
  }

  private static Predicate<WireEvent> of(InFlight segment) {
    return event -> event.segment().id() == segment.id() && event.kind() != WireEvent.Kind.SENT;
  }

  private void local(WorldStep step) {
    Optional<State> entered = entered(step);
    if (entered.isPresent()) {
      lines.add(
          new StoryLine(
              Kind.LOCAL, step.side(), Optional.empty(), time, entered, step.cause().why()));
    }
  }

  private static Optional<State> entered(WorldStep step) {
    return step.from() == step.to() ? Optional.empty() : Optional.of(step.to());
  }

  private void event(
      WireEvent event, Map<Integer, WorldStep> senders, Map<Integer, WorldStep> receivers) {
    InFlight segment = event.segment();
    switch (event.kind()) {
      case SENT, FORGED, COPIED -> sent(segment, Optional.ofNullable(senders.get(segment.id())));
      case DELIVERED -> arrived(segment, Optional.ofNullable(receivers.get(segment.id())));
      case HELD -> fates.put(segment.id(), Fate.ARRIVED);
      case DISCARDED -> {
        fates.put(segment.id(), Fate.BROKEN);
        corrupt.add(segment.id());
      }
      case LOST -> fates.put(segment.id(), Fate.LOST);
      case CORRUPTED -> corrupt.add(segment.id());
      case DELAYED, STORM -> {}
    }
  }

  private void sent(InFlight segment, Optional<WorldStep> step) {
    // If the step also took in a segment, the arrival of that segment shows the change of state.
    Optional<State> entered = step.filter(one -> one.arrived() == 0).flatMap(SessionStory::entered);
    String why =
        step.map(one -> one.cause().why()).orElse(segment.forged() ? "Forged." : "A copy.");
    if (segment.corrupt()) {
      corrupt.add(segment.id());
    }
    time = Math.max(time, segment.notBefore());
    lines.add(new StoryLine(Kind.SENT, segment.from(), Optional.of(segment), time, entered, why));
  }

  private void arrived(InFlight segment, Optional<WorldStep> step) {
    fates.put(segment.id(), Fate.ARRIVED);
    Side side = segment.to();
    lines.add(
        new StoryLine(
            Kind.ARRIVED,
            side,
            Optional.of(segment),
            time,
            step.flatMap(SessionStory::entered),
            step.map(one -> one.cause().why()).orElse("")));
  }
}
