package tcpstates.dist;

/** What a command does; returns the number the process ends with. */
@FunctionalInterface
interface Action {

  int run();
}
