package tcpstates.lessons.progress;

import java.util.Comparator;
import java.util.OptionalInt;

/**
 * How a step was done.
 *
 * @param moves accepted moves that changed the world
 * @param shortest the author's moves, or the student's own if they are fewer; empty if there is no
 *     solution
 * @param hints the number of hints, next moves and paths that were shown
 * @param wrong the number of wrong predictions, wrong answers and failed tries
 * @param shown whether the program has shown the answer to the step's question
 */
public record Score(int moves, OptionalInt shortest, int hints, int wrong, boolean shown) {

  /** The stars of a step that is done without help and errors in the fewest moves. */
  public static final int MOST_STARS = 3;

  /** The better of two ways comes last: more stars, or else fewer hints and errors. */
  public static final Comparator<Score> BETTER =
      Comparator.comparingInt(Score::stars)
          .thenComparing(Comparator.comparingInt(Score::trouble).reversed());

  /** A score of a step whose answer was not shown. */
  public Score(int moves, OptionalInt shortest, int hints, int wrong) {
    this(moves, shortest, hints, wrong, false);
  }

  private int trouble() {
    return hints + wrong;
  }

  /**
   * One to three stars: one for doing it, one for no help and no error, no more moves than the
   * author. There is none for a question whose answer was shown.
   */
  public int stars() {
    if (shown) {
      return 0;
    }
    boolean alone = hints == 0 && wrong == 0;
    boolean shortWay = shortest.isEmpty() || moves <= shortest.getAsInt();
    return 1 + (alone ? 1 : 0) + (shortWay ? 1 : 0);
  }
}
