package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.grade.JournalGrader;
import tcpstates.lessons.progress.Score;
import tcpstates.lessons.signature.VerifyingKey;
import tcpstates.repl.command.CoreCommands;

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

  /** Both sides are played by hand, and the student must find the answer to a SYN. */
  static final String BY_HAND =
      """
      An answer.

      ## Answer it

      ```setup
      server listen
      client connect
      ```
      ```goal
      server SYN-RECEIVED
      ```
      ```solution
      deliver
      server send syn ack
      ```
      """;

  /** A step that only allows to deliver and to drop. */
  static final String NARROW =
      """
      A narrow step.

      ## Deliver

      The SYN is under way.

      ```setup
      set play auto
      server listen
      client connect
      ```
      ```allow
      deliver
      drop
      ```
      ```goal
      client ESTABLISHED
      ```
      ```solution
      deliver
      deliver
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

  /** Grades journals of a lesson, whatever their seed, of no assignment. */
  static JournalGrader grader(Course course, String lesson) {
    return grader(course, lesson, OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  static JournalGrader grader(
      Course course,
      String lesson,
      OptionalLong seed,
      Optional<String> assignment,
      Optional<VerifyingKey> key) {
    return new JournalGrader(
        CoreCommands.SET.plus(LessonCommands.verbs(course)),
        course,
        lesson,
        "",
        seed,
        assignment,
        key);
  }

  static Score score(Pupil pupil) {
    return pupil.attempt().orElseThrow().work().done().orElseThrow().score();
  }

  /** Whether all parts were said, wherever lines break. */
  static void holds(String said, String... parts) {
    for (String part : parts) {
      assertTrue(said.replaceAll("\\s+", " ").contains(part), () -> part + " is not in:\n" + said);
    }
  }

  /** Whether none of the parts was said, wherever lines break. */
  static void lacks(String said, String... parts) {
    for (String part : parts) {
      assertFalse(said.replaceAll("\\s+", " ").contains(part), () -> part + " is in:\n" + said);
    }
  }

  private Samples() {}
}
