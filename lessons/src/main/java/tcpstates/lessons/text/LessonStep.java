package tcpstates.lessons.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param task what the student has to do
 * @param completion whether Tab helps, if the lesson says so
 * @param allow the verbs that the student may use; empty for the usual ones
 * @param grants what the student may use beyond the usual: a verb, or {@code set} with a setting
 * @param hints given one at a time
 * @param solution one path through the step; empty if it is left out or kept elsewhere
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
    Task task,
    Optional<Boolean> completion,
    Set<Verb> allow,
    Set<String> grants,
    List<Prose> hints,
    List<ScriptLine> solution,
    List<Task.Claim> shows,
    Prose after,
    StepPoints points) {

  public LessonStep {
    setup = List.copyOf(setup);
    allow = Set.copyOf(allow);
    grants = Set.copyOf(grants);
    shows = List.copyOf(shows);
    hints = List.copyOf(hints);
    solution = List.copyOf(solution);
  }

  /** What it is worth, for the student; empty if the lesson does not say so. */
  public String worth() {
    return points.equals(StepPoints.DEFAULT) ? "" : "(" + points.words() + ")";
  }

  /** This step with another task. */
  LessonStep asking(Task other) {
    return new LessonStep(
        at,
        heading,
        prose,
        capture,
        setup,
        other,
        completion,
        allow,
        grants,
        hints,
        solution,
        shows,
        after,
        points);
  }

  /** This step with a solution that is kept elsewhere. */
  LessonStep solvedBy(List<ScriptLine> lines) {
    return new LessonStep(
        at,
        heading,
        prose,
        capture,
        setup,
        task,
        completion,
        allow,
        grants,
        hints,
        lines,
        shows,
        after,
        points);
  }
}
