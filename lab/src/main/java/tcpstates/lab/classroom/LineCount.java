package tcpstates.lab.classroom;

/** How many lines a conversation has; the two of a pair count together. */
final class LineCount {

  private int lines;

  int lines() {
    return lines;
  }

  /** The lines up to here are there. */
  void reached(int number) {
    lines = number;
  }

  /** One more. */
  void add() {
    lines++;
  }
}
