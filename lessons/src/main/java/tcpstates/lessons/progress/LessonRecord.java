package tcpstates.lessons.progress;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was done in a lesson, over all attempts.
 *
 * @param tries the number of times that it was begun
 * @param finished the number of times that it was finished
 * @param steps the best score of each step that was done, by its number from 1
 * @param skipped the steps that were skipped and never done
 */
public record LessonRecord(
    int tries, int finished, Map<Integer, Score> steps, Set<Integer> skipped) {

  static final LessonRecord NONE = new LessonRecord(0, 0, Map.of(), Set.of());

  public LessonRecord {
    steps = Map.copyOf(steps);
    skipped = Set.copyOf(skipped);
  }

  /** The number of steps that were done, without questions whose answer was shown. */
  public int done() {
    return (int) steps.values().stream().filter(score -> !score.shown()).count();
  }

  /** The stars of all steps together. */
  public int stars() {
    return steps.values().stream().mapToInt(Score::stars).sum();
  }

  /** Whether no step was ever done or skipped. */
  boolean untouched() {
    return finished == 0 && steps.isEmpty() && skipped.isEmpty();
  }

  LessonRecord begun() {
    return new LessonRecord(tries + 1, finished, steps, skipped);
  }

  LessonRecord ended() {
    return new LessonRecord(tries, finished + 1, steps, skipped);
  }

  LessonRecord done(int step, Score score) {
    Map<Integer, Score> better = new TreeMap<>(steps);
    better.merge(step, score, (old, now) -> Score.BETTER.compare(now, old) > 0 ? now : old);
    Set<Integer> rest = new TreeSet<>(skipped);
    rest.remove(step);
    return new LessonRecord(tries, finished, better, rest);
  }

  LessonRecord passed(int step) {
    if (steps.containsKey(step)) {
      return this;
    }
    Set<Integer> more = new TreeSet<>(skipped);
    more.add(step);
    return new LessonRecord(tries, finished, steps, more);
  }
}
