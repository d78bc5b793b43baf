package tcpstates.lessons.progress;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Adds events up to a student's progress. Events of several runs of the program may alternate. */
public final class ProgressBuilder {

  private final Map<String, LessonRecord> lessons = new HashMap<>();
  private final Map<MasteryCell, Mastery> mastery = new HashMap<>();

  /**
   * By the run that works at it, or, once that run has gone on to another lesson, by run and
   * lesson. The most recent one comes last.
   */
  private final Map<String, AttemptLog.Builder> attempts = new LinkedHashMap<>();

  private Optional<String> latest = Optional.empty();

  private final Consumer<AttemptLog> ended;

  /** A builder of the progress of a student who has done nothing yet. */
  public ProgressBuilder() {
    this(Progress.NONE, log -> {});
  }

  /** A builder that goes on from an earlier progress. */
  public ProgressBuilder(Progress before) {
    this(before, log -> {});
  }

  /**
   * A builder that goes on from an earlier progress.
   *
   * @param ended hears of each attempt that reaches its lesson's end
   */
  public ProgressBuilder(Progress before, Consumer<AttemptLog> ended) {
    this.ended = ended;
    lessons.putAll(before.lessons());
    mastery.putAll(before.mastery());
    for (Progress.Unfinished left : before.unfinished()) {
      attempts.put(left.attempt(), new AttemptLog.Builder(left.log()));
    }
    latest = before.latest().map(Progress.Unfinished::attempt);
  }

  /**
   * Adds one event.
   *
   * @param run the run of the program that it comes from
   */
  public void add(String run, ProgressEvent event) {
    add(new ProgressLine(run, event));
  }

  /** Adds one event. */
  public void add(ProgressLine line) {
    line.event().accept(new Sum(line.run(), line.at()));
  }

  /** What a run works at. */
  public Optional<AttemptLog> log(String run) {
    return Optional.ofNullable(attempts.get(run)).map(AttemptLog.Builder::log);
  }

  /** What an event changes. */
  private final class Sum implements ProgressEvent.Visitor<Void> {
    private final String run;
    private final OptionalLong at;

    Sum(String run, OptionalLong at) {
      this.run = run;
      this.at = at;
    }

    /** Whether the run works at an exam. */
    private boolean inExam() {
      return log(run).filter(AttemptLog::exam).isPresent();
    }

    private Void worked() {
      latest = Optional.of(run);
      return null;
    }

    @Override
    public Void began(ProgressEvent.Began event) {
      change(event.lesson(), record -> record.begun(event.exam()));
      setAside(run);
      drop(event.lesson());
      attempts.put(run, new AttemptLog.Builder(event, at));
      return worked();
    }

    @Override
    public Void resumed(ProgressEvent.Resumed event) {
      AttemptLog.Builder old = attempts.get(event.attempt());
      if (old != null) {
        AttemptLog.Builder again = old.upTo(event.lines());
        again.session(at);
        setAside(run);
        attempts.put(run, again);
      }
      return worked();
    }

    @Override
    public Void typed(ProgressEvent.Typed event) {
      AttemptLog.Builder attempt = attempts.remove(run);
      if (attempt != null) {
        attempt.add(new AttemptLog.Line(at, event));
        attempts.put(run, attempt);
      }
      return worked();
    }

    @Override
    public Void stepDone(ProgressEvent.StepDone event) {
      change(event.lesson(), record -> record.done(inExam(), event.step(), event.score()));
      return worked();
    }

    @Override
    public Void skipped(ProgressEvent.Skipped event) {
      change(event.lesson(), record -> record.passed(inExam(), event.step()));
      return worked();
    }

    @Override
    public Void finished(ProgressEvent.Finished event) {
      change(event.lesson(), record -> record.ended(inExam(), true));
      log(run).ifPresent(ended);
      drop(event.lesson());
      return worked();
    }

    @Override
    public Void left(ProgressEvent.Left event) {
      Optional<AttemptLog> left = log(run);
      left.ifPresent(
          log -> {
            change(log.lesson(), record -> record.ended(log.exam(), false));
            ended.accept(log);
            drop(log.lesson());
          });
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

    /** An exam stays: it has one try. */
    private void forget(String lesson) {
      lessons.computeIfPresent(lesson, (id, record) -> isExam(record) ? record : null);
      drop(lesson);
    }

    private void forgetAll() {
      lessons.values().removeIf(record -> !isExam(record));
      mastery.clear();
      attempts.clear();
    }
  }

  private static boolean isExam(LessonRecord record) {
    return record.exam() != LessonRecord.Exam.NEVER;
  }

  private void change(String lesson, UnaryOperator<LessonRecord> how) {
    lessons.put(lesson, how.apply(lessons.getOrDefault(lesson, LessonRecord.NONE)));
  }

  /** The student can return to what a run worked at, if anything was typed there. */
  private void setAside(String run) {
    AttemptLog.Builder old = attempts.remove(run);
    if (old != null && !old.isEmpty()) {
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
          if (!attempt.isEmpty()) {
            putLast(name, attempt, byLesson);
          }
        });
    latest
        .filter(attempts::containsKey)
        .ifPresent(name -> putLast(name, attempts.get(name), byLesson));
    return new Progress(lessons, mastery, List.copyOf(byLesson.values()));
  }

  private static void putLast(
      String name, AttemptLog.Builder attempt, Map<String, Progress.Unfinished> byLesson) {
    byLesson.remove(attempt.lesson());
    byLesson.put(attempt.lesson(), new Progress.Unfinished(name, attempt.log()));
  }
}
