package tcpstates.lab.folder;

import java.util.List;

/** Why the lab can't do what it was asked to do, in sentences for a person. */
public final class LabFault extends Exception {

  private static final long serialVersionUID = 1L;

  /** The kind of fault. Each kind ends the program with its own exit code. */
  public enum Kind {
    /** The request makes sense but can't be granted, for example because a name doesn't exist. */
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
   * @param sentences each begins with its place, such as {@code lab.conf:3:1: }
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

  /** What to tell the person, one sentence a line. */
  public List<String> sentences() {
    return sentences;
  }
}
