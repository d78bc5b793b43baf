package tcpstates.lessons.progress;

import java.util.regex.Pattern;

/**
 * What an attempt was made with. A part that nobody knows is empty.
 *
 * @param program the version of the program
 * @param lesson the version of the lesson: a number made from its text
 * @param student as the student's course knows them
 * @param assignment the name of the assignment
 */
public record Provenance(String program, String lesson, String student, String assignment) {

  /** Nothing is known. */
  public static final Provenance UNKNOWN = new Provenance("", "", "", "");

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,99}");

  /** What the name of a student and of an assignment consist of. */
  public static final String NAME_RULE =
      "at most 100 letters, digits, dots, hyphens, @, + and _, the first a letter or a digit";

  /** Whether a text can be the name of a student or of an assignment. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** The same, for a version of a lesson. */
  public Provenance with(String lessonVersion) {
    return new Provenance(program, lessonVersion, student, assignment);
  }
}
