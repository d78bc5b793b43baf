package tcpstates.lessons.proof;

import java.util.List;
import tcpstates.lessons.text.Task;

/**
 * A condition to avoid, and how a student may come to meet it.
 *
 * @param lesson the id of its lesson
 * @param step the number of its step, from 1
 * @param obvious a shortest way that meets it, from the start or from the author's solution on;
 *     empty if none was found
 * @param other a shortest way that meets it without one of the obvious way's commands; empty if
 *     none was found
 */
record AvoidProof(
    String lesson, int step, Task.Avoid avoid, List<String> obvious, List<String> other) {
  AvoidProof {
    obvious = List.copyOf(obvious);
    other = List.copyOf(other);
  }
}
