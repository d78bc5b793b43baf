package tcpstates.lessons.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tcpstates.lessons.progress.MasteryMap;
import tcpstates.lessons.progress.Practice;
import tcpstates.lessons.progress.Progress;
import tcpstates.lessons.progress.ProgressBuilder;
import tcpstates.lessons.progress.ProgressEvent;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.text.Lesson;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** What a student has done: before, and since the tutor has been there. */
final class Report {

  /** The lesson that introduces SND and RCV variables; before it they are not shown. */
  private static final String VARIABLES = "counting-bytes";

  private static final int ID_WIDTH = 20;
  private static final Look SHEET = Look.of(80, false);

  private final Shelf shelf;
  private final String run;
  private final ProgressBuilder builder;
  private final Set<ProgressEvent.Met> met = new HashSet<>();

  /** Empty where more was done since it was last asked for. */
  private Optional<Progress> sum;

  /**
   * A report.
   *
   * @param before what the student did before
   * @param run the run of the program in which more is done
   */
  Report(Shelf shelf, Progress before, String run) {
    this.shelf = shelf;
    this.run = run;
    this.builder = new ProgressBuilder(before);
    this.sum = Optional.of(before);
  }

  /** Something more was done; false if a segment was met once more in the same way. */
  boolean add(ProgressEvent event) {
    if (event instanceof ProgressEvent.Met again && !met.add(again)) {
      return false;
    }
    builder.add(run, event);
    sum = Optional.empty();
    return true;
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

  /** The lessons that one builds on and that are not finished. */
  List<String> missing(Lesson lesson) {
    return lesson.head().needs().stream()
        .filter(id -> !finished(id) && shelf.place(id).isPresent())
        .toList();
  }

  /** Variables are shown from the lesson on that introduces them, and to all who got that far. */
  boolean showsVariables(String lesson) {
    OptionalInt from = shelf.place(VARIABLES);
    OptionalInt here = shelf.place(lesson);
    boolean early =
        from.isPresent()
            && here.isPresent()
            && here.getAsInt() < from.getAsInt()
            && shelf.ids().subList(from.getAsInt(), shelf.ids().size()).stream()
                .noneMatch(this::begun);
    return !early;
  }

  /** In the very first lesson Enter delivers once one has learned to. */
  boolean delivers(String lesson) {
    return shelf.place(lesson).orElse(1) != 0 || finished(lesson);
  }

  /** The next lesson that is not finished: after one of them, or the first of all. */
  Optional<Shelf.Listed> next(Optional<String> after) {
    List<String> all = shelf.ids();
    int from = after.map(id -> shelf.place(id).orElse(-1) + 1).orElse(0);
    return first(all.subList(from, all.size())).or(() -> first(all));
  }

  private Optional<Shelf.Listed> first(List<String> ids) {
    return ids.stream()
        .filter(id -> !finished(id))
        .flatMap(id -> shelf.listed(id).stream())
        .filter(lesson -> lesson.sort() == Shelf.Sort.LESSON)
        .findFirst();
  }

  /** The lessons there are, a line each; of the drills one line in all. */
  Prose list() {
    List<StyledLine> lines = new ArrayList<>();
    List<Shelf.Listed> drills = new ArrayList<>();
    List<Shelf.Listed> all = shelf.all();
    for (Shelf.Listed lesson : all) {
      if (lesson.sort() == Shelf.Sort.DRILL) {
        drills.add(lesson);
      } else {
        lines.add(line(lesson));
      }
    }
    Prose said =
        Say.text("`lesson ID` begins one of these; `test ID` proves that you know it.")
            .plus(Prose.listing(lines));
    return drills.isEmpty() ? said : said.plus(drills(drills));
  }

  private Prose drills(List<Shelf.Listed> drills) {
    long done = drills.stream().filter(drill -> finished(drill.id())).count();
    return Say.text(
        "For practice, each segment of a connection is lost once: `lesson %s` to `lesson %s`, %d of %d done."
            .formatted(
                drills.get(0).id(), drills.get(drills.size() - 1).id(), done, drills.size()));
  }

  private StyledLine line(Shelf.Listed lesson) {
    StyledLine mark =
        finished(lesson.id())
            ? StyledLine.of("✓ ", Style.GOOD)
            : begun(lesson.id()) ? StyledLine.of("· ", Style.WAITING) : StyledLine.of("  ");
    String pad = " ".repeat(Math.max(1, ID_WIDTH - lesson.id().length()));
    OptionalInt place = shelf.number(lesson.id());
    String number = place.isPresent() ? Integer.toString(place.getAsInt()) : "";
    StyledLine named =
        mark.plus("%2s  ".formatted(number), Style.FAINT).plus(lesson.id(), Style.COMMAND);
    return lesson.sort() == Shelf.Sort.BROKEN
        ? named.plus(pad).plus("broken: " + lesson.title(), Style.BAD)
        : named
            .plus(pad + lesson.title())
            .plus("  %d min".formatted(lesson.minutes()), Style.FAINT);
  }

  /** All that was done, in a few lines. */
  Prose summary() {
    List<Shelf.Listed> all =
        shelf.all().stream().filter(lesson -> lesson.sort() == Shelf.Sort.LESSON).toList();
    long done = all.stream().filter(lesson -> finished(lesson.id())).count();
    int sum = shelf.ids().stream().mapToInt(id -> progress().lesson(id).stars()).sum();
    Prose said =
        Say.text(
            "You have finished %d of %s, with %s."
                .formatted(done, Phrases.count(all.size(), "lesson"), Phrases.count(sum, "star")));
    Prose next =
        next(Optional.empty())
            .map(lesson -> Say.text("Next: " + lesson.title() + " (`lesson " + lesson.id() + "`)."))
            .orElse(Prose.NONE);
    Prose practice =
        Practice.next(progress(), id -> shelf.place(id).isPresent())
            .map(it -> Say.text(it.text("`lesson " + it.lesson() + "`")))
            .orElse(Prose.NONE);
    return said.plus(next).plus(practice).plus(Prose.listing(MasteryMap.lines(progress(), SHEET)));
  }

  /** The stars of the steps that an attempt goes through, the best of all attempts. */
  String stars(Attempt attempt) {
    List<Integer> steps = attempt.manner().steps(attempt.lesson());
    Map<Integer, Score> best = progress().lesson(attempt.lesson().id()).steps();
    int sum =
        steps.stream()
            .flatMap(step -> Optional.ofNullable(best.get(step + 1)).stream())
            .mapToInt(Score::stars)
            .sum();
    return "%d of %d stars".formatted(sum, steps.size() * 3);
  }
}
