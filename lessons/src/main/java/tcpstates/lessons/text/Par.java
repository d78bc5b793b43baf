package tcpstates.lessons.text;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many moves of a step earn the star for a short way: as many as the author's solution has. A
 * student may carry segment by segment where the author has moved several at once, or has left some
 * on the wire; that is no longer way. A move of another kind is.
 *
 * @param moves of the author's solution
 * @param carrying how many of them let segments arrive, or lose them
 * @param most how many such moves a student may need
 */
public record Par(int moves, int carrying, int most) {

  /** A question has no moves, and neither has a step without a solution. */
  public static final Par NONE = new Par(0, 0, 0);

  public static final Comparator<Par> LONGEST =
      Comparator.comparingInt(par -> par.enough(par.most));

  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,3})(?:, carries ([0-9]{1,3}) to ([0-9]{1,3}))?");

  /**
   * The moves that are enough for a student.
   *
   * @param carried how many moves of the student let segments arrive, or lost them
   */
  public int enough(int carried) {
    return moves + Math.max(0, Math.min(carried, most) - carrying);
  }

  /** As it stands in a stripped lesson, such as {@code 4} or {@code 4, carries 2 to 3}. */
  String text() {
    return most > carrying
        ? moves + ", carries " + carrying + " to " + most
        : Integer.toString(moves);
  }

  /** Reads what {@link #text()} has written. */
  static Optional<Par> read(String text) {
    Matcher par = TEXT.matcher(text);
    return par.matches()
        ? Optional.of(new Par(number(par.group(1)), number(par.group(2)), number(par.group(3))))
            .filter(Par::possible)
        : Optional.empty();
  }

  /** Who carries is among those who move, and nobody needs fewer such moves than the author. */
  private boolean possible() {
    return carrying <= moves && carrying <= most;
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
