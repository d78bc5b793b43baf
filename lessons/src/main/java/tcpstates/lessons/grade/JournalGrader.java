package tcpstates.lessons.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.JournalGrade.Signing;
import tcpstates.lessons.progress.AssignedSeed;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.LessonJournal;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.signature.SignedText;
import tcpstates.lessons.signature.VerifyingKey;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.Task;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.shell.SavedFiles;

/**
 * Grades the journals of a class, and says what a teacher should know about each.
 *
 * @param commands the language, with the commands of lessons in it
 * @param lesson the lesson's id
 * @param program the version of this program
 * @param seed the seed of everybody's variant; empty to take each journal's own
 * @param assignment the assignment, from which, with the student's id, each seed is made
 * @param signedBy the key of the lab that has to have signed the journals; empty to grade every
 *     journal
 */
public record JournalGrader(
    CommandSet commands,
    Course course,
    String lesson,
    String program,
    OptionalLong seed,
    Optional<String> assignment,
    Optional<VerifyingKey> signedBy) {

  private static final String UNSIGNED =
      "unsigned: no lab has signed this journal. Leave out --signed-by to grade it all the same";

  /**
   * Grades one. If the journals have to be signed, there is no grade for one that is not.
   *
   * @param text the whole file
   * @param remarks what is known already
   * @throws IllegalArgumentException if it is not a journal, or if its signature does not fit; the
   *     message is {@code LINE: what}
   */
  public JournalGrade grade(
      String file, JournalGrade.Student student, String text, List<String> remarks) {
    LessonJournal journal = LessonJournal.read(text);
    Signing signing = SignedText.claims(text) ? Signing.UNCHECKED : Signing.UNSIGNED;
    if (signedBy.isPresent()) {
      if (signing == Signing.UNSIGNED) {
        return JournalGrade.none(file, student, UNSIGNED);
      }
      SignedText.check(text, signedBy.get());
      requireOwn(student, journal);
      signing = Signing.SIGNED;
    }
    OptionalLong graded = seed(student, journal);
    List<String> all = new ArrayList<>(remarks);
    all.addAll(facts(student, journal, graded));
    if (SavedFiles.untouched(text).filter(untouched -> !untouched).isPresent()) {
      all.add("the file was changed or cut short after tcpstates wrote it");
    }
    Optional<LessonReading> reading = course.lesson(lesson, graded);
    if (!(reading.orElseThrow() instanceof LessonReading.Read read)) {
      throw new IllegalArgumentException("1: the lesson can't be read with this journal's seed");
    }
    Grader.Result result = Grader.grade(commands, course, read.lesson(), graded, journal);
    all.addAll(result.remarks());
    return new JournalGrade(file, student, Optional.of(result.grade()), signing, all);
  }

  /** A signature counts for the student and the assignment that the lab has signed with it. */
  private void requireOwn(JournalGrade.Student student, LessonJournal journal) {
    Provenance with = journal.provenance().orElse(Provenance.UNKNOWN);
    if (!is(student, with.student())) {
      throw signedFor(with.student(), student.id());
    }
    if (assignment.filter(name -> !name.equals(with.assignment())).isPresent()) {
      throw signedFor("the assignment " + with.assignment(), assignment.get());
    }
  }

  private static boolean is(JournalGrade.Student student, String name) {
    return student.id().equals(name) || student.name().equals(name);
  }

  private static IllegalArgumentException signedFor(String signed, String asked) {
    return new IllegalArgumentException(
        "1: the lab signed this journal for " + signed + ", not for " + asked);
  }

  /**
   * What a student did, to be compared with others.
   *
   * @throws IllegalArgumentException if it is not a journal; the message is {@code LINE: what}
   */
  public Similarity.Work work(JournalGrade.Student student, String text) {
    LessonJournal journal = LessonJournal.read(text);
    List<AttemptLog.Line> lines = journal.log().lines();
    Set<String> usual = new HashSet<>(GOING_ON);
    if (course.lesson(lesson, seed(student, journal)).orElseThrow()
        instanceof LessonReading.Read read) {
      Lesson asked = journal.older() ? read.lesson().unshuffled() : read.lesson();
      for (LessonStep step : asked.steps()) {
        step.solution().forEach(line -> usual.add(line.text()));
        if (step.task() instanceof Task.Quiz quiz) {
          usual.add("answer " + quiz.right());
        }
      }
    }
    return new Similarity.Work(
        lines.stream().map(line -> line.typed().line()).toList(),
        lines.stream().flatMapToLong(line -> line.at().stream()).boxed().toList(),
        usual);
  }

  /** What everybody types in every lesson. */
  private static final Set<String> GOING_ON =
      Set.of("next", "hint", "goal", "deliver", "undo", "show", "moves", "why", "lesson");

  /** A seed that a lab has signed is believed. */
  private OptionalLong seed(JournalGrade.Student student, LessonJournal journal) {
    if (seed.isPresent()) {
      return seed;
    }
    return assignment.isPresent() && signedBy.isEmpty()
        ? OptionalLong.of(AssignedSeed.of(student.id(), assignment.get()))
        : journal.log().began().seed();
  }

  /** Where the journal's head tells of something else than what is graded. */
  private List<String> facts(
      JournalGrade.Student student, LessonJournal journal, OptionalLong graded) {
    if (journal.version() == 1) {
      return List.of("older form: it holds one session and does not say what it was made with");
    }
    List<String> facts = new ArrayList<>();
    String attempt = journal.log().lesson();
    if (!attempt.equals(lesson)) {
      facts.add("it is of another lesson: " + attempt);
    }
    Provenance with = journal.provenance().orElse(Provenance.UNKNOWN);
    if (!with.student().isEmpty() && !is(student, with.student())) {
      facts.add("its student is " + with.student());
    }
    if (assignment.filter(name -> !name.equals(with.assignment())).isPresent()) {
      facts.add(
          with.assignment().isEmpty()
              ? "it names no assignment"
              : "its assignment is " + with.assignment());
    }
    if (!journal.log().began().seed().equals(graded)) {
      facts.add("it was played " + words(journal.log().began().seed()) + ", not " + words(graded));
    }
    if (journal.older()) {
      facts.add("older form: it does not say what it was made with");
    } else if (!with.lesson().equals(course.version(lesson))) {
      facts.add("another version of the lesson: lines may differ for that reason");
    } else if (!with.program().isEmpty() && !with.program().equals(program)) {
      facts.add(
          "another version of tcpstates, " + with.program() + ": lines may differ for that reason");
    }
    return facts;
  }

  private static String words(OptionalLong seed) {
    return seed.isPresent() ? "with seed " + seed.getAsLong() : "without a seed";
  }
}
