package tcpstates.lessons.progress;

import java.util.OptionalInt;

/**
 * How a step was done.
 *
 * @param moves accepted moves that changed the world
 * @param shortest the fewest that are known to do; empty where that is not known, and where no
 *     fewer were asked for: the author's own way takes as many
 * @param hints hints, next moves and ways that were shown
 * @param wrong wrong predictions, wrong answers and failed tries
 */
public record Score(int moves, OptionalInt shortest, int hints, int wrong) {

  /** One to three: no help and no error give one each, and a way as short as can be. */
  public int stars() {
    boolean alone = hints == 0 && wrong == 0;
    boolean shortWay = shortest.isEmpty() || moves <= shortest.getAsInt();
    return 1 + (alone ? 1 : 0) + (shortWay ? 1 : 0);
  }
}
