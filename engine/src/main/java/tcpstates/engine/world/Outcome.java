package tcpstates.engine.world;

import java.util.List;

/** The result of a move. */
public sealed interface Outcome {

  /**
   * The move was legal.
   *
   * @param world the world afterwards
   * @param steps what the endpoints did, in order @param wireEvents what happened to segments, in
   *     order
   */
  record Accepted(World world, List<WorldStep> steps, List<WireEvent> wireEvents)
      implements Outcome {

    public Accepted {
      steps = List.copyOf(steps);
      wireEvents = List.copyOf(wireEvents);
    }
  }

  /** The move was not legal; nothing has changed. */
  record Rejected(IllegalMove reason) implements Outcome {}
}
