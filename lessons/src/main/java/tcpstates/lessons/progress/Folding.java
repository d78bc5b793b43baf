package tcpstates.lessons.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Adds events up to what they mean. Events of several runs may come in turns. */
public final class Folding {

  private final Map<String, LessonRecord> lessons = new HashMap<>();
  private final Map<Cell, Event.How> mastery = new HashMap<>();
  private final Map<String, Attempt> attempts = new HashMap<>();
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
    if (event instanceof Event.Began began) {
      change(began.lesson(), LessonRecord::begun);
      attempts.put(run, new Attempt(began.lesson(), began.seed(), List.of()));
      latest = Optional.of(run);
    } else if (event instanceof Event.Resumed resumed) {
      resume(run, resumed);
    } else if (event instanceof Event.Typed typed) {
      Optional.ofNullable(attempts.get(run)).ifPresent(attempt -> attempt.lines.add(typed.line()));
      latest = Optional.of(run);
    } else if (event instanceof Event.StepDone done) {
      change(done.lesson(), record -> record.done(done.step(), done.score()));
    } else if (event instanceof Event.Skipped skipped) {
      change(skipped.lesson(), record -> record.passed(skipped.step()));
    } else if (event instanceof Event.Finished finished) {
      change(finished.lesson(), LessonRecord::ended);
      over(run);
    } else if (event instanceof Event.Left) {
      over(run);
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
      attempts.put(run, new Attempt(old.lesson, old.seed, old.lines.subList(0, lines)));
      latest = Optional.of(run);
    }
  }

  private void over(String run) {
    attempts.remove(run);
    latest = Optional.of(run);
  }

  /** What it all comes to. */
  public Progress progress() {
    Optional<Progress.Unfinished> unfinished =
        latest.flatMap(
            run ->
                Optional.ofNullable(attempts.get(run))
                    .map(a -> new Progress.Unfinished(run, a.lesson, a.seed, a.lines)));
    return new Progress(lessons, mastery, unfinished);
  }
}
