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
 * @param mastery how well each cell is known; only cells that were met
 * @param unfinished the attempt that was worked at last, if it was left in the middle
 */
public record Progress(
    Map<String, LessonRecord> lessons,
    Map<Cell, Event.How> mastery,
    Optional<Unfinished> unfinished) {

  /** Nothing yet: somebody's first visit. */
  public static final Progress NONE = new Progress(Map.of(), Map.of(), Optional.empty());

  /**
   * An attempt that was left in the middle.
   *
   * @param run the name by which {@link Event.Resumed} takes it up: the run of the program that
   *     left it, and behind a slash the lesson if that run went on to another
   * @param lines what was typed, in order: replayed, they lead back there
   */
  public record Unfinished(String run, String lesson, OptionalLong seed, List<String> lines) {
    public Unfinished {
      lines = List.copyOf(lines);
    }
  }

  public Progress {
    lessons = Map.copyOf(lessons);
    mastery = Map.copyOf(mastery);
  }

  /** What was done in a lesson. */
  public LessonRecord lesson(String id) {
    return lessons.getOrDefault(id, LessonRecord.NONE);
  }

  /** Whether a lesson was brought to its end at least once. */
  public boolean finished(String id) {
    return lesson(id).finished() > 0;
  }

  /** How well a cell is known; empty where it was never met. */
  public Optional<Event.How> known(Cell cell) {
    return Optional.ofNullable(mastery.get(cell));
  }

  /**
   * Whether nothing was ever done. Early versions kept that the first lesson was begun also of
   * those who left it at once.
   *
   * @param first the lesson that the first start begins
   */
  public boolean fresh(String first) {
    boolean greeted =
        unfinished.filter(left -> left.lines().isEmpty()).isPresent()
            && lessons.keySet().equals(Set.of(first))
            && lesson(first).untouched();
    return lessons.isEmpty() || greeted;
  }
}
