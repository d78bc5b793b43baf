package tcpstates.engine.rules;

import java.util.List;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/**
 * One move of an endpoint: a change of state, or an event that left the state as it was.
 *
 * @param from the state before
 * @param to the state after, which may be the same
 * @param event what happened
 * @param rule the rule that explains the step
 * @param fired every rule that fired on the way, in order
 * @param sent the segments sent, in order
 */
public record Step(
    State from, State to, EventKind event, Rule rule, List<Rule> fired, List<Segment> sent) {

  public Step {
    fired = List.copyOf(fired);
    sent = List.copyOf(sent);
  }
}
