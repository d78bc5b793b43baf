package tcpstates.lessons.tutor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import tcpstates.lessons.attempt.Attempt;
import tcpstates.lessons.attempt.StepGrants;
import tcpstates.lessons.course.Course;
import tcpstates.lessons.progress.Score;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.LegalMove;
import tcpstates.repl.session.Session;

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

  static Pupil at(String body) {
    return at(Folder.of(body));
  }

  static Pupil at(Course course) {
    Pupil pupil = new Pupil(course, "", OptionalLong.empty());
    pupil.say("lesson it");
    return pupil;
  }

  /** The moves that are legal in a session and that the step grants. */
  static List<String> granted(Attempt attempt, Session session) {
    return ((Answer.Legal) Interpreter.type(session, "moves").answer())
        .moves().stream()
            .map(LegalMove::command)
            .filter(
                line ->
                    session.language().parse(line) instanceof ParseResult.Ok ok
                        && StepGrants.refusal(attempt.step(), ok).isEmpty())
            .toList();
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
