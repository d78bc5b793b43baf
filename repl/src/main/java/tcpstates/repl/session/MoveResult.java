package tcpstates.repl.session;

import java.util.Optional;
import tcpstates.engine.world.IllegalMove;
import tcpstates.engine.world.Outcome;

/** What a move would lead to. */
public sealed interface MoveResult {

  /** It is legal. */
  record Made(Outcome.Accepted outcome) implements MoveResult {}

  /**
   * It is not.
   *
   * @param move what the engine says against it, if it was asked
   */
  record Rejected(Rejection reason, Optional<IllegalMove> move) implements MoveResult {

    static Rejected of(IllegalMove move) {
      return new Rejected(Rejection.of(move), Optional.of(move));
    }

    /** The reason, in words that suit the display. */
    public Rejection told(Display display) {
      return display.knows(reason.message())
          ? reason
          : move.map(PlainMoveText::plain)
              .map(plain -> new Rejection(reason.code(), plain, reason.section()))
              .orElse(reason);
    }
  }

  /** The outcome, if it is legal. */
  default Optional<Outcome.Accepted> made() {
    return this instanceof Made made ? Optional.of(made.outcome()) : Optional.empty();
  }
}
