package tcpstates.lessons.text;

/**
 * A location in a lesson's file.
 *
 * @param file the file's name, as a person knows it
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(String file, int line, int column) {

  /** As in {@code closing.md:12:3}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
