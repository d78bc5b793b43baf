package tcpstates.lessons.tutor;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.TutorText;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.progress.AttemptLog;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.lessons.progress.Practice;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressBuilder;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.ProgressLine;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.Terms;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What a student has done, before and in this run, and what follows from it. */
final class StudentProgress {

  /** The lesson that introduces SND and RCV variables; before it they are not shown. */
  private static final String VARIABLES = "counting-bytes";

  /** Of more weak cells nobody can choose. */
  private static final int MOST_WEAK = 3;

  private static final int ID_WIDTH = 20;
  private static final Look SHEET = Look.of(80, false);

  private final Course course;
  private final String run;
  private final ProgressBuilder builder;

  /** The attempt that reached a lesson's end last, in this run of the program. */
  private Optional<AttemptLog> ended = Optional.empty();

  private final Set<ProgressEvent.Met> met = new HashSet<>();

  /** Empty where more was done since it was last asked for. */
  private Optional<Progress> sum;

  /**
   * A record.
   *
   * @param before what the student did before
   * @param run the run of the program in which more is done
   */
  StudentProgress(Course course, Progress before, String run) {
    this.course = course;
    this.run = run;
    this.builder = new ProgressBuilder(before, log -> ended = Optional.of(log));
    this.sum = Optional.of(before);
  }

  /**
   * Adds an event; false if it only repeats that a cell of the map was met.
   *
   * @param at when, in seconds since 1970; empty if nobody recorded it
   */
  boolean add(OptionalLong at, ProgressEvent event) {
    if (event instanceof ProgressEvent.Met again && !met.add(again)) {
      return false;
    }
    builder.add(new ProgressLine(run, at, event));
    sum = Optional.empty();
    return true;
  }

  /** All that was typed in the attempt at which this run works, or else in the last that ended. */
  Optional<AttemptLog> log() {
    return builder.log(run).or(() -> ended);
  }

  /** What was done before, and since. */
  Progress progress() {
    sum = Optional.of(sum.orElseGet(builder::progress));
    return sum.get();
  }

  boolean finished(String id) {
    return progress().finished(id);
  }

  /** Whether a lesson was ever begun. */
  private boolean begun(String id) {
    return progress().lessons().containsKey(id);
  }

  /** The unfinished lessons on which a lesson builds. */
  List<String> missing(Lesson lesson) {
    return lesson.frontMatter().needs().stream()
        .filter(id -> !finished(id) && course.position(id).isPresent())
        .toList();
  }

  /**
   * What a student in this lesson knows: what it teaches, and all before it, or before the last one
   * that they have begun.
   */
  Knowledge knowledge(String lesson) {
    List<String> ids = course.ids();
    int here = course.position(lesson).orElse(ids.size());
    Set<String> later = new HashSet<>();
    Set<String> taught = new HashSet<>();
    for (int i = ids.size() - 1; i >= 0; i--) {
      here = begun(ids.get(i)) ? Math.max(here, i) : here;
      Set<String> terms = i > here ? later : taught;
      course
          .entry(ids.get(i))
          .flatMap(CourseEntry::frontMatter)
          .ifPresent(head -> terms.addAll(head.teaches()));
    }
    later.removeAll(taught);
    return new Knowledge(showsVariables(lesson), Terms.standard().spellings(later));
  }

  /** Whether SND and RCV variables are shown: from the lesson that introduces them on. */
  private boolean showsVariables(String lesson) {
    OptionalInt from = course.position(VARIABLES);
    OptionalInt here = course.position(lesson);
    boolean early =
        from.isPresent()
            && here.isPresent()
            && here.getAsInt() < from.getAsInt()
            && course.ids().subList(from.getAsInt(), course.ids().size()).stream()
                .noneMatch(this::begun);
    return !early;
  }

  /**
   * Whether Enter delivers from the start. In the very first lesson the student learns it first.
   */
  boolean delivers(String lesson) {
    return course.position(lesson).orElse(1) != 0 || finished(lesson);
  }

  /** The next unfinished lesson after the given one, or the first one. */
  Optional<CourseEntry> next(Optional<String> after) {
    List<String> all = course.ids();
    int from = after.map(id -> course.position(id).orElse(-1) + 1).orElse(0);
    return first(all.subList(from, all.size())).or(() -> first(all));
  }

  private Optional<CourseEntry> first(List<String> ids) {
    return ids.stream()
        .filter(id -> !finished(id))
        .flatMap(id -> course.entry(id).stream())
        .filter(CourseEntry::inOrder)
        .findFirst();
  }

  /** The lessons, one on each line. The generated ones share a line. */
  Prose list() {
    List<StyledLine> lines = new ArrayList<>();
    List<CourseEntry> drills = new ArrayList<>();
    List<CourseEntry> all = course.lessons();
    for (CourseEntry lesson : all) {
      if (lesson.origin() == CourseEntry.Origin.GENERATED) {
        drills.add(lesson);
      } else {
        lines.add(line(lesson));
      }
    }
    Prose said =
        TutorText.text(
                "Type `lesson ID`, or `lesson` and its number, to open one. `test ID` proves that you know it.")
            .plus(Prose.listing(lines));
    return drills.isEmpty() ? said : said.plus(drills(drills));
  }

  private Prose drills(List<CourseEntry> drills) {
    long done = drills.stream().filter(drill -> finished(drill.id())).count();
    return TutorText.text(
        format(
            "For practice, each segment of a connection is lost once: `lesson %s` to `lesson %s`, %d of %d done.",
            drills.get(0).id(), drills.get(drills.size() - 1).id(), done, drills.size()));
  }

  private StyledLine line(CourseEntry lesson) {
    StyledLine mark =
        finished(lesson.id())
            ? StyledLine.of("✓ ", Style.GOOD)
            : begun(lesson.id()) ? StyledLine.of("· ", Style.WAITING) : StyledLine.of("  ");
    String pad = " ".repeat(Math.max(1, ID_WIDTH - lesson.id().length()));
    OptionalInt place = course.number(lesson.id());
    String number = place.isPresent() ? Integer.toString(place.getAsInt()) : "";
    StyledLine named =
        mark.plus(format("%2s  ", number), Style.FAINT).plus(lesson.id(), Style.COMMAND);
    return lesson.broken()
        ? named.plus(pad).plus("broken: " + lesson.problems().get(0), Style.BAD)
        : named
            .plus(pad + lesson.title())
            .plus(format("  %d min", lesson.frontMatter().orElseThrow().minutes()), Style.FAINT);
  }

  /** The weakest cells of the map: what the student has not done without help. */
  List<Practice> weakest() {
    return Practice.left(progress(), id -> course.position(id).isPresent())
        .limit(MOST_WEAK)
        .toList();
  }

  /** What to practise next. */
  Optional<Practice> practice() {
    return Practice.next(progress(), id -> course.position(id).isPresent());
  }

  /**
   * A summary of what was done.
   *
   * @param plain whether in words alone
   */
  Prose summary(boolean plain) {
    List<CourseEntry> all = course.lessons().stream().filter(CourseEntry::inOrder).toList();
    long done = all.stream().filter(lesson -> finished(lesson.id())).count();
    int sum = course.ids().stream().mapToInt(id -> progress().lesson(id).stars()).sum();
    Prose said =
        TutorText.text(
            format(
                "You have finished %d of %s, with %s.",
                done, Phrases.count(all.size(), "lesson"), Phrases.count(sum, "star")));
    Prose next =
        next(Optional.empty())
            .map(
                lesson ->
                    TutorText.text("Next: " + lesson.title() + " (`lesson " + lesson.id() + "`)."))
            .orElse(Prose.NONE);
    Prose practice =
        practice()
            .map(it -> TutorText.text(it.text("`lesson " + it.lesson() + "`")))
            .orElse(Prose.NONE);
    return said.plus(next)
        .plus(practice)
        .plus(Prose.listing(MasteryMap.lines(progress(), SHEET.withPlain(plain))));
  }

  /**
   * What an attempt has brought, on a small map.
   *
   * @param plain whether in words alone
   */
  Prose won(Attempt attempt, boolean plain) {
    StyledLine won = MasteryMap.won(progress(), attempt.met(), SHEET.withPlain(plain));
    return won.isEmpty() ? Prose.NONE : Prose.of(won);
  }

  /** The stars of the steps that an attempt goes through, the best of all attempts. */
  String stars(Attempt attempt) {
    List<Integer> steps = attempt.steps();
    Map<Integer, Score> best = progress().lesson(attempt.lesson().id()).steps();
    int sum =
        steps.stream()
            .flatMap(step -> Optional.ofNullable(best.get(step + 1)).stream())
            .mapToInt(Score::stars)
            .sum();
    return format("%d of %d stars", sum, steps.size() * 3);
  }
}
