package tcpstates.engine.search;

import java.util.List;

/** Runs work in shares that do not depend on each other; the engine itself has no threads. */
@FunctionalInterface
public interface Spread {

  /** One share after the other, in the calling thread. */
  Spread IN_TURN = shares -> shares.forEach(Runnable::run);

  /**
   * Runs every share once, in any order or side by side, and returns when all have ended. After
   * that, the caller sees everything that the shares have written.
   *
   * @throws RuntimeException or an error, if a share has thrown one
   */
  void run(List<Runnable> shares);
}
