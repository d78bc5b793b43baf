package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Language;
import tcpstates.repl.language.ParseResult;

class FocusTest {

  private static void assertFocus(Side side, Typist typist) {
    assertEquals(side, typist.session().focus(), typist::story);
  }

  @Test
  void it_starts_on_the_client() {
    assertFocus(Side.CLIENT, Typist.atThePrompt());
  }

  @Test
  void without_a_side_the_side_in_focus_acts() {
    Typist typist = Typist.atThePrompt().types("server", "listen");
    assertEquals(State.LISTEN, typist.world().server().tcp().state());
  }

  @Test
  void a_bare_side_moves_it() {
    Typist typist = Typist.atThePrompt().types("s");
    assertFocus(Side.SERVER, typist);
    typist.types("CLIENT");
    assertFocus(Side.CLIENT, typist);
  }

  @Test
  void naming_a_side_in_a_command_does_not_move_it() {
    assertFocus(Side.CLIENT, Typist.atThePrompt().types("server listen", "server close"));
  }

  @Test
  void it_moves_to_a_side_that_comes_to_owe_a_reply() {
    assertFocus(
        Side.SERVER, Typist.atThePrompt().types("server listen", "client send syn", "deliver"));
  }

  @Test
  void it_does_not_move_back() {
    assertFocus(
        Side.SERVER,
        Typist.atThePrompt().types("server listen", "client send syn", "deliver", "send syn ack"));
  }

  @Test
  void of_two_that_come_to_owe_it_moves_to_the_one_that_owed_first() {
    assertFocus(
        Side.CLIENT,
        Typist.atThePrompt().types("server connect", "client connect", "server", "deliver all"));
    assertFocus(
        Side.SERVER, Typist.atThePrompt().types("client connect", "server connect", "deliver all"));
  }

  @Test
  void a_side_that_owed_before_does_not_draw_it_again() {
    assertFocus(
        Side.CLIENT,
        Typist.atThePrompt()
            .types("server listen", "client connect", "deliver", "client", "wait 1s"));
  }

  @Test
  void on_an_automatic_wire_it_moves_as_well() {
    assertFocus(
        Side.SERVER,
        Typist.atThePrompt().types("set wire auto", "server listen", "client connect"));
  }

  @Test
  void a_segment_that_needs_no_answer_does_not_move_it() {
    Typist typist =
        Typist.atThePrompt()
            .types("server listen", "client connect", "deliver", "send syn ack", "deliver")
            .types("send ack");
    assertFocus(Side.CLIENT, typist);
    assertFocus(Side.CLIENT, typist.types("deliver"));
  }

  @Test
  void each_branch_has_its_own() {
    Typist typist = Typist.atThePrompt().types("server", "fork other", "client", "branch main");
    assertFocus(Side.SERVER, typist);
    assertFocus(Side.CLIENT, typist.types("branch other"));
  }

  @Test
  void lines_that_lean_on_it_are_known() {
    assertTrue(leans("listen"));
    assertTrue(leans("send syn"));
    assertTrue(leans("predict LISTEN"));
    assertTrue(leans("reject close"));
    assertFalse(leans("server listen"));
    assertFalse(leans("deliver"));
    assertFalse(leans("why"));
    assertFalse(leans("client"));
  }

  private static boolean leans(String line) {
    ParseResult result = new Language(CoreCommands.SET).parse(line);
    return ((ParseResult.Ok) result).command().leansOnFocus();
  }
}
