package tcpstates.lab.classroom;

/** How many lines a conversation has. The two students of a pair share one count. */
final class LineCount {

  private int lines;

  int lines() {
    return lines;
  }

  /** Counts the lines up to this number as typed. */
  void reached(int number) {
    lines = number;
  }

  /** Counts one more line. */
  void add() {
    lines++;
  }
}
