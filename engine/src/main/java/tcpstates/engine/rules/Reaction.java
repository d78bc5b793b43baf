package tcpstates.engine.rules;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.TcpSettings;

/**
 * How an endpoint reacted to an event.
 *
 * @param endpoint the endpoint afterwards; unchanged if the call was refused
 * @param settings what is set for it afterwards: a connection that begins uses up the ISS
 * @param steps what happened, in order; never empty
 * @param answer the flags of the reply to an arriving segment; {@link Flags#NONE} if none
 * @param error the error that the call returned, if it did
 * @param trace what each check found; empty unless asked for
 */
public record Reaction(
    Endpoint endpoint,
    TcpSettings settings,
    List<Step> steps,
    Flags answer,
    Optional<CallError> error,
    List<CheckTrace> trace) {

  public Reaction {
    steps = List.copyOf(steps);
    trace = List.copyOf(trace);
  }

  /** All segments sent, in order. */
  public List<Segment> sent() {
    if (steps.size() == 1) {
      return steps.get(0).sent();
    }
    return steps.stream().flatMap(step -> step.sent().stream()).toList();
  }

  /** Whether a segment had to be answered. */
  public boolean answers() {
    return !answer.equals(Flags.NONE);
  }

  /** The last step: it shows the result. */
  public Step last() {
    return steps.get(steps.size() - 1);
  }
}
