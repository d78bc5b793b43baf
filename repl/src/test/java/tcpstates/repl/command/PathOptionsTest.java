package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Result;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathOptions;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.interpreter.Interpreter;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.Goals;

/**
 * Paths with conditions: with certain verbs only, past certain worlds, in so many moves at most.
 */
class PathOptionsTest {

  private static Session after(String... lines) {
    Session session = Session.start(CoreCommands.SET);
    for (String line : lines) {
      session = Interpreter.type(session, line).session();
    }
    return session;
  }

  private static Condition check(String goal) {
    return Goals.goal(goal);
  }

  private static PathResult look(Session session, String goal, PathOptions terms) {
    return PathFinder.shortest(session, check(goal), terms, SearchBudget.STEADY);
  }

  @Test
  void only_the_verbs_that_are_allowed_are_used() {
    Session session = after("set play auto", "server listen", "client connect", "deliver");
    PathOptions terms =
        new PathOptions(
            Set.of(Letter.values()), Set.of(DeliverCommand.VERB), List.of(), PathFinder.MOVES);
    assertEquals(
        List.of("deliver", "deliver"),
        ((PathResult.Found) look(session, "both ESTABLISHED", terms)).commands());
    assertInstanceOf(PathResult.None.class, look(session, "client FIN-WAIT-1", terms));
  }

  @Test
  void no_move_is_used_that_the_allowed_verbs_can_not_say_there() {
    Session session = after("server listen", "client connect", "deliver");
    PathOptions terms =
        new PathOptions(
            Set.of(Letter.values()), Set.of(SendCommand.VERB), List.of(), PathFinder.MOVES);
    PathResult.Found way =
        assertInstanceOf(PathResult.Found.class, look(session, "server CLOSED", terms));
    for (String line : way.commands()) {
      Reply reply = Interpreter.type(session, line);
      assertTrue(reply.answer().accepted(), way.commands()::toString);
      session = reply.session();
    }
    assertEquals(State.CLOSED, session.world().tcp(Side.SERVER).state());
  }

  @Test
  void a_world_that_is_to_be_avoided_is_not_passed() {
    Session session = after("set play auto", "server listen", "client connect", "deliver");
    PathOptions terms =
        new PathOptions(
            Set.of(),
            Set.of(DeliverCommand.VERB, FaultCommand.DROP),
            List.of(check("client ESTABLISHED")),
            PathFinder.MOVES);
    assertInstanceOf(PathResult.None.class, look(session, "both ESTABLISHED", terms));
  }

  @Test
  void a_longer_way_than_is_wanted_is_not_found() {
    Session session = after("set play auto", "server listen", "client connect");
    PathResult way = look(session, "both ESTABLISHED", PathOptions.of(Set.of()).within(2));
    assertEquals(Result.Bound.MOVES, ((PathResult.NotWithin) way).bound());
  }
}
