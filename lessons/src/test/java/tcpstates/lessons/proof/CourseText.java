package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.progress.MasteryCell;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.repl.advice.ClaimSearch;

/** The page on the lessons: {@code docs/LESSONS.md}. */
final class CourseText {

  /** The most lessons that a table names for one entry. */
  private static final int NAMED = 3;

  private CourseText() {}

  /** The page, as Markdown. */
  static String page(Course course, Proof proof) {
    List<String> lines = new ArrayList<>();
    lines.add("# The lessons");
    lines.add("");
    lines.add("Generated from the lessons and their proof by ProofTest; do not edit it by hand.");
    lines.add("");
    lines.add("Moves: the moves of all solutions together.");
    lines.add("");
    lines.add("| # | Lesson | Id | Level | Minutes | Steps | Moves | After |");
    lines.add("|--:|---|---|:-:|--:|--:|--:|---|");
    int number = 0;
    for (LessonProof lesson : proof.lessons()) {
      Optional<FrontMatter> frontMatter =
          course.entry(lesson.id()).flatMap(CourseEntry::frontMatter);
      if (frontMatter.isPresent()) {
        lines.add(row(number, frontMatter.get(), lesson));
      }
      number++;
    }
    lines.add("");
    lines.addAll(words(course, proof));
    lines.add("");
    lines.addAll(claims(proof));
    lines.add("");
    lines.addAll(visited(new Coverage(proof.lessons())));
    return String.join("\n", lines).replaceAll(" +\n", "\n") + "\n";
  }

  private static List<String> words(Course course, Proof proof) {
    List<String> lines = new ArrayList<>();
    lines.add("## Which lesson teaches which word");
    lines.add("");
    lines.add(
        "No lesson uses one of these words before a lesson has taught it: the proof holds that. The list of"
            + " them is `terms.txt`, beside the lessons.");
    lines.add("");
    lines.add("| Lesson | Words |");
    lines.add("|---|---|");
    for (LessonProof lesson : proof.lessons()) {
      course
          .entry(lesson.id())
          .flatMap(CourseEntry::frontMatter)
          .filter(frontMatter -> !frontMatter.teaches().isEmpty())
          .map(
              frontMatter ->
                  format(
                      "| `%s` | %s |", frontMatter.id(), String.join(", ", frontMatter.teaches())))
          .ifPresent(lines::add);
    }
    return lines;
  }

  private static List<String> claims(Proof proof) {
    List<String> lines = new ArrayList<>();
    lines.add("## What the texts claim");
    lines.add("");
    lines.add(
        "Each step's `shows` is checked on every way to its goal, shortest first. *Proved*: no way"
            + " avoids it. Otherwise: no way of so many moves or fewer avoids it, and no play at"
            + " random does. `tcpstates lessons verify` looks at 300 times as much.");
    lines.add("");
    lines.add("| Lesson | Proved | Up to this many moves (step: moves) |");
    lines.add("|---|--:|---|");
    proof.lessons().forEach(lesson -> claims(lesson).ifPresent(lines::add));
    return lines;
  }

  private static Optional<String> claims(LessonProof lesson) {
    List<String> bounded = new ArrayList<>();
    int proved = 0;
    for (LessonProof.StepProof step : lesson.steps()) {
      if (step.claims().isPresent()) {
        Optional<Integer> depth = depth(step.claims().get());
        proved += depth.isEmpty() ? 1 : 0;
        depth.ifPresent(moves -> bounded.add(step.number() + ": " + moves));
      }
    }
    return proved == 0 && bounded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            format("| `%s` | %d | %s |", lesson.id(), proved, String.join(", ", bounded)));
  }

  private static Optional<Integer> depth(ClaimSearch.Verdict verdict) {
    return verdict instanceof ClaimSearch.Unrefuted far
        ? Optional.of(far.moves())
        : Optional.empty();
  }

  // ---- what they visit

  private static List<String> visited(Coverage coverage) {
    List<String> lines = new ArrayList<>();
    lines.add("## The eleven states, from either side");
    lines.add("");
    lines.addAll(
        sides(
            coverage,
            "| State | Client | Server |",
            List.of(State.values()),
            State::rfcName,
            Coverage::stays));
    lines.add("");
    lines.add("## The edges of RFC 9293's Figure 5, from either side");
    lines.add("");
    lines.addAll(
        sides(
            coverage,
            "| Edge | Client | Server |",
            Figure5.EDGES,
            edge -> edge + ": " + edge.label(),
            Coverage::walks));
    lines.add("");
    lines.add("## Which segment arrives in which state");
    lines.add("");
    lines.add("The number of lessons in which it does. `*`: it must in at least one.");
    lines.add("");
    lines.addAll(coverage.matrix(true));
    return lines;
  }

  private interface Visited<T> {
    Predicate<Visits> by(Side side, T place);
  }

  private static <T> List<String> sides(
      Coverage coverage,
      String header,
      List<T> places,
      Function<T, String> name,
      Visited<T> visited) {
    List<String> lines = new ArrayList<>(List.of(header, "|---|---|---|"));
    for (T place : places) {
      lines.add(
          format(
              "| %s | %s | %s |",
              name.apply(place),
              named(coverage.by(visited.by(Side.CLIENT, place))),
              named(coverage.by(visited.by(Side.SERVER, place)))));
    }
    return lines;
  }

  private static String named(List<String> ids) {
    int more = ids.size() - NAMED;
    String some = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return more > 0 ? some + ", and " + more + " more" : some;
  }

  /** The file that says in which lesson the student first meets each cell by hand. */
  static String practice(Proof proof) {
    Set<MasteryCell> told = new HashSet<>();
    List<String> lines = new ArrayList<>();
    lines.add("# Generated from the proof of the lessons by ProofTest; do not edit it by hand.");
    lines.add(
        "# A segment that arrives in a state, and the first lesson that leads there by hand.");
    for (LessonProof lesson : proof.lessons()) {
      lesson.byHand().stream()
          .sorted()
          .filter(told::add)
          .forEach(cell -> lines.add(cell + " " + lesson.id()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(int number, FrontMatter frontMatter, LessonProof lesson) {
    return format(
        "| %d | %s | `%s` | %d | %d | %d | %d | %s |",
        number,
        frontMatter.title().replace("|", "\\|"),
        frontMatter.id(),
        frontMatter.level(),
        frontMatter.minutes(),
        lesson.length(),
        lesson.steps().stream().mapToInt(LessonProof.StepProof::moves).sum(),
        String.join(", ", frontMatter.needs()));
  }
}
