package tcpstates.dist;

import java.util.List;

/** What a command does; returns the exit code. */
@FunctionalInterface
interface Action {

  int run();

  /** The commands below it. */
  default List<Action> commands() {
    return List.of();
  }
}
