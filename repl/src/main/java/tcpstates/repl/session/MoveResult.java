package tcpstates.repl.session;

import java.util.Optional;
import tcpstates.engine.world.Outcome;

/** What a move would lead to. */
public sealed interface MoveResult {

  /** It is legal. */
  record Made(Outcome.Accepted outcome) implements MoveResult {}

  /** It is not. */
  record Rejected(Rejection reason) implements MoveResult {}

  /** The outcome, if it is legal. */
  default Optional<Outcome.Accepted> made() {
    return this instanceof Made made ? Optional.of(made.outcome()) : Optional.empty();
  }
}
