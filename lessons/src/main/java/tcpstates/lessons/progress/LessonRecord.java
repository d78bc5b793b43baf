package tcpstates.lessons.progress;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was done in a lesson, over all attempts. An exam has one try: when it begins, what was done
 * before no longer counts, and when it has ended, nothing that is done later does.
 *
 * @param tries the number of times that it was begun
 * @param finished the number of times that it was finished
 * @param steps the best score of each step that was done, by its number from 1
 * @param skipped the steps that were skipped and never done
 * @param exam how far the lesson was played as an exam
 */
public record LessonRecord(
    int tries, int finished, Map<Integer, Score> steps, Set<Integer> skipped, Exam exam) {

  /** How far a lesson was played as an exam. */
  public enum Exam {
    NEVER,
    BEGUN,
    ENDED
  }

  /** Of a lesson that was never begun. */
  public static final LessonRecord NONE = new LessonRecord(0, 0, Map.of(), Set.of(), Exam.NEVER);

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

  /** Whether its end was reached. In an exam only the exam's end counts, also past steps. */
  public boolean over() {
    return switch (exam) {
      case NEVER -> finished > 0;
      case BEGUN -> false;
      case ENDED -> true;
    };
  }

  /** Whether no step was ever done or skipped. */
  boolean untouched() {
    return finished == 0 && steps.isEmpty() && skipped.isEmpty();
  }

  /** Whether what is done in an attempt counts. */
  private boolean counts(boolean inExam) {
    return switch (exam) {
      case NEVER -> true;
      case BEGUN -> inExam;
      case ENDED -> false;
    };
  }

  LessonRecord begun(boolean inExam) {
    return inExam && exam == Exam.NEVER
        ? new LessonRecord(1, 0, Map.of(), Set.of(), Exam.BEGUN)
        : new LessonRecord(tries + 1, finished, steps, skipped, exam);
  }

  /** The record after an attempt has reached the lesson's end. */
  LessonRecord ended(boolean inExam, boolean everyStep) {
    Exam then = inExam && exam == Exam.BEGUN ? Exam.ENDED : exam;
    return new LessonRecord(tries, finished + (everyStep ? 1 : 0), steps, skipped, then);
  }

  LessonRecord done(boolean inExam, int step, Score score) {
    if (!counts(inExam)) {
      return this;
    }
    Map<Integer, Score> better = new TreeMap<>(steps);
    better.merge(step, score, (old, now) -> Score.BETTER.compare(now, old) > 0 ? now : old);
    Set<Integer> rest = new TreeSet<>(skipped);
    rest.remove(step);
    return new LessonRecord(tries, finished, better, rest, exam);
  }

  LessonRecord passed(boolean inExam, int step) {
    if (!counts(inExam) || steps.containsKey(step)) {
      return this;
    }
    Set<Integer> more = new TreeSet<>(skipped);
    more.add(step);
    return new LessonRecord(tries, finished, steps, more, exam);
  }
}
