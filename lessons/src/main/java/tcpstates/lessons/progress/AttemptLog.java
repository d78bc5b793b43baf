package tcpstates.lessons.progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that was typed in an attempt at a lesson, over all sessions.
 *
 * @param began how it began
 * @param sessions at least one, in order
 */
public record AttemptLog(ProgressEvent.Began began, List<Session> sessions) {

  /** A pause that is longer than this many seconds is no work. */
  private static final long LONGEST_PAUSE = 300;

  /**
   * What was typed before the student left, or went on with another lesson.
   *
   * @param at when it began, in seconds since 1970; empty if nobody recorded it
   */
  public record Session(OptionalLong at, List<Line> lines) {
    public Session {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line that was typed.
   *
   * @param at when, in seconds since 1970; empty if nobody recorded it
   */
  public record Line(OptionalLong at, ProgressEvent.Typed typed) {}

  public AttemptLog {
    sessions = List.copyOf(sessions);
  }

  /**
   * The attempt at a lesson that counts: its exam, or else the last that reached the lesson's end,
   * or else the one that was left last; empty if there is none.
   *
   * @param events all that a student did, in order
   */
  public static Optional<AttemptLog> last(List<ProgressLine> events, String lesson) {
    Map<String, AttemptLog> ended = new HashMap<>();
    ProgressBuilder builder =
        new ProgressBuilder(
            Progress.NONE,
            log -> ended.merge(log.lesson(), log, (old, now) -> old.exam() ? old : now));
    events.forEach(builder::add);
    Optional<AttemptLog> left = builder.progress().unfinished(lesson).map(Progress.Unfinished::log);
    Optional<AttemptLog> done = Optional.ofNullable(ended.get(lesson));
    boolean inExam = left.filter(AttemptLog::exam).isPresent();
    return inExam ? done.filter(AttemptLog::exam).or(() -> left) : done.or(() -> left);
  }

  /** This log with another name of its student, and of the assignment that it is for. */
  public AttemptLog by(String student, String assignment) {
    Provenance with = began.provenance().orElse(Provenance.UNKNOWN);
    Provenance known =
        new Provenance(
            with.program(), with.lesson(), student, assignment, with.exam(), with.apart());
    return new AttemptLog(
        new ProgressEvent.Began(began.lesson(), began.seed(), began.address(), Optional.of(known)),
        sessions);
  }

  /** Whether it is an exam. */
  public boolean exam() {
    return began.exam();
  }

  /** The lesson's id. */
  public String lesson() {
    return began.lesson();
  }

  /** Every line, in order. */
  public List<Line> lines() {
    return sessions.stream().flatMap(session -> session.lines().stream()).toList();
  }

  /** The lines that lead back to the same place when they are replayed. */
  public List<String> kept() {
    return lines().stream()
        .map(Line::typed)
        .filter(ProgressEvent.Typed::kept)
        .map(ProgressEvent.Typed::line)
        .toList();
  }

  /** When it began, in seconds since 1970; empty if nobody recorded it. */
  public OptionalLong beganAt() {
    return sessions.get(0).at();
  }

  /**
   * How long it took from its beginning to its last line, with all pauses, in seconds; empty if
   * nobody recorded the times.
   */
  public OptionalLong elapsed() {
    OptionalLong last =
        lines().stream().flatMapToLong(line -> line.at().stream()).reduce((first, next) -> next);
    return beganAt().isPresent() && last.isPresent()
        ? OptionalLong.of(Math.max(0, last.getAsLong() - beganAt().getAsLong()))
        : OptionalLong.empty();
  }

  /**
   * How long the student worked, in whole minutes: without pauses of more than five minutes, and at
   * least one if there is a line with a time. It is zero if no times were recorded.
   */
  public long minutes() {
    long seconds = 0;
    boolean timed = false;
    for (Session session : sessions) {
      OptionalLong before = session.at();
      for (Line line : session.lines()) {
        if (before.isPresent() && line.at().isPresent()) {
          long pause = line.at().getAsLong() - before.getAsLong();
          seconds += pause > 0 && pause <= LONGEST_PAUSE ? pause : 0;
          timed = true;
        }
        before = line.at().isPresent() ? line.at() : before;
      }
    }
    return timed ? Math.max(1, Math.round(seconds / 60.0)) : 0;
  }

  /** Makes a log, event by event. */
  static final class Builder {

    private final ProgressEvent.Began began;
    private final List<OptionalLong> times = new ArrayList<>();
    private final List<List<Line>> sessions = new ArrayList<>();
    private boolean empty = true;

    Builder(ProgressEvent.Began began, OptionalLong at) {
      this.began = began;
      session(at);
    }

    /** Goes on from a log. */
    Builder(AttemptLog log) {
      began = log.began();
      for (Session session : log.sessions()) {
        session(session.at());
        session.lines().forEach(this::add);
      }
    }

    String lesson() {
      return began.lesson();
    }

    /** Whether there is nothing to replay. */
    boolean isEmpty() {
      return empty;
    }

    /** Another session begins. */
    void session(OptionalLong at) {
      times.add(at);
      sessions.add(new ArrayList<>());
    }

    void add(Line line) {
      sessions.get(sessions.size() - 1).add(line);
      empty &= !line.typed().kept();
    }

    /** This log up to the given number of lines that lead back to the same place. */
    Builder upTo(int kept) {
      Builder first = new Builder(began, times.get(0));
      int left = kept;
      for (int i = 0; i < sessions.size(); i++) {
        if (i > 0 && left > 0) {
          first.session(times.get(i));
        }
        for (Line line : sessions.get(i)) {
          if (left > 0 || !line.typed().kept()) {
            first.add(line);
            left -= line.typed().kept() ? 1 : 0;
          }
        }
      }
      return first;
    }

    AttemptLog log() {
      List<Session> all = new ArrayList<>();
      for (int i = 0; i < sessions.size(); i++) {
        all.add(new Session(times.get(i), sessions.get(i)));
      }
      return new AttemptLog(began, all);
    }
  }
}
