package tcpstates.lessons.text;

/**
 * Something that is wrong with a lesson.
 *
 * @param at where
 * @param message what, in a sentence that helps
 */
public record LessonProblem(Location at, String message) {

  /** As in {@code closing.md:12:3: there is no such block}. */
  @Override
  public String toString() {
    return at + ": " + message;
  }
}
