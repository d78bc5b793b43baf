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
 * @param remarks what the teacher should know
 */
public record JournalGrade(
    String file, Student student, Optional<Grade> grade, List<String> remarks) {

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
    return new JournalGrade("", new Student("", ""), Optional.of(grade), List.of());
  }

  /** This grade with more remarks. */
  public JournalGrade with(List<String> more) {
    return new JournalGrade(
        file, student, grade, Stream.concat(remarks.stream(), more.stream()).toList());
  }

  /** A journal that could not be graded. */
  public static JournalGrade none(String file, Student student, String why) {
    return new JournalGrade(file, student, Optional.empty(), List.of(why));
  }

  /** Whether every step was done. */
  public boolean passed() {
    return grade.filter(Grade::passed).isPresent();
  }
}
