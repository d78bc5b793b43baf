package tcpstates.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Machine;
import tcpstates.engine.rules.Machine.Acking;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.TcpSettings;

class RecallTest {

  private static final TcpSettings SET = TcpSettings.defaults(SeqNum.of(300));
  private static final Endpoint LISTENING =
      Machine.step(Endpoint.CLOSED, new Event.Open(false), SET, 0).endpoint();

  private final Recall recall = new Recall();

  @Test
  void segments_that_differ_in_text_or_window_alone_are_told_apart() {
    for (Segment segment :
        List.of(
            syn(4096, Bytes.EMPTY),
            syn(4096, Bytes.ofText("a")),
            syn(4096, Bytes.ofText("b")),
            syn(10, Bytes.EMPTY))) {
      List<Event> events = List.of(new Event.Arrives(segment));
      assertEquals(
          Machine.step(LISTENING, events, Acking.WITH_DATA, SET, 0),
          recall.react(LISTENING, events, Acking.WITH_DATA, SET, 0));
    }
  }

  @Test
  void what_was_asked_before_is_answered_by_the_same_object() {
    assertSame(
        recall.react(LISTENING, arrival(syn(4096, Bytes.EMPTY)), Acking.WITH_DATA, SET, 0),
        recall.react(
            LISTENING,
            arrival(syn(4096, Bytes.EMPTY)),
            Acking.WITH_DATA,
            TcpSettings.defaults(SeqNum.of(300)),
            0));
  }

  private static List<Event> arrival(Segment segment) {
    return List.of(new Event.Arrives(segment));
  }

  private static Segment syn(int window, Bytes text) {
    return new Segment(Flags.SYN, SeqNum.of(100), SeqNum.ZERO, window, 0, text);
  }
}
