package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Display;
import tcpstates.repl.session.JournalEntry;
import tcpstates.repl.session.Session;

class HistoryTest {

  @Test
  void undo_goes_back_one_move_and_redo_forth() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect");
    World connecting = typist.world();
    typist.types("undo");
    assertEquals(State.CLOSED, typist.world().client().tcp().state());
    assertEquals(State.LISTEN, typist.world().server().tcp().state());
    typist.types("redo");
    assertEquals(connecting, typist.world());
  }

  @Test
  void undo_and_redo_take_a_number_of_moves() {
    Typist typist = Typist.connected();
    World open = typist.world();
    typist.types("undo 7");
    assertEquals(World.initial(), typist.world());
    typist.types("redo 7");
    assertEquals(open, typist.world());
  }

  @Test
  void more_than_there_is_can_neither_be_undone_nor_redone() {
    Typist typist = Typist.atThePrompt();
    assertEquals("nothing-to-undo", typist.rejected("undo").code());
    assertEquals("nothing-to-redo", typist.rejected("redo").code());
    typist.types("listen");
    assertEquals("Only 1 move can be undone.", typist.rejected("undo 2").message());
    typist.types("undo");
    assertEquals("Only 1 move can be redone.", typist.rejected("redo 2").message());
  }

  @Test
  void goto_shows_the_world_after_so_many_moves() {
    Typist typist = Typist.connected().types("goto 2");
    assertEquals(State.SYN_SENT, typist.world().client().tcp().state());
    assertEquals(2, typist.answer(Answer.Travelled.class).position());
    assertEquals(7, typist.answer(Answer.Travelled.class).moves());
    typist.types("goto 7");
    assertEquals(State.ESTABLISHED, typist.world().server().tcp().state());
    typist.types("goto 0");
    assertEquals(World.initial(), typist.world());
    assertEquals("no-such-moment", typist.rejected("goto 8").code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client listen",
        "deliver all",
        "arm drop ack",
        "disarm",
        "wait 1s",
        "set client auto",
        "set wire auto",
        "set msl 1s",
        "reset"
      })
  void moves_faults_settings_and_resets_count(String line) {
    Typist typist = Typist.atThePrompt().types(line);
    assertEquals(1, typist.session().moments().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expect wire empty",
        "show",
        "moves",
        "server",
        "predict client LISTEN",
        "explain SYN",
        "help",
        "history",
        "branches",
        "journal",
        "set names linux",
        "set numbers relative",
        "set motion off",
        "set theme light",
        "set width wide",
        "reject redo",
        "save story.txt",
        "why client"
      })
  void checks_looks_focus_and_the_display_do_not_count(String line) {
    Typist typist = Typist.atThePrompt().types("server listen", line);
    assertEquals(1, typist.session().moments().size());
  }

  @Test
  void a_rejected_command_does_not_count() {
    Typist typist = Typist.atThePrompt();
    typist.rejected("close");
    assertEquals(0, typist.session().moments().size());
  }

  @Test
  void a_new_command_discards_what_could_be_redone() {
    Typist typist = Typist.atThePrompt().types("listen", "undo", "connect");
    assertEquals("nothing-to-redo", typist.rejected("redo").code());
  }

  @Test
  void a_look_does_not_discard_what_could_be_redone() {
    Typist typist = Typist.atThePrompt().types("listen", "undo", "server", "show", "redo");
    assertEquals(State.LISTEN, typist.world().client().tcp().state());
  }

  @Test
  void undo_restores_the_focus() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect", "deliver");
    assertEquals(Side.SERVER, typist.session().focus());
    typist.types("undo");
    assertEquals(Side.CLIENT, typist.session().focus());
    typist.types("redo");
    assertEquals(Side.SERVER, typist.session().focus());
    typist.types("client", "goto 0");
    assertEquals(Side.CLIENT, typist.session().focus());
  }

  @Test
  void after_undo_the_same_segment_numbers_come_again() {
    Typist typist = Typist.atThePrompt().types("connect");
    int id = typist.world().wire().get(0).id();
    typist.types("undo", "connect");
    assertEquals(id, typist.world().wire().get(0).id());
  }

  @Test
  void reset_starts_segment_numbers_at_1_and_puts_engine_settings_back() {
    Typist typist =
        Typist.connected().types("set msl 1s", "set wire auto", "set client auto", "reset");
    assertEquals(World.initial(), typist.world());
    typist.types("client connect");
    assertEquals(1, typist.world().wire().get(0).id());
  }

  @Test
  void reset_can_be_undone() {
    Typist typist = Typist.connected();
    World open = typist.world();
    typist.types("reset", "undo");
    assertEquals(open, typist.world());
  }

  @Test
  void reset_starts_with_the_client_in_focus() {
    Typist typist = Typist.atThePrompt().types("server", "reset");
    assertEquals(Side.CLIENT, typist.session().focus());
    typist.types("undo");
    assertEquals(Side.SERVER, typist.session().focus());
  }

  @Test
  void settings_of_the_display_are_neither_undone_nor_reset() {
    Typist typist =
        Typist.atThePrompt()
            .types("listen", "set names linux", "set numbers relative", "set width wide");
    Display display = typist.session().display();
    assertNotEquals(Display.DEFAULT, display);
    typist.types("undo");
    assertEquals(display, typist.session().display());
    typist.types("reset");
    assertEquals(display, typist.session().display());
  }

  @Test
  void history_lists_the_accepted_commands_with_their_sides() {
    Typist typist = Typist.atThePrompt().types("server listen", "connect");
    typist.rejected("listen");
    typist.types("deliver", "undo", "history");
    assertEquals(
        List.of("   1 server listen", "▸  2 client connect  now", "   3 deliver  undone"),
        typist.told());
  }

  @Test
  void lines_carried_out_are_counted_and_empty_ones_are_not() {
    Session session = Typist.atThePrompt().session();
    Reply first = Interpreter.type(session, "listen");
    Reply empty = Interpreter.type(first.session(), "   ");
    Reply comment = Interpreter.type(empty.session(), "# a word");
    Reply wrong = Interpreter.type(comment.session(), "frobnicate");
    assertEquals(List.of(1, 1, 1, 2), List.of(first.n(), empty.n(), comment.n(), wrong.n()));
    assertEquals(new Answer.Nothing(), comment.answer());
    assertTrue(wrong.answer() instanceof Answer.NotUnderstood);
    assertEquals("client listen", first.command());
  }

  @Test
  void enter_on_an_empty_line_delivers_the_oldest_and_is_recorded_so() {
    Typist typist = Typist.atThePrompt().types("server listen", "client connect").enters();
    assertTrue(typist.world().server().owes());
    JournalEntry last = typist.session().log().journal().last();
    assertEquals("deliver", last.line());
  }

  @Test
  void enter_with_nothing_in_flight_says_what_one_could_do() {
    Typist typist = Typist.atThePrompt().enters();
    List<String> legal = typist.answer(Answer.Hint.class).legal();
    assertTrue(legal.contains("client connect"), legal::toString);
    assertEquals(0, typist.session().lines());
  }
}
