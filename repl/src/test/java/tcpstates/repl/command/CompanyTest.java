package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.JournalText;
import tcpstates.repl.session.Moment;
import tcpstates.repl.session.Session;

/** What a session offers to a companion that follows it. */
class CompanyTest {

  private static Session after(String... lines) {
    Session session = Session.start(CoreCommands.SET);
    for (String line : lines) {
      session = Interpreter.type(session, line).session();
    }
    return session;
  }

  private static Moment last(Session session) {
    List<Moment> moments = session.moments();
    return moments.get(moments.size() - 1);
  }

  @Test
  void a_fresh_world_keeps_what_was_typed() {
    Session fresh = after("server listen", "set names linux", "fork").fresh();
    assertEquals(World.initial(), fresh.world());
    assertEquals(1, fresh.branches().size());
    assertEquals(3, fresh.journal().size());
    assertTrue(fresh.display().linuxNames());
    assertInstanceOf(Answer.Rejected.class, Interpreter.type(fresh, "undo").answer());
  }

  @Test
  void a_session_goes_back_and_remembers_the_lines_since() {
    Session then = after("server listen");
    Session now = Interpreter.type(then, "server close").session();
    Session back = then.continuing(now);
    assertSame(then.world(), back.world());
    assertEquals(now.journal(), back.journal());
    assertEquals(now.lines(), back.lines());
  }

  @Test
  void a_line_that_is_declined_changes_nothing_and_is_a_comment_in_the_journal() {
    Session session = after("server listen");
    Reply reply = Interpreter.declined(session, "server close", "Not now.", List.of("hint"));
    assertSame(session.world(), reply.session().world());
    assertEquals("Not now.", ((Answer.Rejected) reply.answer()).reason().message());
    assertTrue(JournalText.text(reply.session().journal()).contains("#! server close"));
  }

  @Test
  void a_move_tells_the_worlds_that_it_passes_through() {
    Session session =
        after("set play auto", "set wire auto", "server listen", "client connect", "client close");
    assertEquals(
        List.of(State.FIN_WAIT_1, State.FIN_WAIT_1, State.FIN_WAIT_2),
        last(session).stages().stream()
            .map(stage -> stage.world().tcp(Side.CLIENT).state())
            .toList());
    assertEquals(session.world(), last(session).stages().get(2).world());
  }

  @Test
  void a_setting_passes_through_one_world() {
    Session session = after("set play auto");
    List<Outcome.Accepted> stages = last(session).stages();
    assertEquals(session.world(), stages.get(stages.size() - 1).world());
  }
}
