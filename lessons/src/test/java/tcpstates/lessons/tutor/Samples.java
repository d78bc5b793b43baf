package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Score;

/** Lessons for tests, and pupils in them. */
final class Samples {

  static final String SYN =
      """
      A SYN asks for a connection.

      ## Call

      The server listens. Call it.

      ```setup
      server listen
      ```
      ```goal
      client SYN-SENT and wire syn from client
      ```
      ```avoid
      client LISTEN :: A listener waits. You are to call.
      ```
      ```hint
      The first hint.
      ```
      ```hint
      The second hint.
      ```
      ```solution
      client send syn
      ```
      ```after
      It is called.
      ```
      """;

  static final String PREDICT =
      """
      Say first what you expect.

      ## It arrives

      The SYN is under way.

      ```setup
      set play auto
      server listen
      client connect
      ```
      ```predict
      server
      ESTABLISHED :: The server does not know yet that it has been heard.
      ```
      ```goal
      server SYN-RECEIVED
      ```
      ```solution
      deliver
      ```

      ## The answer arrives

      ```predict
      client
      ```
      ```goal
      client ESTABLISHED
      ```
      ```solution
      deliver
      ```
      """;

  static final String QUIZ =
      """
      A question.

      ## Which?

      Think.

      ```quiz
      Which flag opens?
      - [ ] FIN :: That one ends.
      - [x] SYN :: Yes.
      - [ ] RST :: That one breaks.
      ```
      """;

  static Pupil at(String body) {
    return at(Folder.of(body));
  }

  static Pupil at(Course course) {
    Pupil pupil = new Pupil(course, "", OptionalLong.empty());
    pupil.say("lesson it");
    return pupil;
  }

  static Score score(Pupil pupil) {
    return pupil.attempt().orElseThrow().work().done().orElseThrow().score();
  }

  static void holds(String said, String... parts) {
    for (String part : parts) {
      assertTrue(said.replaceAll("\\s+", " ").contains(part), () -> part + " is not in:\n" + said);
    }
  }

  private Samples() {}
}
