package tcpstates.repl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;

class PredictionsTest {

  private static List<Answer.Judgement> judged(Typist typist) {
    return typist.answer(Answer.Moved.class).judged();
  }

  private static Answer.Judgement judgement(Side side, State predicted, State actual) {
    return new Answer.Judgement(side, predicted, actual);
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
    Answer.Judgement judgement = judged(typist).get(0);
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
  void an_answer_by_close_counts_where_the_fin_led_not_where_the_close_led() {
    Typist typist =
        Typist.connected().types("client close", "predict server CLOSE-WAIT", "deliver");
    typist.types("server close", "expect server LAST-ACK");
    assertEquals(0, typist.session().predictions().server().stream().count());
    JournalEntry close = typist.session().journal().get(typist.session().journal().size() - 2);
    assertEquals(
        List.of(judgement(Side.SERVER, State.CLOSE_WAIT, State.CLOSE_WAIT)), close.judged());
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
    assertEquals(State.CLOSED, typist.session().predictions().client().orElseThrow());
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
    assertEquals(State.SYN_RECEIVED, typist.session().predictions().server().orElseThrow());
  }
}
