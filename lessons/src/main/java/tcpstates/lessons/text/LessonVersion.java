package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

/**
 * The version of a lesson: a number made from its text. It is the same whether the solutions, the
 * marks of right choices and the last hints stand in the lesson or are kept elsewhere.
 */
public final class LessonVersion {

  private LessonVersion() {}

  /** The version of a lesson with this text, as 16 digits. */
  public static String of(String text) {
    return format("%016x", TextHash.of(LessonSecrets.without(text)));
  }
}
