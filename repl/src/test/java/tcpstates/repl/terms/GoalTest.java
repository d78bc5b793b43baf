package tcpstates.repl.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.CoreCommands;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.language.SyntaxError;

/** Goals: checks joined by {@code and}. */
class GoalTest {

  private static Condition read(String goal) {
    return Goals.goal(goal);
  }

  private static SyntaxError wrong(String goal) {
    return assertInstanceOf(Parsed.Wrong.class, ConditionReader.parse(CoreCommands.SET, goal), goal)
        .error();
  }

  @Test
  void checks_are_joined_by_and() {
    assertEquals(
        new Condition.All(
            List.of(
                new Condition.InState(Side.CLIENT, State.FIN_WAIT_1),
                new Condition.InState(Side.SERVER, State.CLOSE_WAIT),
                new Condition.WireHolds(0))),
        read("client FIN-WAIT-1 and server CLOSE-WAIT and wire empty"));
  }

  @Test
  void both_is_short_for_both_sides() {
    assertEquals(read("client CLOSED and server CLOSED"), read("both closed"));
    assertEquals(
        read("client CLOSED and server CLOSED and sent nothing"),
        read("both CLOSED and sent nothing"));
  }

  @Test
  void and_within_a_text_joins_nothing() {
    assertEquals(
        new Condition.Received(Side.SERVER, Bytes.ofText("you and me")),
        read("server received \"you and me\""));
  }

  @Test
  void what_can_not_be_read_is_an_error_with_its_place() {
    assertEquals(Optional.of("CLOSING"), wrong("client CLOSNIG").suggestion());
    assertEquals(8, wrong("client CLOSNIG").column());
    assertEquals(1, wrong("").column());
    assertEquals(18, wrong("client CLOSED and").column());
    assertEquals("`or` is not expected here", wrong("client CLOSED or wire 1").message());
    assertEquals(15, wrong("client CLOSED or wire 1").column());
  }
}
