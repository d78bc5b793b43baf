package tcpstates.repl.session;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.Command;

/**
 * An accepted command that changed the world, and what came of it.
 *
 * @param command with its side filled in
 * @param text the command's canonical spelling, side named
 * @param before the world before
 * @param after the world after
 * @param steps what the endpoints did, in order
 * @param wireEvents what befell segments, in order
 * @param focusBefore the side in focus before
 * @param focus the side in focus after
 */
public record Moment(
    Command command,
    String text,
    World before,
    World after,
    List<WorldStep> steps,
    List<WireEvent> wireEvents,
    Side focusBefore,
    Side focus) {

  public Moment {
    steps = List.copyOf(steps);
    wireEvents = List.copyOf(wireEvents);
  }

  /** What the endpoints sent, what a fault took included; no copies, nothing forged. */
  public List<InFlight> sent() {
    return sent(wireEvents);
  }

  /** Of some events on the wire, what the endpoints sent. */
  public static List<InFlight> sent(List<WireEvent> events) {
    return events.stream()
        .filter(event -> event.kind() == WireEvent.Kind.SENT)
        .map(WireEvent::segment)
        .toList();
  }

  /** The worlds that the command passed through, in order; the last one is the world after. */
  public List<World> worlds() {
    List<World> passed = new ArrayList<>();
    World world = before;
    for (Input input : Planner.of(before, command).map(Planner.Plan::inputs).orElse(List.of())) {
      passed.addAll(Simulator.worlds(world, input));
      world = passed.isEmpty() ? world : passed.get(passed.size() - 1);
    }
    return passed.isEmpty() ? List.of(after) : List.copyOf(passed);
  }

  /** Worlds are large, and the command tells moments apart well enough. */
  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
