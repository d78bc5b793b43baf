package tcpstates.lessons.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.repl.text.Prose;

/**
 * A step of a lesson.
 *
 * @param at its heading
 * @param heading what it is called
 * @param prose what the student reads first
 * @param setup commands that run before it begins; the first step starts from a fresh world
 * @param task what the student has to do
 * @param completion whether Tab helps, if the lesson says so
 * @param allow the verbs that the student may use, by their first spelling; empty for all
 * @param hints given one at a time
 * @param solution one path through the step; empty if it is left out or kept elsewhere
 * @param after shown when the step is done
 */
public record LessonStep(
    Location at,
    String heading,
    Prose prose,
    List<ScriptLine> setup,
    Task task,
    Optional<Boolean> completion,
    Set<String> allow,
    List<Prose> hints,
    List<ScriptLine> solution,
    Prose after) {

  public LessonStep {
    setup = List.copyOf(setup);
    allow = Set.copyOf(allow);
    hints = List.copyOf(hints);
    solution = List.copyOf(solution);
  }
}
