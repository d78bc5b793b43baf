package tcpstates.repl.language;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;

/** A condition on the session: what {@code expect} checks and goals are made of. */
public sealed interface Check {

  /** A comparison. */
  enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    GREATER(">"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** As it is typed. */
    public String sign() {
      return sign;
    }
  }

  record InState(Side side, State state) implements Check {}

  record VariableIs(Side side, Variable variable, Comparison comparison, Expression value)
      implements Check {}

  /** {@code SIDE owes FLAGS}; {@link Flags#NONE} is {@code owes nothing}. */
  record Owes(Side side, Flags flags) implements Check {}

  record Received(Side side, Bytes data) implements Check {}

  record Unread(Side side, Comparison comparison, long bytes) implements Check {}

  record Signalled(Side side, Signal signal) implements Check {}

  /** {@code wire N}; {@code wire empty} is 0. */
  record WireHolds(int segments) implements Check {}

  /** {@code wire SEL [seq=E] [ack=E]}; variables are those of the segment's sender. */
  record OnWire(Selector segments, Optional<Expression> seq, Optional<Expression> ack)
      implements Check {}

  record Sent(
      SegmentPattern pattern,
      Optional<Side> from,
      Optional<Expression> seq,
      Optional<Expression> ack)
      implements Check {}

  record SentNothing() implements Check {}

  /** All of them, joined by {@code and}. {@code both STATE} is two. */
  record All(List<Check> checks) implements Check {
    public All {
      checks = List.copyOf(checks);
    }
  }
}
