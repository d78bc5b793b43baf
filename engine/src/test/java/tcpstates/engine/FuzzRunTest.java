package tcpstates.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.testkit.Fuzz;
import tcpstates.testkit.TextMutator;

/** The fuzz tests can fail, and every build tries the same inputs. */
class FuzzRunTest {

  private static final TextMutator TEXTS =
      new TextMutator(List.of("server listen"), List.of("ack"));

  @Test
  void a_fault_names_the_input_that_led_to_it() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                Fuzz.run(
                    "numbers",
                    Fuzz.Kind.FILE,
                    random -> random.nextInt(10),
                    number -> assertTrue(number < 9)));
    assertTrue(error.getMessage().matches("numbers, input [0-9]+ of seed 1:\n9"), error.toString());
  }

  @Test
  void the_same_inputs_come_again() {
    assertEquals(tried(), tried());
    assertTrue(tried().stream().distinct().count() > 50);
  }

  private static List<String> tried() {
    List<String> inputs = new ArrayList<>();
    Fuzz.run("texts", Fuzz.Kind.FILE, TEXTS::next, inputs::add);
    return inputs;
  }

  @Test
  void what_does_something_to_a_terminal_is_not_printable() {
    Fuzz.printable("lines\nand \u65e5 \ud83d\ude00");
    for (String raw : List.of("\u001b[m", "\t", "\r", "\u202e", "\ud83d", "\u2028", "\u009b")) {
      assertThrows(AssertionError.class, () -> Fuzz.printable("a" + raw + "b"));
    }
  }
}
