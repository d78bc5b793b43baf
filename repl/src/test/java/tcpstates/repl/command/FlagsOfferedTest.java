package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.interpreter.SessionContext;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Completion;
import tcpstates.repl.session.Session;

/** Which flags completion offers after {@code send}. */
class FlagsOfferedTest {

  private Session session = Session.start(CoreCommands.SET);

  private void type(String... lines) {
    for (String line : lines) {
      session = Interpreter.type(session, line).session();
    }
  }

  private List<String> flags(String line) {
    return Completion.at(CoreCommands.SET, new SessionContext(session), line, line.length())
        .stream()
        .filter(candidate -> candidate.group().equals("flags"))
        .map(Candidate::value)
        .toList();
  }

  @Test
  void a_side_that_owes_nothing_is_offered_what_it_could_send_now() {
    assertEquals(List.of("syn"), flags("client send "));
    assertEquals(List.of(), flags("client send syn "));
    type("set play auto", "set wire auto", "server listen", "client connect");
    assertEquals(List.of("ack", "fin", "fin,ack", "rst"), flags("client send "));
  }

  @Test
  void a_side_that_owes_an_answer_is_offered_all_so_that_it_is_not_given_away() {
    type("server listen", "client send syn", "deliver");
    assertEquals(
        List.of("syn", "syn,ack", "ack", "fin", "fin,ack", "rst", "rst,ack", "psh,ack"),
        flags("server send "));
  }
}
