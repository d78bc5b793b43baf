package tcpstates.lessons.attempt;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;

/** The table of misconceptions. */
class MisconceptionsTest {

  @Test
  void every_wrong_prediction_is_met_by_a_word_on_the_state_that_was_named() {
    for (State predicted : State.values()) {
      for (State actual : State.values()) {
        if (predicted != actual) {
          Prose text = Misconceptions.standard().find(predicted, actual).orElseThrow();
          assertTrue(text.lines(Look.of(80, false)).size() <= 3, () -> predicted + " " + actual);
        }
      }
    }
  }
}
