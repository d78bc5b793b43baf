package tcpstates.lessons.text;

/**
 * What a step is worth when a lesson is graded.
 *
 * @param most for who does it without help and errors
 * @param hint what each hint takes away
 * @param wrong what each error takes away: a wrong prediction, a wrong answer or a failed try
 */
public record StepPoints(int most, int hint, int wrong) {

  /** One point for doing the step; hints and errors cost nothing. */
  public static final StepPoints DEFAULT = new StepPoints(1, 0, 0);

  /** The most points that a step can be worth, and that a hint or an error can cost. */
  public static final int LIMIT = 100;

  /** The points of a student who did the step with these hints and errors: 0 or more. */
  public int earned(int hints, int errors) {
    long cost = (long) hint * hints + (long) wrong * errors;
    return (int) Math.max(0, most - cost);
  }

  /** What a student reads about it, such as {@code 3 points, 1 less for each hint}. */
  public String words() {
    String points = most == 1 ? "1 point" : most + " points";
    if (hint == wrong) {
      return hint == 0 ? points : points + ", " + hint + " less for each hint and error";
    }
    return points + cost(hint, "hint") + cost(wrong, "error");
  }

  private static String cost(int points, String what) {
    return points == 0 ? "" : ", " + points + " less for each " + what;
  }
}
