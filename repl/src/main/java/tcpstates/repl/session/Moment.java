package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.Command;

/**
 * A move that was made, and its result.
 *
 * @param move with its side filled in
 * @param before the world before
 * @param outcome its result
 * @param focusBefore the side in focus before
 * @param focus the side in focus after
 */
public record Moment(
    Move move, World before, Outcome.Accepted outcome, Side focusBefore, Side focus) {

  /** The move's canonical spelling, side named. */
  public String text() {
    return move.text(focusBefore);
  }

  /** The world after. */
  public World after() {
    return outcome.world();
  }

  /** This, leading to another world than its move leads to. */
  Moment leadingTo(World world) {
    return new Moment(
        move,
        before,
        new Outcome.Accepted(world, outcome.steps(), outcome.wireEvents()),
        focusBefore,
        focus);
  }

  /** What the endpoints did, in order. */
  public List<WorldStep> steps() {
    return outcome.steps();
  }

  /** What happened to segments, in order. */
  public List<WireEvent> wireEvents() {
    return outcome.wireEvents();
  }

  /** Whether the world began again with it. */
  public boolean startsOver() {
    return move.kind() == Command.Kind.RESET;
  }

  /** What the endpoints sent, also what a fault lost; no copies, nothing forged. */
  public List<InFlight> sent() {
    return sent(wireEvents());
  }

  /** Of some events on the wire, what the endpoints sent. */
  public static List<InFlight> sent(List<WireEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == WireEvent.Kind.SENT)
        .map(WireEvent::segment)
        .toList();
  }

  /**
   * The segment that made one of its steps, if one did: it was delivered in this move, or the side
   * had held it since an earlier one.
   */
  public Optional<InFlight> arrived(WorldStep step) {
    return wireEvents().stream()
        .filter(event -> event.kind() == WireEvent.Kind.DELIVERED)
        .map(WireEvent::segment)
        .filter(segment -> segment.id() == step.arrived())
        .findFirst()
        .or(() -> before.seat(step.side()).held())
        .filter(segment -> segment.id() == step.arrived());
  }

  /**
   * The result of the move at each world that it passed through, in order; the last one is the
   * outcome.
   */
  public List<Outcome.Accepted> stages() {
    List<Outcome.Accepted> stages = new ArrayList<>();
    Outcome.Accepted so = new Outcome.Accepted(before, List.of(), List.of());
    for (Input input : move.plan(before).inputs()) {
      for (Outcome.Accepted stage : Simulator.stages(so.world(), input)) {
        stages.add(joined(so, stage));
      }
      so = stages.isEmpty() ? so : stages.get(stages.size() - 1);
    }
    return stages.isEmpty() ? List.of(outcome) : List.copyOf(stages);
  }

  private static Outcome.Accepted joined(Outcome.Accepted before, Outcome.Accepted then) {
    return new Outcome.Accepted(
        then.world(),
        Stream.concat(before.steps().stream(), then.steps().stream()).toList(),
        Stream.concat(before.wireEvents().stream(), then.wireEvents().stream()).toList());
  }

  /** Worlds are large, and the move is enough to distinguish moments. */
  @Override
  public int hashCode() {
    return move.hashCode();
  }
}
