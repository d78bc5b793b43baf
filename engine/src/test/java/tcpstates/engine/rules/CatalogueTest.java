package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TimerKind;

class CatalogueTest {

  @Test
  void every_rule_says_where_the_rfc_asks_for_it_in_which_states_and_why() {
    for (Catalogue.Entry entry : Catalogue.entries()) {
      Rule rule = entry.rule();
      assertTrue(
          rule.section().matches("3(\\.\\d+)+"), rule + " is asked for in " + rule.section());
      assertFalse(rule.states().isEmpty(), rule + " can never fire");
      assertTrue(rule.why().endsWith(".") || rule.why().endsWith(".)"), rule + ": " + rule.why());
      assertEquals(rule.id(), rule.toString());
    }
  }

  @Test
  void a_rule_is_found_by_its_id_and_only_by_that() {
    for (Catalogue.Entry entry : Catalogue.entries()) {
      assertSame(entry, Catalogue.find(entry.rule().id()).orElseThrow());
    }
    assertEquals(Optional.empty(), Catalogue.find("listen"));
  }

  @Test
  void events_are_called_what_the_rfc_calls_them() {
    assertEquals("OPEN", new Event.Open(true).kind().title());
    assertEquals("SEND", new Event.Send(Bytes.EMPTY, false).kind().title());
    assertEquals("RECEIVE", new Event.Receive(1).kind().title());
    assertEquals("CLOSE", new Event.Close().kind().title());
    assertEquals("ABORT", new Event.Abort().kind().title());
    assertEquals("ACKNOWLEDGE", new Event.Acknowledge().kind().title());
    assertEquals("USER TIMEOUT", new Event.Expires(TimerKind.USER).kind().title());
    assertEquals(
        "SEGMENT ARRIVES",
        new Event.Arrives(Segment.bare(Flags.ACK, SeqNum.ZERO, 0)).kind().title());
  }
}
