package tcpstates.dist;

/** The files that the program keeps for a person. */
enum KeptFile {
  PROGRESS(
      "~/.local/state/tcpstates/progress",
      "your lessons: what you have done, and where you stopped"),
  HISTORY("~/.local/state/tcpstates/history", "the lines you have typed"),
  CONFIG(
      "~/.config/tcpstates/config", "what you have set of the display, such as `set theme light`"),
  FAULT("~/.local/state/tcpstates/fault-*.txt", "what to send when you report a fault");

  private final String place;
  private final String text;

  KeptFile(String place, String text) {
    this.place = place;
    this.text = text;
  }

  /** Where it is, unless a variable says otherwise. */
  String place() {
    return place;
  }

  /** What is in it. */
  String text() {
    return text;
  }
}
