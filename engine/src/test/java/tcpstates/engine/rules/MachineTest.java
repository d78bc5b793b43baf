package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;

class MachineTest {

  private static final TcpSettings SET = TcpSettings.defaults(SeqNum.of(100));

  @Test
  void a_segment_falls_under_the_section_of_the_state_in_which_it_arrives() {
    assertEquals("3.10.7.1", Machine.sectionOfArrival(State.CLOSED));
    assertEquals("3.10.7.2", Machine.sectionOfArrival(State.LISTEN));
    assertEquals("3.10.7.3", Machine.sectionOfArrival(State.SYN_SENT));
    assertEquals("3.10.7.4", Machine.sectionOfArrival(State.TIME_WAIT));
  }

  @Test
  void where_one_of_several_calls_is_refused_nothing_has_happened() {
    Endpoint listening = Machine.step(Endpoint.CLOSED, new Event.Open(false), SET, 0).endpoint();
    assertEquals(State.LISTEN, listening.state());
    List<Event> twice = List.of(new Event.Close(), new Event.Close());
    Reaction reaction = Machine.step(listening, twice, Machine.Acking.WITH_DATA, SET, 0);
    assertEquals(Optional.of(CallError.NO_CONNECTION), reaction.error());
    assertEquals(listening, reaction.endpoint());
  }
}
