package tcpstates.lessons.proof;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.WorldStep;
import tcpstates.lessons.progress.SegmentKind;

/**
 * The state diagram of RFC 9293 (3.3.2, Figure 5), with the edge back to LISTEN from its note 1.
 */
public final class Figure5 {

  /**
   * An edge.
   *
   * @param kind the kind of segment, if one arrives
   * @param label the event in the figure's words
   */
  public record Edge(
      State from, State to, EventKind event, Optional<SegmentKind> kind, String label) {

    boolean walked(WorldStep step, Optional<SegmentKind> arrived) {
      return step.from() == from
          && step.to() == to
          && step.event() == event
          && (kind.isEmpty() || kind.equals(arrived));
    }

    /** As in {@code LISTEN to SYN-RECEIVED}. */
    @Override
    public String toString() {
      return from + " to " + to;
    }
  }

  /** Every edge. */
  public static final List<Edge> EDGES =
      List.of(
          call(State.CLOSED, State.LISTEN, EventKind.OPEN, "passive OPEN"),
          call(State.CLOSED, State.SYN_SENT, EventKind.OPEN, "active OPEN"),
          call(State.LISTEN, State.CLOSED, EventKind.CLOSE, "CLOSE"),
          call(State.LISTEN, State.SYN_SENT, EventKind.SEND, "SEND"),
          arrives(State.LISTEN, State.SYN_RECEIVED, SegmentKind.SYN, "rcv SYN"),
          call(State.SYN_SENT, State.CLOSED, EventKind.CLOSE, "CLOSE"),
          arrives(State.SYN_SENT, State.SYN_RECEIVED, SegmentKind.SYN, "rcv SYN"),
          arrives(State.SYN_SENT, State.ESTABLISHED, SegmentKind.SYN_ACK, "rcv SYN,ACK"),
          arrives(State.SYN_RECEIVED, State.LISTEN, SegmentKind.RST, "rcv RST (note 1)"),
          any(State.SYN_RECEIVED, State.ESTABLISHED, "rcv ACK of SYN"),
          call(State.SYN_RECEIVED, State.FIN_WAIT_1, EventKind.CLOSE, "CLOSE"),
          call(State.ESTABLISHED, State.FIN_WAIT_1, EventKind.CLOSE, "CLOSE"),
          any(State.ESTABLISHED, State.CLOSE_WAIT, "rcv FIN"),
          any(State.FIN_WAIT_1, State.FIN_WAIT_2, "rcv ACK of FIN"),
          arrives(State.FIN_WAIT_1, State.CLOSING, SegmentKind.FIN, "rcv FIN"),
          arrives(
              State.FIN_WAIT_1, State.TIME_WAIT, SegmentKind.FIN, "rcv FIN, ACK of FIN (note 2)"),
          any(State.FIN_WAIT_2, State.TIME_WAIT, "rcv FIN"),
          call(State.CLOSE_WAIT, State.LAST_ACK, EventKind.CLOSE, "CLOSE"),
          any(State.CLOSING, State.TIME_WAIT, "rcv ACK of FIN"),
          arrives(State.LAST_ACK, State.CLOSED, SegmentKind.ACK, "rcv ACK of FIN"),
          call(State.TIME_WAIT, State.CLOSED, EventKind.TIME_WAIT_TIMEOUT, "2 MSL time-out"));

  private Figure5() {}

  private static Edge call(State from, State to, EventKind event, String label) {
    return new Edge(from, to, event, Optional.empty(), label);
  }

  private static Edge arrives(State from, State to, SegmentKind kind, String label) {
    return new Edge(from, to, EventKind.SEGMENT_ARRIVES, Optional.of(kind), label);
  }

  private static Edge any(State from, State to, String label) {
    return new Edge(from, to, EventKind.SEGMENT_ARRIVES, Optional.empty(), label);
  }

  /** The edge of a step of the engine. */
  static Optional<Edge> of(WorldStep step, Optional<SegmentKind> arrived) {
    return EDGES.stream().filter(edge -> edge.walked(step, arrived)).findFirst();
  }
}
