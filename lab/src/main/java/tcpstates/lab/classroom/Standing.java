package tcpstates.lab.classroom;

import java.util.Optional;

/**
 * Where a student stands: what the board shows of them.
 *
 * @param lesson that they play, if any
 * @param step of it, from 1; 0 without a lesson
 * @param steps how many it has
 * @param heading what the step is called; empty without a lesson
 * @param done whether the step is done
 * @param lines how many they have typed in this conversation
 * @param mistakes how many of those were rejected or not understood
 * @param hints how often they were helped in this step
 * @param failures how many mistakes in a row there were in this step
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

  /** Nothing yet. */
  static final Standing NONE = new Standing(Optional.empty(), 0, 0, "", false, 0, 0, 0, 0, "");

  /** So many mistakes in a row look as if somebody needs help. */
  private static final int STUCK = 4;

  /** Whether somebody should have a look. */
  public boolean stuck() {
    return failures >= STUCK && !done;
  }

  /** The step in words, such as {@code closing 2/5}. */
  public String place() {
    return lesson.map(id -> id + " " + step + "/" + steps).orElse("free play");
  }
}
