package tcpstates.repl.language;

/**
 * Something that could stand where one types.
 *
 * @param value what it is; out of {@link Completion} what replaces the text from {@link
 *     Completion#from} to the cursor
 * @param description a few words on it; may be empty
 * @param group what kind of thing it is, such as {@code states}
 * @param complete whether a space may follow; not after {@code seq=}
 */
public record Candidate(String value, String description, String group, boolean complete) {

  /** The group of names that a person has given, whose case is kept. */
  static final String BRANCHES = "branches";
}
