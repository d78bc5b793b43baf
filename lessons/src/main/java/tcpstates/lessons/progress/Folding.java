package tcpstates.lessons.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Adds events up to what they mean. Events of several runs may come in turns. */
public final class Folding {

  private final Map<String, LessonRecord> lessons = new HashMap<>();
  private final Map<Cell, Event.How> mastery = new HashMap<>();

  /** By the run that is at it, or the name under which it was put by; the last one worked last. */
  private final Map<String, Attempt> attempts = new LinkedHashMap<>();

  private Optional<String> latest = Optional.empty();

  /** What a run is at. */
  private static final class Attempt {
    private final String lesson;
    private final OptionalLong seed;
    private final List<String> lines;

    Attempt(String lesson, OptionalLong seed, List<String> lines) {
      this.lesson = lesson;
      this.seed = seed;
      this.lines = new ArrayList<>(lines);
    }
  }

  /**
   * One event more.
   *
   * @param run the run of the program that it comes from
   */
  public void add(String run, Event event) {
    latest = event instanceof Event.Met ? latest : Optional.of(run);
    if (event instanceof Event.Began began) {
      change(began.lesson(), LessonRecord::begun);
      putBy(run);
      forget(began.lesson());
      attempts.put(run, new Attempt(began.lesson(), began.seed(), List.of()));
    } else if (event instanceof Event.Resumed resumed) {
      resume(run, resumed);
    } else if (event instanceof Event.Typed typed) {
      Optional.ofNullable(attempts.remove(run))
          .ifPresent(
              attempt -> {
                attempt.lines.add(typed.line());
                attempts.put(run, attempt);
              });
    } else if (event instanceof Event.StepDone done) {
      change(done.lesson(), record -> record.done(done.step(), done.score()));
    } else if (event instanceof Event.Skipped skipped) {
      change(skipped.lesson(), record -> record.passed(skipped.step()));
    } else if (event instanceof Event.Finished finished) {
      change(finished.lesson(), LessonRecord::ended);
      forget(finished.lesson());
    } else if (event instanceof Event.Left) {
      Optional.ofNullable(attempts.get(run)).ifPresent(attempt -> forget(attempt.lesson));
    } else {
      Event.Met met = (Event.Met) event;
      mastery.merge(
          new Cell(met.state(), met.kind()), met.how(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
  }

  private void change(String lesson, UnaryOperator<LessonRecord> how) {
    lessons.put(lesson, how.apply(lessons.getOrDefault(lesson, LessonRecord.NONE)));
  }

  private void resume(String run, Event.Resumed resumed) {
    Attempt old = attempts.get(resumed.run());
    if (old != null) {
      int lines = Math.max(0, Math.min(resumed.lines(), old.lines.size()));
      putBy(run);
      attempts.put(run, new Attempt(old.lesson, old.seed, old.lines.subList(0, lines)));
    }
  }

  /** What a run was at, if something was done in it, can still be gone on with. */
  private void putBy(String run) {
    Attempt old = attempts.remove(run);
    if (old != null && !old.lines.isEmpty()) {
      attempts.put(run + "/" + old.lesson, old);
    }
  }

  /** A lesson that was finished, left for good, or begun anew is not gone on with as it was. */
  private void forget(String lesson) {
    attempts.values().removeIf(attempt -> attempt.lesson.equals(lesson));
  }

  /** What it all comes to. */
  public Progress progress() {
    Optional<String> left = latest.filter(attempts::containsKey);
    if (left.isEmpty()) {
      // Nothing is left of an attempt in which nothing was done.
      for (Map.Entry<String, Attempt> entry : attempts.entrySet()) {
        left = entry.getValue().lines.isEmpty() ? left : Optional.of(entry.getKey());
      }
    }
    return new Progress(lessons, mastery, left.map(this::unfinished));
  }

  private Progress.Unfinished unfinished(String name) {
    Attempt attempt = attempts.get(name);
    return new Progress.Unfinished(name, attempt.lesson, attempt.seed, attempt.lines);
  }
}
