package tcpstates.repl.prompt;

/** A run of the program that began before this one. */
final class EarlierRun {

  private EarlierRun() {}

  /**
   * Whether it is over. One that had our id is; so is one that has ended and that nobody has waited
   * for, as in containers: it is listed still, but has no command any more.
   *
   * @param process its id
   */
  static boolean isOver(long process) {
    return process == ProcessHandle.current().pid()
        || ProcessHandle.of(process).flatMap(run -> run.info().command()).isEmpty();
  }
}
