package tcpstates.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.tutor.Entrance;
import tcpstates.repl.text.Visible;

/**
 * What the address of a page asks for.
 *
 * @param entrance what the person comes for
 * @param seed which variants the lessons have
 * @param session the text of a saved session
 * @param problems what of the address is of no use, each in a sentence or two
 */
public record Asked(
    Entrance entrance, OptionalLong seed, Optional<String> session, List<String> problems) {

  /** The address alone. */
  public static final Asked NOTHING =
      new Asked(new Entrance.Welcome(), OptionalLong.empty(), Optional.empty(), List.of());

  private static final int LONGEST = 60;

  public Asked {
    problems = List.copyOf(problems);
  }

  /**
   * Reads an address. Its parts may be of any content; an empty one is not there.
   *
   * @param problem what the page itself has found wrong
   */
  public static Asked of(
      Course course, String lesson, String seed, String session, String problem) {
    List<String> problems = new ArrayList<>();
    if (!problem.isEmpty()) {
      problems.add(problem);
    }
    Entrance entrance = new Entrance.Welcome();
    if (!session.isEmpty()) {
      entrance = new Entrance.Free();
    } else if (course.entry(lesson).filter(entry -> !entry.broken()).isPresent()) {
      entrance = new Entrance.To(lesson);
    } else if (!lesson.isEmpty()) {
      String near =
          course
              .nearest(lesson)
              .map(id -> "Did you mean `lesson " + id + "`?")
              .orElse("`lessons` lists them.");
      problems.add(
          "The link asks for the lesson \""
              + brief(lesson)
              + "\", and there is none of this name. "
              + near);
    }
    return new Asked(
        entrance,
        seed(seed, problems),
        Optional.of(session).filter(text -> !text.isEmpty()),
        problems);
  }

  private static OptionalLong seed(String seed, List<String> problems) {
    if (seed.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(seed));
    } catch (NumberFormatException e) {
      problems.add(
          "The link asks for the seed \""
              + brief(seed)
              + "\", which is not a number, so the lesson is played without one.");
      return OptionalLong.empty();
    }
  }

  private static String brief(String text) {
    String shown = Visible.text(text);
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 3) + "...";
  }
}
