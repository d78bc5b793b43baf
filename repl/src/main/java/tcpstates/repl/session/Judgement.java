package tcpstates.repl.session;

import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;

/**
 * A prediction, compared with what happened. An answer may lead further than the segment did: a FIN
 * that is answered by a FIN leads through CLOSE-WAIT to LAST-ACK. Both are right.
 *
 * @param predicted the state that was named
 * @param actual the state that the segment led to
 * @param end the state that the answer led to; most often the same
 */
public record Judgement(Side side, State predicted, State actual, State end) {

  /** The answer led no further than the segment. */
  public Judgement(Side side, State predicted, State actual) {
    this(side, predicted, actual, actual);
  }

  public boolean right() {
    return predicted == actual || predicted == end;
  }

  /** Whether the answer led further than the segment. */
  public boolean passing() {
    return actual != end;
  }
}
