package tcpstates.lessons.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tcpstates.lessons.attempt.Attempt;

/** Adds events up to a student's progress. Events of several runs of the program may alternate. */
public final class ProgressBuilder {

  private final Map<String, LessonRecord> lessons = new HashMap<>();
  private final Map<MasteryCell, Mastery> mastery = new HashMap<>();

  /**
   * By the run that works at it, or, once that run has gone on to another lesson, by run and
   * lesson. The most recent one comes last.
   */
  private final Map<String, Attempt> attempts = new LinkedHashMap<>();

  private Optional<String> latest = Optional.empty();

  /** What a run works at. */
  private static final class Attempt {
    private final ProgressEvent.Began began;
    private final List<String> lines;

    Attempt(ProgressEvent.Began began, List<String> lines) {
      this.began = began;
      this.lines = new ArrayList<>(lines);
    }

    String lesson() {
      return began.lesson();
    }
  }

  /** A builder of the progress of a student who has done nothing yet. */
  public ProgressBuilder() {}

  /** A builder that goes on from an earlier progress. */
  public ProgressBuilder(Progress before) {
    lessons.putAll(before.lessons());
    mastery.putAll(before.mastery());
    for (Progress.Unfinished left : before.unfinished()) {
      attempts.put(left.attempt(), new Attempt(left.began(), left.lines()));
    }
    latest = before.latest().map(Progress.Unfinished::attempt);
  }

  /**
   * Adds one event.
   *
   * @param run the run of the program that it comes from
   */
  public void add(String run, ProgressEvent event) {
    event.accept(new Sum(run));
  }

  /** What an event changes. */
  private final class Sum implements ProgressEvent.Visitor<Void> {
    private final String run;

    Sum(String run) {
      this.run = run;
    }

    private Void worked() {
      latest = Optional.of(run);
      return null;
    }

    @Override
    public Void began(ProgressEvent.Began event) {
      change(event.lesson(), LessonRecord::begun);
      setAside(run);
      drop(event.lesson());
      attempts.put(run, new Attempt(event, List.of()));
      return worked();
    }

    @Override
    public Void resumed(ProgressEvent.Resumed event) {
      Attempt old = attempts.get(event.attempt());
      if (old != null) {
        int lines = Math.max(0, Math.min(event.lines(), old.lines.size()));
        Attempt again = new Attempt(old.began, old.lines.subList(0, lines));
        setAside(run);
        attempts.put(run, again);
      }
      return worked();
    }

    @Override
    public Void typed(ProgressEvent.Typed event) {
      Attempt attempt = attempts.remove(run);
      if (attempt != null) {
        attempt.lines.add(event.line());
        attempts.put(run, attempt);
      }
      return worked();
    }

    @Override
    public Void stepDone(ProgressEvent.StepDone event) {
      change(event.lesson(), record -> record.done(event.step(), event.score()));
      return worked();
    }

    @Override
    public Void skipped(ProgressEvent.Skipped event) {
      change(event.lesson(), record -> record.passed(event.step()));
      return worked();
    }

    @Override
    public Void finished(ProgressEvent.Finished event) {
      change(event.lesson(), LessonRecord::ended);
      drop(event.lesson());
      return worked();
    }

    @Override
    public Void left(ProgressEvent.Left event) {
      Optional.ofNullable(attempts.get(run)).ifPresent(attempt -> drop(attempt.lesson()));
      return worked();
    }

    @Override
    public Void met(ProgressEvent.Met event) {
      mastery.merge(event.cell(), event.mastery(), Mastery::max);
      return null;
    }

    @Override
    public Void forgot(ProgressEvent.Forgot event) {
      event.lesson().ifPresentOrElse(this::forget, this::forgetAll);
      return worked();
    }

    private void forget(String lesson) {
      lessons.remove(lesson);
      drop(lesson);
    }

    private void forgetAll() {
      lessons.clear();
      mastery.clear();
      attempts.clear();
    }
  }

  private void change(String lesson, UnaryOperator<LessonRecord> how) {
    lessons.put(lesson, how.apply(lessons.getOrDefault(lesson, LessonRecord.NONE)));
  }

  /** The student can return to what a run worked at, if anything was typed there. */
  private void setAside(String run) {
    Attempt old = attempts.remove(run);
    if (old != null && !old.lines.isEmpty()) {
      String name = run + "/" + old.lesson();
      attempts.remove(name);
      attempts.put(name, old);
    }
  }

  /** Nobody returns to a lesson that is finished, given up or begun again. */
  private void drop(String lesson) {
    attempts.values().removeIf(attempt -> attempt.lesson().equals(lesson));
  }

  /** The sum of all events so far. */
  public Progress progress() {
    Map<String, Progress.Unfinished> byLesson = new LinkedHashMap<>();
    attempts.forEach(
        (name, attempt) -> {
          if (!attempt.lines.isEmpty()) {
            putLast(name, attempt, byLesson);
          }
        });
    latest
        .filter(attempts::containsKey)
        .ifPresent(name -> putLast(name, attempts.get(name), byLesson));
    return new Progress(lessons, mastery, List.copyOf(byLesson.values()));
  }

  private static void putLast(
      String name, Attempt attempt, Map<String, Progress.Unfinished> byLesson) {
    byLesson.remove(attempt.lesson());
    byLesson.put(attempt.lesson(), new Progress.Unfinished(name, attempt.began, attempt.lines));
  }
}
