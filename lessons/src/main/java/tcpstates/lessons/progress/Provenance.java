package tcpstates.lessons.progress;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an attempt was made with. A part that nobody knows is empty.
 *
 * @param program the version of the program
 * @param lesson the version of the lesson: a number made from its text
 * @param student as the student's course knows them
 * @param assignment the name of the assignment
 * @param exam its terms, if it was an exam
 * @param apart whether the lesson kept its answers elsewhere, so that questions are judged when the
 *     journal is graded
 */
public record Provenance(
    String program,
    String lesson,
    String student,
    String assignment,
    Optional<ExamTerms> exam,
    boolean apart) {

  /** Nothing is known. */
  public static final Provenance UNKNOWN = new Provenance("", "", "", "");

  /** Of no exam, and of a lesson that has its answers. */
  public Provenance(String program, String lesson, String student, String assignment) {
    this(program, lesson, student, assignment, Optional.empty(), false);
  }

  private static final String SIGNS = "._@+-";
  private static final int LONGEST_NAME = 100;

  /** What the name of a student and of an assignment consist of. */
  public static final String NAME_RULE =
      "at most 100 letters, digits, dots, hyphens, @, + and _, the first a letter or a digit";

  /** Whether a text can be the name of a student or of an assignment. */
  public static boolean isName(String text) {
    int[] characters = text.codePoints().toArray();
    return characters.length > 0
        && characters.length <= LONGEST_NAME
        && isLetterOrNumber(characters[0])
        && IntStream.of(characters).allMatch(c -> isLetterOrNumber(c) || SIGNS.indexOf(c) >= 0);
  }

  /** A browser's Java has no regular expression for a number of any script. */
  private static boolean isLetterOrNumber(int character) {
    int type = Character.getType(character);
    return Character.isLetter(character)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** The same, for a version of a lesson. */
  public Provenance with(String lessonVersion) {
    return new Provenance(program, lessonVersion, student, assignment, exam, apart);
  }

  /**
   * The same, for an attempt.
   *
   * @param terms of the exam that it is; empty if it is none
   * @param answersApart whether the lesson keeps its answers elsewhere
   */
  public Provenance with(Optional<ExamTerms> terms, boolean answersApart) {
    return new Provenance(program, lesson, student, assignment, terms, answersApart);
  }
}
