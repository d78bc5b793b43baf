package tcpstates.engine.world;

import java.util.List;
import tcpstates.engine.rules.CheckTrace;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.State;

/**
 * One move of one side.
 *
 * @param side whose
 * @param from the state before
 * @param to the state after, which may be the same
 * @param event what happened
 * @param cause the cause
 * @param fired every rule that fired on the way, in order
 * @param sent the segments sent, in order, with the numbers they got
 * @param arrived the number of the segment that caused it, or 0
 * @param trace what each check found; empty unless asked for
 */
public record WorldStep(
    Side side,
    State from,
    State to,
    EventKind event,
    Cause cause,
    List<Rule> fired,
    List<InFlight> sent,
    int arrived,
    List<CheckTrace> trace) {

  public WorldStep {
    fired = List.copyOf(fired);
    sent = List.copyOf(sent);
    trace = List.copyOf(trace);
  }
}
