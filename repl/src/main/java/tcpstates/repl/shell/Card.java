package tcpstates.repl.shell;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.Prose;

/**
 * What a person works on beside the session, such as a step of a lesson: what the lesson pane
 * shows.
 *
 * @param title of the whole lesson
 * @param step the number of the step, from 1; 0 before the first
 * @param marks one for each step
 * @param heading of the step
 * @param text what it says now: the task, or, when it is done, the result
 * @param question the question with its choices; empty if nothing is asked
 * @param aims the goal, in parts @param asks what the person must say first, and how, such as a
 *     prediction
 * @param next what to press or type to go on, if the step is done or stuck
 * @param before how many of the session's moves were made before the step began
 */
public record Card(
    String title,
    int step,
    List<Mark> marks,
    String heading,
    Prose text,
    Prose question,
    List<Aim> aims,
    Optional<String> asks,
    Optional<String> next,
    int before) {

  /** The state of a step. */
  public enum Mark {
    DONE,
    NOW,
    AHEAD
  }

  /**
   * A part of a goal.
   *
   * @param text in words
   * @param reached whether it holds
   */
  public record Aim(String text, boolean reached) {}

  public Card {
    marks = List.copyOf(marks);
    aims = List.copyOf(aims);
  }

  /** Whether the step is done; before the first there is nothing to do. */
  public boolean done() {
    return step == 0 || step <= marks.size() && marks.get(step - 1) == Mark.DONE;
  }
}
