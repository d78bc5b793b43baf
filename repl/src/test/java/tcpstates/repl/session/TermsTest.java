package tcpstates.repl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tcpstates.engine.search.Alphabet.Letter;
import tcpstates.engine.search.Result;
import tcpstates.repl.language.Check;
import tcpstates.repl.language.CommandSet;
import tcpstates.repl.language.Goal;
import tcpstates.repl.session.Paths.Terms;
import tcpstates.repl.session.Paths.Way;

/** Ways that are looked for on terms: with some verbs alone, past some worlds, in so many moves. */
class TermsTest {

  private static Session after(String... lines) {
    Session session = Sessions.start(CommandSet.core());
    for (String line : lines) {
      session = Sessions.type(session, line).session();
    }
    return session;
  }

  private static Check check(String goal) {
    return ((Goal.Understood) Goal.parse(goal)).check();
  }

  private static Way look(Session session, String goal, Terms terms) {
    return Paths.shortest(session, check(goal), terms, Patience.STEADY);
  }

  @Test
  void only_the_verbs_that_are_allowed_are_used() {
    Session session = after("set play auto", "server listen", "client connect", "deliver");
    Terms terms = new Terms(Set.of(Letter.values()), Set.of("deliver"), List.of(), Paths.MOVES);
    assertEquals(
        List.of("deliver", "deliver"),
        ((Way.Found) look(session, "both ESTABLISHED", terms)).commands());
    assertInstanceOf(Way.None.class, look(session, "client FIN-WAIT-1", terms));
  }

  @Test
  void a_world_that_is_to_be_avoided_is_not_passed() {
    Session session = after("set play auto", "server listen", "client connect", "deliver");
    Terms terms =
        new Terms(
            Set.of(), Set.of("deliver", "drop"), List.of(check("client ESTABLISHED")), Paths.MOVES);
    assertInstanceOf(Way.None.class, look(session, "both ESTABLISHED", terms));
  }

  @Test
  void a_longer_way_than_is_wanted_is_not_found() {
    Session session = after("set play auto", "server listen", "client connect");
    Way way = look(session, "both ESTABLISHED", Terms.of(Set.of()).within(2));
    assertEquals(Result.Bound.MOVES, ((Way.NotWithin) way).bound());
  }
}
