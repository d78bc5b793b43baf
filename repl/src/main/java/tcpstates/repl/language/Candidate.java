package tcpstates.repl.language;

/**
 * Something that could come where a person types.
 *
 * @param value what it is; from {@link Completion} what replaces the text from {@link
 *     Completion#from} to the cursor
 * @param description a few words on it; may be empty
 * @param group what kind of thing it is, such as {@code states}
 * @param complete whether a space may follow; not after {@code seq=}
 */
public record Candidate(String value, String description, String group, boolean complete) {

  private static final String BRANCHES = "branches";

  /** The name of a branch, as typed. */
  public static Candidate branch(String name) {
    return new Candidate(Quoted.writeName(name), "", BRANCHES, true);
  }

  /** Whether a person has given this name, so that its case is kept. */
  boolean isOwnName() {
    return group.equals(BRANCHES);
  }
}
