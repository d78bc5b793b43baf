package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tcpstates.engine.tcp.State;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.LessonReading;
import tcpstates.lessons.text.Location;
import tcpstates.repl.advice.ClaimSearch.Effort;

/** Proves lessons: reads them, plays their solutions, and looks at them together. */
public final class Verifier {

  /** The number of seeds that are always tried. */
  private static final int SEEDS = 3;

  /** The number of seeds among which to look for values that have not been seen. */
  private static final int MOST_SEEDS = 200;

  /** The most values of one name that are tried. */
  private static final int MOST_VALUES = 6;

  /** How hard to look for a way around what a lesson's text claims. */
  public static final Effort THOROUGH = new Effort(300_000, 10_000, 1);

  private final Course course;
  private final Course others;
  private final Effort effort;

  private Verifier(Course course, Course others, Effort effort) {
    this.course = course;
    this.others = others;
    this.effort = effort;
  }

  /** Proves all lessons of a course. */
  public static Proof prove(Course course, Effort effort) {
    return prove(course, course, effort);
  }

  /**
   * Proves all lessons of a course.
   *
   * @param others the other lessons: lessons may need them, and their ids are taken; but a file
   *     with the name of one of them is its next version
   * @param effort how hard to look for a way around what a text claims
   */
  public static Proof prove(Course course, Course others, Effort effort) {
    return prove(course, others, effort, proved -> {});
  }

  /**
   * As {@link #prove(Course, Course, Effort)}.
   *
   * @param told hears of each lesson in order, as soon as it and those before it are proved
   */
  public static Proof prove(
      Course course, Course others, Effort effort, Consumer<LessonProof> told) {
    others.entries();
    return new Verifier(course, others, effort).prove(course.entries(), told);
  }

  /**
   * Lessons do not depend on each other, so several can be proved at the same time: but in a
   * browser.
   */
  private Proof prove(List<CourseEntry> entries, Consumer<LessonProof> told) {
    List<LessonProof> proved = new ArrayList<>();
    StreamSupport.stream(entries.spliterator(), true)
        .map(entry -> entry.broken() ? broken(entry, entry.problems()) : prove(entry))
        .forEachOrdered(
            lesson -> {
              proved.add(lesson);
              told.accept(lesson);
            });
    return new Proof(proved);
  }

  private static LessonProof broken(CourseEntry entry, List<LessonProblem> problems) {
    return new LessonProof(
        entry.id(), entry.file(), problems, 0, List.of(), Visits.NONE, Set.of(), 0);
  }

  private LessonProof prove(CourseEntry entry) {
    Set<LessonProblem> problems = new LinkedHashSet<>();
    needs(entry, problems);
    taken(entry, problems);
    Set<String> taught = new WordProof(course, others).taughtBefore(entry);
    List<LessonProof.StepProof> steps = List.of();
    int length = 0;
    Visits visits = Visits.NONE;
    Set<MasteryCell> byHand = Set.of();
    List<Set<Location>> spare = new ArrayList<>();
    List<OptionalLong> seeds = seeds(entry.id());
    Set<String> held = new HashSet<>();
    for (OptionalLong seed : seeds) {
      LessonReading reading = course.lesson(entry.id(), seed).orElseThrow();
      if (reading instanceof LessonReading.Broken broken) {
        broken.problems().forEach(problem -> add(problems, problem, seed));
      } else {
        Lesson lesson = ((LessonReading.Read) reading).lesson();
        WordProof.problems(entry, lesson, taught).forEach(problem -> add(problems, problem, seed));
        Player player =
            new Player(lesson, seed.isEmpty(), step -> held.add(ClaimProof.words(step)), effort);
        player.play();
        player.problems().forEach(problem -> add(problems, problem, seed));
        unvisited(lesson, player).forEach(problem -> add(problems, problem, seed));
        spare.add(player.spare());
        length = lesson.steps().size();
        steps = seed.isEmpty() ? player.steps() : steps;
        byHand = seed.isEmpty() ? player.byHand() : byHand;
        visits = visits.plus(player.visits());
      }
    }
    spareInAll(spare).forEach(problems::add);
    if (problems.isEmpty()
        && course.lesson(entry.id(), OptionalLong.empty()).orElseThrow()
            instanceof LessonReading.Read read) {
      SeedProof.problem(course, entry, read.lesson()).ifPresent(problems::add);
    }
    return new LessonProof(
        entry.id(),
        entry.file(),
        List.copyOf(problems),
        length,
        steps,
        visits,
        byHand,
        seeds.size());
  }

  /** One variant may need a line that another does not. */
  private static List<LessonProblem> spareInAll(List<Set<Location>> variants) {
    return variants.stream()
        .limit(1)
        .flatMap(Set::stream)
        .filter(place -> variants.stream().allMatch(places -> places.contains(place)))
        .map(
            place ->
                new LessonProblem(
                    place, "the goal is reached before this line, so the line is never typed"))
        .toList();
  }

  /** A problem that exists without a seed is not repeated for each seed. */
  private static void add(Set<LessonProblem> problems, LessonProblem problem, OptionalLong seed) {
    if (seed.isEmpty() || problems.stream().noneMatch(known -> known.at().equals(problem.at()))) {
      String with = seed.isEmpty() ? "" : format(" (with --seed %d)", seed.getAsLong());
      problems.add(new LessonProblem(problem.at(), problem.message() + with));
    }
  }

  private static List<LessonProblem> unvisited(Lesson lesson, Player player) {
    if (!player.problems().isEmpty()) {
      return List.of();
    }
    return lesson.frontMatter().states().stream()
        .filter(state -> !player.visits().visited(state))
        .map(State::rfcName)
        .map(
            state ->
                new LessonProblem(
                    lesson.frontMatter().at(),
                    format("the lesson claims %s, but no solution leads there", state)))
        .toList();
  }

  // ---- seeds

  /** No seed, the first few seeds, and seeds that show each value. */
  private List<OptionalLong> seeds(String id) {
    List<OptionalLong> seeds = new ArrayList<>(List.of(OptionalLong.empty()));
    Map<String, Set<String>> shown = new HashMap<>();
    show(course.picks(id, OptionalLong.empty()), shown);
    if (shown.isEmpty()) {
      return seeds;
    }
    for (int seed = 1; seed <= MOST_SEEDS; seed++) {
      if (show(course.picks(id, OptionalLong.of(seed)), shown) || seed <= SEEDS) {
        seeds.add(OptionalLong.of(seed));
      }
    }
    return seeds;
  }

  private static boolean show(Map<String, String> picks, Map<String, Set<String>> shown) {
    boolean something = false;
    for (Map.Entry<String, String> pick : picks.entrySet()) {
      Set<String> values = shown.computeIfAbsent(pick.getKey(), key -> new HashSet<>());
      something |= values.size() < MOST_VALUES && values.add(pick.getValue());
    }
    return something;
  }

  // ---- together with others

  private Optional<CourseEntry> known(String id) {
    return course.entry(id).or(() -> others.entry(id));
  }

  private void taken(CourseEntry entry, Set<LessonProblem> problems) {
    others
        .entry(entry.id())
        .filter(other -> course != others && !name(other).equals(name(entry)))
        .ifPresent(
            other ->
                problems.add(
                    new LessonProblem(
                        entry.frontMatter().orElseThrow().at(),
                        format(
                            "the id `%s` belongs to another lesson, %s",
                            entry.id(), other.file()))));
  }

  private void needs(CourseEntry entry, Set<LessonProblem> problems) {
    FrontMatter frontMatter = entry.frontMatter().orElseThrow();
    for (String need : frontMatter.needs()) {
      if (known(need).isEmpty()) {
        problems.add(
            new LessonProblem(
                frontMatter.at(), format("it needs `%s`, but there is no such lesson", need)));
      }
    }
    circle(entry.id(), entry.id(), new LinkedHashSet<>())
        .ifPresent(
            way ->
                problems.add(
                    new LessonProblem(
                        frontMatter.at(),
                        format(
                            "the lessons need each other in a circle: %s needs %s",
                            entry.id(), String.join(", which needs ", way)))));
  }

  private static String name(CourseEntry entry) {
    return entry.file().substring(entry.file().lastIndexOf('/') + 1);
  }

  /** A chain of needs from one lesson to another. */
  private Optional<List<String>> circle(String from, String to, Set<String> seen) {
    List<String> needs =
        known(from).flatMap(CourseEntry::frontMatter).map(FrontMatter::needs).orElse(List.of());
    for (String need : needs) {
      if (need.equals(to)) {
        return Optional.of(List.of(need));
      }
      if (seen.add(need)) {
        Optional<List<String>> rest = circle(need, to, seen);
        if (rest.isPresent()) {
          List<String> way = new ArrayList<>(List.of(need));
          way.addAll(rest.get());
          return Optional.of(way);
        }
      }
    }
    return Optional.empty();
  }
}
