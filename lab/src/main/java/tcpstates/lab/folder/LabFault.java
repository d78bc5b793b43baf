package tcpstates.lab.folder;

import java.util.List;

/** Why the lab can't do what it was asked to, in sentences for a person. */
public final class LabFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** What kind of fault it is; each ends the program with a number of its own. */
  public enum Kind {
    /** The request makes sense, but can't be granted, such as for a name that is not there. */
    REFUSED,
    /** A file or an argument can't be understood. */
    NOT_UNDERSTOOD,
    /** Something can't be read, written or reached. */
    BROKEN
  }

  private final Kind kind;
  private final transient List<String> sentences;

  private LabFault(Kind kind, List<String> sentences) {
    super(String.join("\n", sentences));
    this.kind = kind;
    this.sentences = List.copyOf(sentences);
  }

  /** A request that can't be granted. */
  public static LabFault refused(String sentence) {
    return new LabFault(Kind.REFUSED, List.of(sentence));
  }

  /**
   * Something that can't be understood.
   *
   * @param sentences each begins with where it is, such as {@code lab.conf:3:1: }
   */
  public static LabFault notUnderstood(List<String> sentences) {
    return new LabFault(Kind.NOT_UNDERSTOOD, sentences);
  }

  /** Something that can't be understood, in one sentence. */
  public static LabFault notUnderstood(String sentence) {
    return notUnderstood(List.of(sentence));
  }

  /** Something that can't be read, written or reached. */
  public static LabFault broken(String sentence) {
    return new LabFault(Kind.BROKEN, List.of(sentence));
  }

  /** What kind of fault it is. */
  public Kind kind() {
    return kind;
  }

  /** What to tell the person, a line each. */
  public List<String> sentences() {
    return sentences;
  }
}
