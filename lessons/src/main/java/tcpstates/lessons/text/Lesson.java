package tcpstates.lessons.text;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.repl.text.Prose;

/**
 * A lesson, read and understood, in one variant.
 *
 * @param frontMatter what its front matter says
 * @param introduction the text before its first step
 * @param steps at least one
 * @param terms the technical terms that its student reads, where each stands first
 * @param seeded whether another seed gives another variant
 */
public record Lesson(
    FrontMatter frontMatter,
    Prose introduction,
    List<LessonStep> steps,
    List<Terms.Use> terms,
    boolean seeded) {

  public Lesson {
    steps = List.copyOf(steps);
    terms = List.copyOf(terms);
  }

  /** This lesson with its choices in the order that a seed gives. */
  public Lesson shuffled(OptionalLong seed) {
    return ChoiceOrder.shuffled(this, seed);
  }

  /** This lesson with its choices in the file's order: so older versions of the program had it. */
  public Lesson unshuffled() {
    return ChoiceOrder.unshuffled(this);
  }

  /** Whether solutions and answers are kept elsewhere. */
  public boolean apart() {
    return steps.stream().anyMatch(LessonStep::apart);
  }

  /** The first step that keeps elsewhere what is not at hand, and where that should be. */
  public Optional<LessonProblem> unsolved() {
    return steps.stream()
        .filter(LessonStep::unsolved)
        .findFirst()
        .map(
            step ->
                new LessonProblem(
                    step.at(),
                    format(
                        "this step keeps its solution or answer elsewhere, in `%s.md`: name the"
                            + " folder of that file with `--solutions DIR`",
                        id())));
  }

  /** Whether it has a question whose answer is only judged when a journal is graded. */
  public boolean unjudged() {
    return steps.stream().anyMatch(step -> step.task() instanceof Task.Quiz quiz && quiz.apart());
  }

  /** This lesson as if its solutions and answers were kept elsewhere. */
  public Lesson keptApart() {
    return with(steps.stream().map(LessonStep::keptApart).toList());
  }

  /** This lesson with other steps. */
  Lesson with(List<LessonStep> others) {
    return new Lesson(frontMatter, introduction, others, terms, seeded);
  }

  /** Its name in the language. */
  public String id() {
    return frontMatter.id();
  }

  /** As people read it. */
  public String title() {
    return frontMatter.title();
  }
}
