package tcpstates.dist;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.grade.ClassForm;
import tcpstates.lessons.grade.GradeForm;
import tcpstates.lessons.grade.Scoring;

/** What the commands about lessons start. Each returns the exit code. */
public interface LessonPrograms {

  /** Leads a student through a lesson; without an id, from where the student stopped. */
  int learn(LearnOptions options, Streams streams);

  /** Plays a lesson that is being written. It keeps nothing. */
  int preview(String file, Play play, Streams streams);

  /** Lists all lessons. */
  int list(Folders folders, Streams streams);

  /** Prints a lesson as a chapter. */
  int show(String id, OptionalLong seed, Folders folders, Streams streams);

  /**
   * Proves lessons.
   *
   * @param path a file or a folder; empty for all lessons
   */
  int verify(Optional<String> path, Folders folders, Streams streams);

  /** Lists the steps that describe what happened but have no {@code shows}. */
  int claims(Optional<String> path, Folders folders, Streams streams);

  /**
   * Writes lessons without their solutions, and the solutions.
   *
   * @param place a file or a folder with lessons
   * @param out the folder for the lessons
   * @param solutions the folder for the solutions
   */
  int strip(String place, String out, String solutions, Streams streams);

  /** Writes the template of a lesson. */
  int create(String id, Streams streams);

  /** Shows what was done so far. */
  int progress(ProgressOptions options, Streams streams);

  /**
   * Prints or writes the journal of a lesson.
   *
   * @param out the file; empty for the standard output
   */
  int journal(String id, Optional<String> out, Streams streams);

  /** Grades journals. */
  int grade(GradeOptions options, Streams streams);

  /**
   * What progress to show, and how.
   *
   * @param files progress files of a class, or folders of them; empty for one's own
   * @param roster a file with the class
   */
  record ProgressOptions(
      List<String> files, ClassForm form, Optional<String> roster, Folders folders) {
    public ProgressOptions {
      files = List.copyOf(files);
    }
  }

  /**
   * Where lessons come from, besides those that are shipped.
   *
   * @param lessons a folder of lessons
   * @param solutions a folder with the solutions that the lessons leave out
   */
  record Folders(Optional<String> lessons, Optional<String> solutions) {}

  /**
   * How a lesson is played.
   *
   * @param seed which variant
   * @param appearance how the program should look
   */
  record Play(OptionalLong seed, Appearance appearance) {}

  /**
   * What {@code learn} should do.
   *
   * @param student the student's name in the course
   * @param assignment the assignment that the work is for
   * @param exam whether the lesson is to be an exam
   */
  record LearnOptions(
      Optional<String> id,
      Play play,
      Optional<String> student,
      Optional<String> assignment,
      boolean exam,
      Folders folders) {}

  /**
   * What {@code grade} should do.
   *
   * @param journals files, folders of files, or {@code -} for the standard input
   * @param seed the seed of everybody's variant
   * @param assignment the assignment; with each student's name, it gives the seed
   * @param scoring what counts
   * @param similar whether to report which journals share more than chance explains
   * @param signedBy a file with the public key of the lab that has signed the journals
   * @param roster a file with the students of the class
   * @param columns which columns the CSV form has
   */
  record GradeOptions(
      String id,
      List<String> journals,
      OptionalLong seed,
      Optional<String> assignment,
      GradeForm form,
      Scoring scoring,
      boolean similar,
      Optional<String> signedBy,
      Optional<String> roster,
      Optional<String> columns,
      Folders folders) {
    public GradeOptions {
      journals = List.copyOf(journals);
    }
  }
}
