package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Judgement;
import tcpstates.repl.text.Look;
import tcpstates.repl.view.TextView;

class PredictionsTest {

  private static List<Judgement> judged(Typist typist) {
    return typist.answer(Answer.Moved.class).judged();
  }

  private static Judgement judgement(Side side, State predicted, State actual) {
    return new Judgement(side, predicted, actual);
  }

  @Test
  void it_is_judged_when_the_delivery_is_done_and_answered() {
    Typist typist =
        Typist.atThePrompt()
            .types("server listen", "client connect", "predict server SYN-RECEIVED", "deliver");
    assertEquals(List.of(), judged(typist));
    typist.types("send syn ack");
    assertEquals(
        List.of(judgement(Side.SERVER, State.SYN_RECEIVED, State.SYN_RECEIVED)), judged(typist));
  }

  @Test
  void a_delivery_that_needs_no_answer_settles_it_at_once() {
    Typist typist =
        Typist.connected().types("client close", "deliver", "server send ack", "client");
    typist.types("predict TIME-WAIT", "deliver");
    Judgement judgement = judged(typist).get(0);
    assertEquals(judgement(Side.CLIENT, State.TIME_WAIT, State.FIN_WAIT_2), judgement);
    assertFalse(judgement.right());
  }

  @Test
  void it_is_about_the_next_delivery_to_its_side_only() {
    Typist typist =
        Typist.atThePrompt()
            .types("server listen", "client connect", "predict client ESTABLISHED")
            .types("deliver", "send syn ack");
    assertEquals(List.of(), judged(typist));
    typist.types("deliver", "send ack");
    assertEquals(
        List.of(judgement(Side.CLIENT, State.ESTABLISHED, State.ESTABLISHED)), judged(typist));
  }

  @Test
  void where_a_fin_is_answered_by_a_fin_both_states_on_the_way_are_right() {
    for (State predicted : List.of(State.CLOSE_WAIT, State.LAST_ACK, State.ESTABLISHED)) {
      for (String answer : List.of("server close", "server send fin")) {
        Typist typist = Typist.connected().types("client close");
        typist.types("predict server " + predicted, "deliver", answer);
        Judgement judgement = judged(typist).get(0);
        assertEquals(
            new Judgement(Side.SERVER, predicted, State.CLOSE_WAIT, State.LAST_ACK), judgement);
        assertEquals(predicted != State.ESTABLISHED, judgement.right());
        assertEquals(0, typist.session().predictions().of(Side.SERVER).stream().count());
      }
    }
  }

  @Test
  void what_is_said_of_it_names_both_states_and_so_does_the_journal() {
    Typist typist = Typist.connected().types("client close", "predict server LAST-ACK", "deliver");
    Reply reply = Interpreter.type(typist.session(), "server close");
    String said = TextView.reply("server close", reply, Look.of(80, false), true).toString();
    assertTrue(said.contains("As you predicted"), said);
    assertTrue(said.contains("the server went through CLOSE-WAIT to LAST-ACK."), said);
    List<JournalEntry> journal = reply.session().journal();
    String text = JournalText.text(journal);
    assertTrue(text.contains("predicted server LAST-ACK, right: CLOSE-WAIT then LAST-ACK"), text);
    assertEquals(journal, JournalText.read(text));
  }

  @Test
  void a_state_that_time_leads_to_later_is_not_part_of_the_answer() {
    Typist typist = Typist.connected().types("set play auto", "client close", "deliver", "deliver");
    typist.types("server close", "drop", "set wire auto", "predict client CLOSED", "wait 5m");
    assertEquals(State.CLOSED, typist.world().tcp(Side.CLIENT).state());
    assertEquals(List.of(judgement(Side.CLIENT, State.CLOSED, State.TIME_WAIT)), judged(typist));
  }

  @Test
  void it_is_judged_once() {
    Typist typist = Typist.connected().types("predict server CLOSE-WAIT");
    typist.types("client send \"a\"", "deliver", "server send ack");
    assertEquals(1, judged(typist).size());
    typist.types("client send \"b\"", "deliver", "server send ack");
    assertEquals(0, judged(typist).size());
  }

  @Test
  void a_second_one_takes_the_place_of_the_first() {
    Typist typist = Typist.atThePrompt().types("predict LISTEN", "predict CLOSED");
    assertEquals(State.CLOSED, typist.session().predictions().of(Side.CLIENT).orElseThrow());
  }

  @Test
  void both_sides_can_be_predicted() {
    Typist typist =
        Typist.connected()
            .types("set play auto", "client close", "server close")
            .types("predict client CLOSING", "predict server CLOSING", "deliver all");
    assertEquals(
        List.of(
            judgement(Side.CLIENT, State.CLOSING, State.CLOSING),
            judgement(Side.SERVER, State.CLOSING, State.CLOSING)),
        judged(typist));
  }

  @Test
  void on_an_automatic_wire_the_first_delivery_counts() {
    Typist typist =
        Typist.atThePrompt()
            .types("set play auto", "set wire auto", "server listen")
            .types("predict server SYN-RECEIVED", "client connect");
    assertEquals(
        List.of(judgement(Side.SERVER, State.SYN_RECEIVED, State.SYN_RECEIVED)), judged(typist));
  }

  @Test
  void a_broken_segment_leads_nowhere() {
    Typist typist =
        Typist.atThePrompt()
            .types("server listen", "client connect", "corrupt", "predict server LISTEN")
            .types("deliver");
    assertEquals(List.of(judgement(Side.SERVER, State.LISTEN, State.LISTEN)), judged(typist));
  }

  @Test
  void a_rejected_move_settles_nothing() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect");
    typist.types("predict server SYN-RECEIVED", "deliver");
    typist.rejected("send ack");
    assertEquals(State.SYN_RECEIVED, typist.session().predictions().of(Side.SERVER).orElseThrow());
  }
}
