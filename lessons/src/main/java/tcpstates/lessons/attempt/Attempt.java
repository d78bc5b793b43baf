package tcpstates.lessons.attempt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tcpstates.engine.world.World;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonStep;
import tcpstates.lessons.text.PlayedCapture;
import tcpstates.lessons.text.Task;
import tcpstates.repl.command.WaitCommand;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/**
 * A student's way through a lesson, as a value.
 *
 * @param seed what the lesson's variant was made from
 * @param at the position of the present step among the manner's steps, from 0
 * @param start the session as the step began
 * @param touched whether the student has typed anything since the step began
 * @param work what was done in the step
 * @param others what was done in the other steps so far, by their position from 0
 * @param helped whether the tutor helped in an earlier step
 * @param delivers whether Enter delivers; in the very first lesson only after the student has
 *     learned it
 * @param exam whether it is an exam, with its rules: see {@link ExamRules}
 */
public record Attempt(
    Lesson lesson,
    OptionalLong seed,
    Manner manner,
    int at,
    Session start,
    boolean touched,
    StepWork work,
    Map<Integer, StepWork> others,
    boolean helped,
    boolean delivers,
    boolean exam) {

  public Attempt {
    others = Map.copyOf(others);
  }

  /**
   * Begins a lesson.
   *
   * @param session whose display and journal are kept
   */
  public static Attempt begin(
      Lesson lesson, OptionalLong seed, Manner manner, Session session, boolean delivers) {
    Session start = StepStart.canonical(lesson, manner.steps(lesson).get(0), session);
    return new Attempt(
        lesson, seed, manner, 0, start, false, StepWork.NONE, Map.of(), false, delivers, false);
  }

  /** The steps that are played, by their positions in the lesson, from 0. */
  public List<Integer> steps() {
    return manner.steps(lesson);
  }

  /** The position of the present step among all steps of the lesson, from 0. */
  public int index() {
    return steps().get(at);
  }

  /** The present step. */
  public LessonStep step() {
    return lesson.steps().get(index());
  }

  /** Whether it is the last one. */
  boolean last() {
    return at == steps().size() - 1;
  }

  /** Whether this lesson is played in this manner. */
  public boolean plays(String id, Manner how) {
    return lesson.id().equals(id) && manner == how;
  }

  /** Whether the step is done. */
  public boolean done() {
    return work.done().isPresent();
  }

  /**
   * Whether the student has undone what did the step, so that what is told of it is not what stands
   * there now. The step stays done.
   */
  boolean undone(Session session) {
    if (work.done().isEmpty() || !(step().task() instanceof Task.Reach)) {
      return false;
    }
    List<Moment> then = work.done().get().session().moments();
    List<Moment> now = session.moments();
    int last = then.size() - 1;
    return last >= floor() && (now.size() <= last || now.get(last) != then.get(last));
  }

  /** The number of skipped steps. The present step counts if it is not done. */
  public int passedOver() {
    return (int) IntStream.rangeClosed(0, at).filter(step -> work(step).best().isEmpty()).count();
  }

  /** What was done in a step. */
  private StepWork work(int step) {
    return step == at ? work : others.getOrDefault(step, StepWork.NONE);
  }

  /** Whether the lesson counts as finished: no step was skipped, and in a test nothing helped. */
  public boolean passed() {
    return passedOver() == 0 && (manner != Manner.TEST || !helped && work.hints() == 0);
  }

  /** The world that the step's question is about. */
  public World questioned() {
    return step().capture().map(PlayedCapture::world).orElseGet(start::world);
  }

  /** The cells of the map of mastery that were met in any step so far. */
  public Set<MasteryCell> met() {
    return Stream.concat(Stream.of(work), others.values().stream())
        .flatMap(step -> step.met().stream())
        .map(ProgressEvent.Met::cell)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the step asks the student to predict. */
  Optional<Task.Predict> predict() {
    return step().task() instanceof Task.Reach reach ? reach.predict() : Optional.empty();
  }

  /** What the student still has to predict. */
  public Optional<Task.Predict> asks() {
    return work.predicted() || done() ? Optional.empty() : predict();
  }

  /** Whether a question or a prediction is open, so that nothing may tell what comes. */
  boolean closed() {
    return !done() && (asks().isPresent() || step().task() instanceof Task.Quiz);
  }

  /**
   * Whether nothing may tell what a move leads to: a question is open, the student has to find the
   * answer that a side owes, or this is an exam.
   */
  boolean tellsNothing(Session session) {
    return closed() || exam || !completes(session);
  }

  /**
   * Whether completion is on: it is off where it would give away a prediction or an answer, and in
   * an exam.
   */
  public boolean completes(Session session) {
    return done()
        || !exam
            && step()
                .completion()
                .orElseGet(
                    () ->
                        step().task() instanceof Task.Quiz
                            || asks().isEmpty() && session.owing().isEmpty());
  }

  /** The number of moves in the step that count. */
  public int moves(Session session) {
    return (int) counted(session).count();
  }

  /**
   * The moves in the step that changed something. Waiting costs nothing, and neither does what the
   * step grants.
   */
  Stream<Moment> counted(Session session) {
    return session.moments().stream()
        .skip(floor())
        .filter(moment -> !moment.before().equals(moment.after()))
        .filter(moment -> moment.move().verb() != WaitCommand.VERB)
        .filter(moment -> !step().grants().contains(moment.move().name(moment.move().verb())));
  }

  /** Whether the student let time pass on the way that has done the step. */
  boolean waited() {
    return work().done().stream()
        .flatMap(done -> done.session().moments().stream().skip(floor()))
        .anyMatch(moment -> moment.move().verb() == WaitCommand.VERB);
  }

  /** The number of the branch's moves that came before the step. */
  int floor() {
    return start.branch().position();
  }

  /**
   * Whether a session is within the step: it continues from the step's start. A student who went
   * back before the start and then made the same moves again is within the step again.
   */
  boolean holds(Session session) {
    List<Moment> moments = session.moments();
    return moments.size() >= floor()
        && (floor() == 0
            || moments.get(floor() - 1).after().equals(start.moments().get(floor() - 1).after()));
  }

  /** Whether a session is outside the step, so that no move counts for its goal. */
  boolean outside(Session session) {
    return step().task() instanceof Task.Reach && !holds(session);
  }

  /** Whether the last move of a session belongs to the step. */
  boolean within(Session session) {
    return holds(session) && session.moments().size() > floor();
  }

  /** This attempt as an exam, or as none. */
  public Attempt with(boolean asExam) {
    return new Attempt(
        lesson, seed, manner, at, start, touched, work, others, helped, delivers, asExam);
  }

  Attempt with(StepWork next) {
    return new Attempt(
        lesson, seed, manner, at, start, touched, next, others, helped, delivers, exam);
  }

  /** The tutor, or a search, has helped once more. */
  public Attempt withHelp() {
    return with(work.withHelp());
  }

  /** The student has typed a line. From now on Enter alone delivers. */
  Attempt touch() {
    return touched
        ? this
        : new Attempt(lesson, seed, manner, at, start, true, work, others, helped, delivers, exam);
  }

  Attempt delivering() {
    return new Attempt(lesson, seed, manner, at, start, touched, work, others, helped, true, exam);
  }

  /** The step begins again. Help in a step that was not done yet stays on record. */
  Attempt restarted(Session again) {
    boolean help = helped || done() && work.hints() > 0;
    return new Attempt(
        lesson, seed, manner, at, again, false, work.again(), others, help, delivers, exam);
  }

  /** This attempt at the beginning of the next step. */
  Attempt next(Session begun) {
    boolean help = helped || work.hints() > 0 || work.best().isEmpty();
    return moved(at + 1, begun, help);
  }

  /** This attempt at the beginning of the step before. */
  Attempt previous(Session begun) {
    return moved(at - 1, begun, helped || work.hints() > 0);
  }

  private Attempt moved(int to, Session begun, boolean help) {
    Map<Integer, StepWork> all = new HashMap<>(others);
    all.put(at, work);
    StepWork there = all.getOrDefault(to, StepWork.NONE).again();
    return new Attempt(lesson, seed, manner, to, begun, false, there, all, help, delivers, exam);
  }
}
