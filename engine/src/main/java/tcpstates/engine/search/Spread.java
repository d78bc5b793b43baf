package tcpstates.engine.search;

import java.util.List;

/** Has work done in shares that know nothing of each other; the engine itself has no threads. */
@FunctionalInterface
public interface Spread {

  /** One share after the other, by who asks for it. */
  Spread IN_TURN = shares -> shares.forEach(Runnable::run);

  /**
   * Runs every share once, in any order or side by side, and returns when all have ended. What the
   * shares have written is seen by who reads it afterwards.
   *
   * @throws RuntimeException or an error, if a share has thrown one
   */
  void run(List<Runnable> shares);
}
