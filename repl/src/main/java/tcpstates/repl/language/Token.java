package tcpstates.repl.language;

/**
 * A part of a line that has one colour.
 *
 * @param from the index of its first character, from 0, as in {@link String#charAt}
 * @param to the index after its last
 */
public record Token(int from, int to, Kind kind) {

  /** What a part of a line is. */
  public enum Kind {
    VERB,
    SIDE,
    FLAG,
    NUMBER,
    STRING,
    COMMENT,
    STATE,
    /** Any other word that belongs there. */
    WORD,
    /** What can't be understood. */
    WRONG
  }
}
