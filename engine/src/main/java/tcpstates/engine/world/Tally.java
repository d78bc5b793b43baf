package tcpstates.engine.world;

import java.util.List;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.State;

/** Counts the steps of moves that are not recorded: a search makes millions of them. */
@FunctionalInterface
public interface Tally {

  /** Counts nothing. */
  Tally NONE = (from, to, fired) -> {};

  /**
   * An endpoint has made a step.
   *
   * @param from the state before
   * @param to the state after, which may be the same
   * @param fired every rule that fired on the way, in order; none if the host crashed, for example
   */
  void step(State from, State to, List<Rule> fired);
}
