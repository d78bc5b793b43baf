package tcpstates.repl.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.World;
import tcpstates.repl.session.Display;
import tcpstates.repl.text.Look;

class StateHistoryTest {

  private static final Notation NOTATION =
      new Notation(Display.DEFAULT, World.initial(), Look.of(80, false));

  private static String within(List<State> states, int width, boolean owes) {
    return new StateHistory(states, states.size()).within(NOTATION, width, owes).text();
  }

  @Test
  void as_many_of_the_last_states_are_shown_as_fit() {
    List<State> states = List.of(State.CLOSED, State.LISTEN, State.SYN_RECEIVED);
    assertEquals("CLOSED ▸ LISTEN ▸ SYN-RECEIVED", within(states, 30, false));
    assertEquals("… ▸ LISTEN ▸ SYN-RECEIVED", within(states, 29, false));
    assertEquals("… ▸ LISTEN ▸ SYN-RECEIVED", within(states, 25, false));
    assertEquals("LISTEN ▸ SYN-RECEIVED", within(states, 24, false));
    assertEquals("from LISTEN", within(states, 20, false));
    assertEquals("… ▸ LISTEN ▸ SYN-RECEIVED ▸ ?", within(states, 30, true));
    assertEquals("CLOSED", within(List.of(State.CLOSED), 20, false));
  }

  /** If the time grew with the cube of the states, this would not end. */
  @Test
  void thousands_of_states_are_no_trouble() {
    List<State> states =
        IntStream.range(0, 20_000).mapToObj(i -> i % 2 == 0 ? State.CLOSED : State.LISTEN).toList();
    assertEquals("… ▸ LISTEN ▸ CLOSED ▸ LISTEN", within(states, 30, false));
  }
}
