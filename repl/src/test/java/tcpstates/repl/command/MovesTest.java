package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tcpstates.engine.world.Side;
import tcpstates.repl.interpreter.SessionContext;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.reply.Answer;

class MovesTest {

  private static Map<String, String> moves(Typist typist) {
    typist.types("moves");
    Map<String, String> moves = new LinkedHashMap<>();
    typist
        .answer(Answer.Legal.class)
        .moves()
        .forEach(m -> moves.put(m.command(), m.leadsTo().orElseThrow()));
    return moves;
  }

  @Test
  void at_the_start_each_side_can_open() {
    assertEquals(
        Map.of(
            "client connect", "the client goes to SYN-SENT; the client sends SYN",
            "client listen", "the client goes to LISTEN",
            "server connect", "the server goes to SYN-SENT; the server sends SYN",
            "server listen", "the server goes to LISTEN"),
        moves(Typist.atThePrompt()));
  }

  @Test
  void each_segment_in_flight_can_arrive_be_lost_or_be_doubled() {
    Map<String, String> moves =
        moves(Typist.atThePrompt().types("server listen", "client connect"));
    assertEquals("the server owes an answer", moves.get("deliver #1"));
    assertEquals("#1 is lost", moves.get("drop #1"));
    assertEquals("a second copy, #2, is in flight", moves.get("dup #1"));
    assertEquals(
        "1.000 s go by; the client's timer runs out; the client sends SYN",
        moves.get("wait timer"));
  }

  @Test
  void where_all_in_flight_is_delayed_one_can_wait_for_the_first() {
    Typist typist =
        Typist.atThePrompt()
            .types("server listen", "client connect", "dup", "delay #1 7s", "delay #2 5s");
    Map<String, String> moves = moves(typist);
    assertTrue(moves.containsKey("wait 5s"), moves::toString);
    assertFalse(moves.containsKey("wait 7s"), moves::toString);
    assertFalse(moves(typist.types("wait 5s")).containsKey("wait 2s"));
  }

  @Test
  void an_owed_answer_comes_first_and_abort_and_crash_come_last() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect", "deliver");
    List<String> commands = List.copyOf(moves(typist).keySet());
    assertEquals("server send syn ack", commands.get(0));
    assertTrue(commands.get(commands.size() - 1).endsWith("crash"), commands::toString);
    assertFalse(commands.contains("server send ack"));
  }

  @Test
  void a_fin_can_be_answered_in_three_ways() {
    Typist typist = Typist.connected().types("client close", "deliver");
    Map<String, String> moves = moves(typist);
    assertEquals(
        "the server goes to CLOSE-WAIT; the server sends ACK", moves.get("server send ack"));
    assertEquals(
        "the server goes to CLOSE-WAIT, then LAST-ACK; the server sends FIN,ACK",
        moves.get("server send fin"));
    assertTrue(moves.containsKey("server send \"hello\""));
  }

  @Test
  void every_move_that_is_listed_is_accepted() {
    for (String start : List.of("show", "client close", "server send \"x\"", "client abort")) {
      Typist typist = Typist.connected().types(start);
      for (String move : moves(typist).keySet()) {
        new Typist(typist.session()).types(move);
      }
    }
  }

  @Test
  void after_a_wrong_answer_the_right_one_is_not_given_away() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect", "deliver");
    assertEquals("wrong-answer", typist.rejected("send ack").code());
    assertEquals(
        List.of(
            "server send with other FLAGS", "server close", "server abort", "wait timer", "undo"),
        typist.legal());
    assertFalse(typist.legal().toString().contains("syn"), typist.legal()::toString);
  }

  @Test
  void legal_commands_name_their_side_and_the_likeliest_comes_first() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect");
    typist.rejected("client listen");
    assertEquals("deliver", typist.legal().get(0));
    assertTrue(typist.legal().contains("client close"), typist.legal()::toString);
  }

  @Test
  void every_legal_command_but_the_hidden_answer_is_accepted() {
    Typist typist = Typist.connected().types("client close", "deliver");
    typist.rejected("server send syn");
    for (String command : typist.legal()) {
      if (!command.contains("FLAGS")) {
        new Typist(typist.session()).types(command);
      }
    }
  }

  @Test
  void completion_is_told_what_is_legal() {
    Typist typist = Typist.atThePrompt();
    CompletionContext start = new SessionContext(typist.session());
    assertTrue(start.allows(ConnectCommand.VERB, Side.CLIENT));
    assertFalse(start.allows(CloseCommand.VERB, Side.CLIENT));
    assertFalse(start.allows(DeliverCommand.VERB, Side.CLIENT));
    assertFalse(start.allows(UndoCommand.VERB, Side.CLIENT));
    typist.types("server listen", "client connect", "fork other", "deliver");
    CompletionContext later = new SessionContext(typist.session());
    assertEquals(Side.SERVER, later.focus());
    assertTrue(later.allows(SendCommand.VERB, Side.SERVER));
    assertFalse(
        later.allows(SendCommand.VERB, Side.CLIENT)
            && later.allows(DeliverCommand.VERB, Side.CLIENT));
    assertTrue(later.allows(UndoCommand.VERB, Side.CLIENT));
    assertTrue(later.allows(ShowCommand.VERB, Side.CLIENT));
    assertEquals(List.of("main"), later.branches());
    assertTrue(later.words().size() > 150);
  }

  @Test
  void completion_is_told_what_is_in_flight() {
    Typist typist = Typist.atThePrompt().types("connect", "dup", "corrupt #2");
    List<CompletionContext.Flying> flying = new SessionContext(typist.session()).inFlight();
    assertEquals("SYN seq 100, client to server", flying.get(0).description());
    assertEquals("SYN seq 100, client to server, copy of #1, broken", flying.get(1).description());
  }
}
