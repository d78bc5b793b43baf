package tcpstates.lessons.proof;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.course.CourseEntry;
import tcpstates.lessons.text.FrontMatter;
import tcpstates.lessons.text.Lesson;
import tcpstates.lessons.text.LessonProblem;
import tcpstates.lessons.text.Terms;

/** Holds that a lesson uses no technical term before a lesson has taught it. */
final class WordProof {

  private final Course course;
  private final Course others;

  /**
   * A proof for the lessons of a course.
   *
   * @param others the other lessons, which these may need
   */
  WordProof(Course course, Course others) {
    this.course = course;
    this.others = others;
  }

  /**
   * The terms that lessons before this one teach: of a lesson that comes with the program, or of
   * its next version, all that stand before it, of a person's own those that it needs.
   */
  Set<String> taughtBefore(CourseEntry entry) {
    Set<String> terms = new HashSet<>();
    if (others.entry(entry.id()).orElse(entry).origin() == CourseEntry.Origin.OWN) {
      needed(entry, new HashSet<>(), terms);
      return terms;
    }
    others.entries().stream()
        .takeWhile(other -> !other.id().equals(entry.id()))
        .flatMap(other -> other.frontMatter().stream())
        .forEach(frontMatter -> terms.addAll(frontMatter.teaches()));
    return terms;
  }

  private void needed(CourseEntry entry, Set<String> seen, Set<String> terms) {
    for (String id : entry.frontMatter().map(FrontMatter::needs).orElse(List.of())) {
      Optional<CourseEntry> need = course.entry(id).or(() -> others.entry(id));
      if (seen.add(id) && need.isPresent()) {
        need.get().frontMatter().ifPresent(frontMatter -> terms.addAll(frontMatter.teaches()));
        needed(need.get(), seen, terms);
      }
    }
  }

  /**
   * The terms that nobody has taught yet, and those that the lesson only says it teaches. A lesson
   * that neither needs another nor teaches anything is for people who know the terms.
   */
  static List<LessonProblem> problems(CourseEntry entry, Lesson lesson, Set<String> taughtBefore) {
    FrontMatter frontMatter = lesson.frontMatter();
    List<LessonProblem> problems = new ArrayList<>();
    if (frontMatter.needs().isEmpty() && frontMatter.teaches().isEmpty()) {
      return problems;
    }
    for (Terms.Use use : lesson.terms()) {
      if (!taughtBefore.contains(use.term()) && !frontMatter.teaches().contains(use.term())) {
        problems.add(
            new LessonProblem(
                use.at(),
                format(
                    "`%s` is a technical term that no lesson before this one teaches. Say it in"
                        + " plain words, or explain it and add it to `teaches`",
                    use.term())));
      }
    }
    Set<String> used = lesson.terms().stream().map(Terms.Use::term).collect(Collectors.toSet());
    for (String term : frontMatter.teaches()) {
      if (!used.contains(term)) {
        problems.add(
            new LessonProblem(
                frontMatter.at(),
                format("the lesson teaches `%s`, but its text never says it", term)));
      } else if (entry.origin() == CourseEntry.Origin.SHIPPED && taughtBefore.contains(term)) {
        problems.add(
            new LessonProblem(
                frontMatter.at(),
                format("the lesson teaches `%s`, but a lesson before it does already", term)));
      }
    }
    return problems;
  }
}
