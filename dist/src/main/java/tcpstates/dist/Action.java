package tcpstates.dist;

import java.util.List;

/** What a command does; returns the number the process ends with. */
@FunctionalInterface
interface Action {

  int run();

  /** The commands below it. */
  default List<Action> commands() {
    return List.of();
  }
}
