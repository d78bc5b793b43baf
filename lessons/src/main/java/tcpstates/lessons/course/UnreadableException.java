package tcpstates.lessons.course;

import tcpstates.lessons.text.Location;

/** A lesson's file or folder can't be read: why, in a few words, and where reading ended. */
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;

  UnreadableException(String message) {
    this(message, "");
  }

  /** Says why, after the text before was read. */
  UnreadableException(String message, String before) {
    super(message, null, false, false);
    String[] lines = before.split("\r\n|\n|\r", -1);
    line = lines.length;
    column = lines[lines.length - 1].length() + 1;
  }

  /** The place in a file of this name where reading ended. */
  Location in(String file) {
    return new Location(file, line, column);
  }
}
