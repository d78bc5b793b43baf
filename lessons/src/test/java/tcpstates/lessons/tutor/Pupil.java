package tcpstates.lessons.tutor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepPath;
import tcpstates.lessons.attempt.StepPaths;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressMemory;
import tcpstates.lessons.progress.ProgressStore;
import tcpstates.lessons.progress.Provenance;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Task;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.Person;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.StyledLine;

/** A student, played by a test: types lines and reads the answers. */
final class Pupil {

  static final Look LOOK = Look.of(80, false);

  private final SearchBudget budget;
  private final Recorder store;
  private final Tutor tutor;
  private final Conversation conversation;
  private final StringBuilder transcript = new StringBuilder();

  Pupil(Course course, String before, OptionalLong seed) {
    this(course, ProgressMemory.of("run", before), seed);
  }

  Pupil(Course course, ProgressStore store, OptionalLong seed) {
    this(course, store, seed, Provenance.UNKNOWN, SearchBudget.STEADY);
  }

  Pupil(
      Course course,
      ProgressStore store,
      OptionalLong seed,
      Provenance provenance,
      SearchBudget budget) {
    this.budget = budget;
    this.store = new Recorder(store);
    tutor = new Tutor(course, this.store, seed, provenance, new Entrance.Welcome());
    Session session = Session.start(CoreCommands.SET.plus(LessonCommands.verbs(course)));
    conversation = new Conversation(session, tutor, Person.passing(() -> 0));
    write(conversation.greeting().lines(LOOK));
  }

  /** A new student, with the lessons that come with the program. */
  static Pupil fresh() {
    return new Pupil(Course.shipped(), "", OptionalLong.empty());
  }

  /** A new student at a step of a lesson that comes with the program; steps count from 1. */
  static Pupil at(String lesson, int step) {
    Pupil pupil = fresh();
    pupil.begins(lesson, step);
    return pupil;
  }

  /** Goes to a step of a lesson, and skips those before it. */
  void begins(String lesson, int step) {
    say("lesson " + lesson);
    for (int skipped = 1; skipped < step; skipped++) {
      say("skip");
    }
  }

  /** The same student, back after the program was ended. */
  Pupil back(Course course) {
    String nextRun = store.run() + "+";
    ProgressMemory kept = ProgressMemory.of(nextRun, log());
    return new Pupil(course, kept, OptionalLong.empty(), Provenance.UNKNOWN, budget);
  }

  /** From now on, these lessons are exams. */
  void examine(Predicate<Lesson> exams) {
    tutor.examine(exams);
  }

  /** What the program has kept. */
  String log() {
    return ((ProgressMemory) store.inner).text();
  }

  /** What this student hands in. */
  String journal() {
    return tutor.journal(session()).orElseThrow();
  }

  /** Whether there is something to hand in. */
  boolean handsIn() {
    return tutor.journal(session()).isPresent();
  }

  /** Plays the current lesson with its author's solution. */
  void playsOn() {
    for (int step = 0; attempt().isPresent() && step < 20; step++) {
      rightWay().forEach(this::say);
      if (!attempt().orElseThrow().done()) {
        throw new AssertionError(transcript());
      }
      say("");
    }
  }

  /** The lines that do the current step. */
  List<String> rightWay() {
    Attempt attempt = attempt().orElseThrow();
    if (attempt.step().task() instanceof Task.Quiz quiz) {
      return List.of("answer " + right(quiz, attempt));
    }
    return StepPath.from(attempt, session(), 0, StepPaths.NONE).orElseThrow();
  }

  private static String right(Task.Quiz quiz, Attempt attempt) {
    return quiz.written()
        .flatMap(written -> written.right().get(0).spelled(attempt.questioned()))
        .orElseGet(quiz::right);
  }

  /** The first words of a tutor. */
  static String greeting(Tutor tutor, Course course) {
    Session session = Session.start(CoreCommands.SET.plus(LessonCommands.verbs(course)));
    return text(new Conversation(session, tutor, Person.passing(() -> 0)).greeting().lines(LOOK));
  }

  /** Keeps its progress in a list. */
  private record Recorder(ProgressStore inner, List<ProgressEvent> events)
      implements ProgressStore {

    Recorder(ProgressStore inner) {
      this(inner, new ArrayList<>());
    }

    @Override
    public String run() {
      return inner.run();
    }

    @Override
    public OptionalLong now() {
      return inner.now();
    }

    @Override
    public Kept read() {
      return inner.read();
    }

    @Override
    public void keep(ProgressEvent event) {
      events.add(event);
      inner.keep(event);
    }

    @Override
    public Optional<String> problem() {
      return inner.problem();
    }

    @Override
    public void flush() {
      inner.flush();
    }
  }

  /** Types lines and returns the answer to the last. */
  String say(String... lines) {
    String said = "";
    for (String line : lines) {
      transcript.append("\n> ").append(line).append('\n');
      said = write(conversation.say(line, LOOK, budget).lines());
    }
    return said;
  }

  private String write(List<StyledLine> lines) {
    String text = text(lines);
    transcript.append(text).append('\n');
    return text;
  }

  private static String text(List<StyledLine> lines) {
    return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
  }

  /** Everything that was typed and said. */
  String transcript() {
    return transcript.toString();
  }

  Optional<Attempt> attempt() {
    return tutor.attempt();
  }

  Session session() {
    return conversation.session();
  }

  Optional<Card> card() {
    return conversation.card();
  }

  boolean completes() {
    return conversation.completes();
  }

  List<ProgressEvent> events() {
    return List.copyOf(store.events);
  }

  boolean finished(String lesson) {
    return store.events.contains(new ProgressEvent.Finished(lesson));
  }
}
