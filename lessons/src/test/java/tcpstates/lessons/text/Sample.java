package tcpstates.lessons.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.scene.SceneSource;

/** A small correct lesson that tests break in one place at a time. */
public final class Sample {

  /** The whole file; its head has nine lines between the two rules. */
  public static final String LESSON =
      """
      ---
      id: sample
      title: A sample
      objective: Open a connection by hand.
      level: 1
      minutes: 5
      needs: []
      states: [LISTEN, SYN-RECEIVED]
      rfc: ["3.5", "3.10.7.4"]
      ---
      What it is *about*.

      ```seeded
      s = 300..499
      lost = syn | ack
      ```

      ## The server answers

      Let the `syn` arrive ({lost}).

      ```setup
      set server iss {s}
      server listen
      client connect
      ```
      ```predict
      server on syn from client
      ESTABLISHED :: It has not heard yet.
      ```
      ```goal
      server SYN-RECEIVED
      ```
      ```avoid
      client CLOSED :: It must wait. `undo`.
      ```
      ```assist
      completion off
      ```
      ```allow
      deliver, send, close
      ```
      ```hint
      Deliver it.
      ```
      ```solution
      deliver
      server send syn ack
      ```
      ```after
      Well done, {s}.
      ```

      ## What stays

      ```quiz
      Which flags?
      - [ ] ACK :: No.
      - [x] SYN and ACK :: Yes:
        both.
      ```
      """;

  private Sample() {}

  /** The sample with one piece replaced. */
  public static String with(String piece, String other) {
    if (!LESSON.contains(piece)) {
      throw new IllegalArgumentException("the sample has no " + piece);
    }
    return LESSON.replace(piece, other);
  }

  /** The problems of a text, one line each. */
  public static List<String> problems(String text) {
    LessonReading reading = LessonReader.read("a.md", text, OptionalLong.empty());
    return reading instanceof LessonReading.Broken broken
        ? broken.problems().stream().map(LessonProblem::toString).toList()
        : List.of();
  }

  /** What is read of a text with its solutions in another. */
  static LessonReading read(String text, OptionalLong seed, LessonReader.SolutionText solutions) {
    return LessonReader.read("a.md", text, seed, Optional.of(solutions), SceneSource.NONE);
  }

  /** The lesson in a text. */
  public static Lesson read(String text, OptionalLong seed) {
    LessonReading reading = LessonReader.read("a.md", text, seed);
    if (reading instanceof LessonReading.Broken broken) {
      throw new AssertionError(broken.problems());
    }
    return ((LessonReading.Read) reading).lesson();
  }
}
