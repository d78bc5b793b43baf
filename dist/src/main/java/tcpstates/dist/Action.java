package tcpstates.dist;

import java.util.List;

/** Carries out a command; returns the exit code. */
@FunctionalInterface
interface Action {

  int run();

  /** The commands below it. */
  default List<Action> commands() {
    return List.of();
  }
}
