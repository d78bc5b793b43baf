package tcpstates.lessons.progress;

import java.util.OptionalInt;

/**
 * How a step was done.
 *
 * @param moves accepted moves that changed the world
 * @param shortest the author's moves, or the student's own if they are fewer; empty if there is no
 *     solution
 * @param hints the number of hints, next moves and paths that were shown
 * @param wrong the number of wrong predictions, wrong answers and failed tries
 */
public record Score(int moves, OptionalInt shortest, int hints, int wrong) {

  /**
   * One to three stars: one for doing it, one for no help and no error, no more moves than the
   * author.
   */
  public int stars() {
    boolean alone = hints == 0 && wrong == 0;
    boolean shortWay = shortest.isEmpty() || moves <= shortest.getAsInt();
    return 1 + (alone ? 1 : 0) + (shortWay ? 1 : 0);
  }
}
