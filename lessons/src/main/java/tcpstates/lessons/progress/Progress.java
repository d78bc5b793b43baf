package tcpstates.lessons.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a student has done, over all lessons and all runs of the program.
 *
 * @param lessons by id; only lessons that were begun
 * @param mastery how well the student knows each cell; only cells that were met
 * @param unfinished the attempts that were left in the middle, at most one for each lesson; the
 *     most recent one is last
 */
public record Progress(
    Map<String, LessonRecord> lessons,
    Map<MasteryCell, Mastery> mastery,
    List<Unfinished> unfinished) {

  /** Nothing yet: somebody's first visit. */
  public static final Progress NONE = new Progress(Map.of(), Map.of(), List.of());

  /**
   * An attempt that was left in the middle.
   *
   * @param attempt the name by which {@link ProgressEvent.Resumed} refers to it: the run of the
   *     program that left it, followed by a slash and the lesson if that run went on to another
   * @param log all that was typed
   */
  public record Unfinished(String attempt, AttemptLog log) {

    /** How it began. */
    public ProgressEvent.Began began() {
      return log.began();
    }

    /** What is replayed, in order: the lines lead back to the same place. */
    public List<String> lines() {
      return log.kept();
    }

    /** The lesson's id. */
    public String lesson() {
      return log.lesson();
    }

    /** The seed of the lesson's variant. */
    public OptionalLong seed() {
      return began().seed();
    }
  }

  public Progress {
    lessons = Map.copyOf(lessons);
    mastery = Map.copyOf(mastery);
    unfinished = List.copyOf(unfinished);
  }

  /** What was done in a lesson. */
  public LessonRecord lesson(String id) {
    return lessons.getOrDefault(id, LessonRecord.NONE);
  }

  /** Whether a lesson was finished at least once. */
  public boolean finished(String id) {
    return lesson(id).finished() > 0;
  }

  /** How well the student knows a cell; empty if it was never met. */
  public Optional<Mastery> known(MasteryCell cell) {
    return Optional.ofNullable(mastery.get(cell));
  }

  /** The most recent attempt that was left in the middle. */
  public Optional<Unfinished> latest() {
    return unfinished.isEmpty()
        ? Optional.empty()
        : Optional.of(unfinished.get(unfinished.size() - 1));
  }

  /** The attempt at this lesson that was left in the middle. */
  public Optional<Unfinished> unfinished(String lesson) {
    return unfinished.stream().filter(left -> left.lesson().equals(lesson)).findFirst();
  }

  /**
   * Whether the student has done nothing yet. Early versions of the program recorded the first
   * lesson as begun for everybody who only looked at it.
   *
   * @param first the lesson that the first start begins
   */
  public boolean fresh(String first) {
    boolean onlyLooked =
        latest().filter(left -> left.lines().isEmpty()).isPresent()
            && lessons.keySet().equals(Set.of(first))
            && lesson(first).untouched();
    return lessons.isEmpty() || onlyLooked;
  }
}
