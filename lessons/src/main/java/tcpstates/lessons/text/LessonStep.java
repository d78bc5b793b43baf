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
 * @param setup commands that are run before it begins; the first step starts from a fresh world
 * @param task what is to be done
 * @param completion whether Tab helps, where the lesson says so
 * @param allow the verbs that may be used, by their first spelling; empty where all may be
 * @param hints given one at a time
 * @param solution one way through; empty where it is left out, or kept in a folder beside
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
