package tcpstates.lab.classroom;

import java.util.Optional;

/**
 * How far a student is: what the board shows about them.
 *
 * @param lesson that they are playing, if any
 * @param step of it, from 1; 0 without a lesson
 * @param steps how many it has
 * @param heading what the step is called; empty without a lesson
 * @param done whether the step is done
 * @param lines how many lines they have typed in this conversation
 * @param mistakes how many of those were rejected or not understood
 * @param hints how often they got help in this step
 * @param failures how many mistakes in a row they made in this step
 * @param last the line that they typed last
 */
public record Standing(
    Optional<String> lesson,
    int step,
    int steps,
    String heading,
    boolean done,
    int lines,
    int mistakes,
    int hints,
    int failures,
    String last) {

  /** No work yet. */
  static final Standing NONE = new Standing(Optional.empty(), 0, 0, "", false, 0, 0, 0, 0, "");

  /** How many mistakes in a row suggest that a student needs help. */
  private static final int STUCK = 4;

  /** Whether an instructor should have a look. */
  public boolean stuck() {
    return failures >= STUCK && !done;
  }

  /** The step in words, such as {@code closing 2/5}. */
  public String place() {
    return lesson.map(id -> id + " " + step + "/" + steps).orElse("free play");
  }
}
