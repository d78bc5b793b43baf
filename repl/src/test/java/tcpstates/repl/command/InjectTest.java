package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Rejection;

class InjectTest {

  private static Segment forged(Typist typist) {
    InFlight flying = typist.world().wire().get(typist.world().wire().size() - 1);
    assertTrue(flying.forged());
    return flying.segment();
  }

  @Test
  void a_forged_segment_is_from_its_targets_peer() {
    Typist typist = Typist.atThePrompt().types("inject to server syn");
    assertEquals(Side.CLIENT, typist.world().wire().get(0).from());
  }

  @Test
  void left_out_numbers_are_those_the_target_expects() {
    Segment segment = forged(Typist.connected().types("inject to server ack"));
    assertEquals(101, segment.seq().toLong());
    assertEquals(301, segment.ack().toLong());
    assertEquals(4096, segment.wnd());
  }

  @Test
  void left_out_numbers_are_0_where_nothing_is_set() {
    Segment segment = forged(Typist.atThePrompt().types("inject to server ack"));
    assertEquals(0, segment.seq().toLong());
    assertEquals(0, segment.ack().toLong());
  }

  @Test
  void numbers_are_expressions_over_the_targets_variables() {
    Segment segment =
        forged(
            Typist.connected()
                .types("inject to server ack seq=rcv.nxt+1000 ack=snd.una-1 win=9 \"hi\""));
    assertEquals(1101, segment.seq().toLong());
    assertEquals(300, segment.ack().toLong());
    assertEquals(9, segment.wnd());
    assertEquals("hi", segment.data().toText());
  }

  @Test
  void a_sum_is_taken_modulo_2_to_the_32() {
    Segment segment = forged(Typist.atThePrompt().types("inject to client rst seq=0-1"));
    assertEquals(4294967295L, segment.seq().toLong());
  }

  @Test
  void a_variable_that_is_not_set_is_rejected() {
    Rejection reason = Typist.atThePrompt().rejected("inject to client rst seq=rcv.nxt");
    assertEquals("not-set", reason.code());
    assertEquals("RCV.NXT is not set. The client is in CLOSED.", reason.message());
  }

  @Test
  void ack_without_the_ack_flag_is_not_taken() {
    Typist typist = Typist.connected();
    typist.type("inject to server rst ack=301");
    assertTrue(!typist.answer().accepted());
  }

  @Test
  void what_was_forged_does_not_fall_to_an_armed_fault() {
    Typist.atThePrompt().types("arm drop syn", "inject to server syn", "expect wire 1");
  }
}
