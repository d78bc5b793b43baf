package tcpstates.lessons.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.world.ArmedFault;
import tcpstates.repl.language.Verb;
import tcpstates.repl.text.Prose;

/**
 * A step of a lesson.
 *
 * @param at its heading
 * @param heading what it is called
 * @param prose what the student reads first
 * @param capture what it plays of a capture, if it does; then it asks a question
 * @param setup commands that run before it begins; the first step starts from a fresh world
 * @param hidden faults that wait from its beginning on, and that the student is not shown
 * @param task what the student has to do
 * @param completion whether Tab helps, if the lesson says so
 * @param allow the verbs that the student may use; empty for the usual ones
 * @param grants what the student may use beyond the usual: a verb, or {@code set} with a setting
 * @param hints given one at a time
 * @param solution one path through the step; empty if it is left out or kept elsewhere
 * @param apart whether solution and answer are kept elsewhere, even if they are at hand here: then
 *     nothing that a student does depends on them
 * @param par how many moves earn three stars, if the solution is kept elsewhere
 * @param shows what its text claims: all of it holds when the goal first holds. A question's claims
 *     hold when it is asked
 * @param after shown when the step is done
 * @param points what it is worth when the lesson is graded
 */
public record LessonStep(
    Location at,
    String heading,
    Prose prose,
    Optional<PlayedCapture> capture,
    List<ScriptLine> setup,
    List<ArmedFault> hidden,
    Task task,
    Optional<Boolean> completion,
    Set<Verb> allow,
    Set<String> grants,
    List<Prose> hints,
    List<ScriptLine> solution,
    boolean apart,
    Optional<Par> par,
    List<Task.Claim> shows,
    Prose after,
    StepPoints points) {

  public LessonStep {
    setup = List.copyOf(setup);
    hidden = List.copyOf(hidden);
    allow = Set.copyOf(allow);
    grants = Set.copyOf(grants);
    shows = List.copyOf(shows);
    hints = List.copyOf(hints);
    solution = List.copyOf(solution);
  }

  /** Whether it lets the student use a verb, as far as its {@code allow} goes. */
  public boolean allows(Verb verb) {
    return allow.isEmpty() || allow.contains(verb);
  }

  /** What it is worth, for the student; empty if the lesson does not say so. */
  public String worth() {
    return points.equals(StepPoints.DEFAULT) ? "" : "(" + points.words() + ")";
  }

  /** The solution, unless it is kept elsewhere: nothing that a student does may depend on that. */
  public List<ScriptLine> ownSolution() {
    return apart ? List.of() : solution;
  }

  /** The lines of that solution. */
  public List<String> ownLines() {
    return ownSolution().stream().map(ScriptLine::text).toList();
  }

  /** Whether it asks for a goal, and there is no way to it. */
  public boolean lacksSolution() {
    return task instanceof Task.Reach && solution.isEmpty();
  }

  /** Whether what is kept elsewhere is not at hand. */
  public boolean unsolved() {
    return apart && (task instanceof Task.Quiz quiz ? !quiz.known() : lacksSolution());
  }

  /** This step with another task. */
  LessonStep asking(Task other) {
    return with(other, hints, solution, apart);
  }

  /** This step with a solution that is kept elsewhere. */
  LessonStep solvedBy(List<ScriptLine> lines) {
    return with(task, hints, lines, apart);
  }

  /** This step as if its solution, its answer and its last hint were kept elsewhere. */
  LessonStep keptApart() {
    return with(
        task instanceof Task.Quiz quiz ? quiz.keptApart() : task,
        hints.subList(0, Math.max(0, hints.size() - 1)),
        solution,
        true);
  }

  private LessonStep with(
      Task other, List<Prose> given, List<ScriptLine> lines, boolean elsewhere) {
    return new LessonStep(
        at,
        heading,
        prose,
        capture,
        setup,
        hidden,
        other,
        completion,
        allow,
        grants,
        given,
        lines,
        elsewhere,
        par,
        shows,
        after,
        points);
  }
}
