package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;

/** From any place that a person has reached, each path that is found works when it is typed. */
class PathPropertiesTest {

  private static final SearchBudget LITTLE = new SearchBudget.Fixed(4_000);

  @Provide
  Arbitrary<List<String>> stories() {
    return SessionPropertiesTest.begun(SessionPropertiesTest.moves());
  }

  @Provide
  Arbitrary<String> goals() {
    return Arbitraries.of(
        "both ESTABLISHED",
        "both CLOSED",
        "client CLOSING",
        "server TIME-WAIT",
        "client CLOSE-WAIT and server FIN-WAIT-2",
        "client SYN-SENT and wire empty",
        "server received \"hello\"",
        "client owes ack",
        "client unread = 3",
        "server snd.nxt = snd.una+2",
        "wire fin from client",
        "wire 4",
        "sent ack from server",
        "sent nothing",
        "client signal reset",
        "server signal closing");
  }

  @Property(tries = 150)
  void a_way_that_is_found_works_when_it_is_typed(
      @ForAll("stories") List<String> lines, @ForAll("goals") String goal) {
    Session session = SessionPropertiesTest.play(lines);
    Answer answer = Interpreter.type(session, "path " + goal, LITTLE).answer();
    if (answer instanceof Answer.PathFound found) {
      for (String command : found.commands()) {
        Reply reply = Interpreter.type(session, command);
        assertTrue(reply.answer().accepted(), () -> command + " of " + found.commands());
        session = reply.session();
      }
      assertTrue(Interpreter.type(session, "expect " + goal).answer().accepted(), goal);
    } else {
      String code = ((Answer.Rejected) answer).reason().code();
      assertTrue(List.of("no-way", "not-within").contains(code), code);
    }
  }
}
