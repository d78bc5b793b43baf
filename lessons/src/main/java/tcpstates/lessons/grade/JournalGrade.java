package tcpstates.lessons.grade;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of grading one journal, or of looking for it.
 *
 * @param file the journal's name; empty where a student of the roster has none
 * @param student whose it is
 * @param grade empty where there is nothing to grade; then the first remark says why
 * @param signing whether a lab has signed the journal
 * @param remarks what the teacher should know
 */
public record JournalGrade(
    String file, Student student, Optional<Grade> grade, Signing signing, List<String> remarks) {

  /** Whether a lab has signed a journal. */
  public enum Signing {
    /** It has: somebody has checked it with the lab's key. */
    SIGNED("signed"),
    /** The journal says so, and nobody has checked it. */
    UNCHECKED("not checked"),
    /** It comes from a student's own machine, or from nowhere. */
    UNSIGNED("unsigned");

    private final String word;

    Signing(String word) {
      this.word = word;
    }

    /** As it stands in reports. */
    String word() {
      return word;
    }
  }

  /**
   * A student.
   *
   * @param id as the course system knows the student; without a roster, the file's name
   * @param name empty where no roster tells it
   */
  public record Student(String id, String name) {}

  public JournalGrade {
    remarks = List.copyOf(remarks);
  }

  /** A grade that comes from no journal, as the lab's do. */
  public static JournalGrade of(Grade grade) {
    return new JournalGrade(
        "", new Student("", ""), Optional.of(grade), Signing.UNSIGNED, List.of());
  }

  /** This grade with more remarks. */
  public JournalGrade with(List<String> more) {
    return new JournalGrade(
        file, student, grade, signing, Stream.concat(remarks.stream(), more.stream()).toList());
  }

  /** A journal that could not be graded. */
  public static JournalGrade none(String file, Student student, String why) {
    return new JournalGrade(file, student, Optional.empty(), Signing.UNSIGNED, List.of(why));
  }

  /** Whether every step was done. */
  public boolean passed() {
    return grade.filter(Grade::passed).isPresent();
  }
}
