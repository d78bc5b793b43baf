package tcpstates.repl.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Exploration.Pair;
import tcpstates.engine.search.Spread;
import tcpstates.engine.search.Watch;
import tcpstates.engine.tcp.State;
import tcpstates.repl.advice.BoundsText;
import tcpstates.repl.advice.ExploreRun;
import tcpstates.repl.advice.ExploreRun.Ending;
import tcpstates.repl.language.Parsed;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.Goals;

class ExploringTest {

  private static ExploreRun.Task task(String bounds, boolean byHand, int worlds) {
    Bounds read = (Bounds) assertInstanceOf(Parsed.Value.class, BoundsText.read(bounds)).value();
    return new ExploreRun.Task(read, byHand, worlds, CoreCommands.SET);
  }

  private static ExploreRun.Task task(String bounds) {
    return task(bounds, false, 1_000_000);
  }

  private static Condition goal(String text) {
    return Goals.goal(text);
  }

  @Test
  void an_exhaustive_run_tells_the_rules_that_never_fired_in_the_rfcs_order() {
    ExploreRun.Explored explored =
        ExploreRun.explore(task("losses=1,timeouts=1"), Watch.PATIENT, Spread.IN_TURN);
    assertEquals(Ending.COMPLETE, explored.ending());
    assertEquals(List.of(), explored.broken());
    List<String> silent = explored.silent().stream().map(rule -> rule.id()).toList();
    assertTrue(silent.contains("text.in-order"), silent::toString);
    assertFalse(silent.contains("open.active"), silent::toString);
    assertTrue(silent.indexOf("send.queued") < silent.indexOf("text.in-order"), silent::toString);
  }

  /** A crash can leave the peer alone in FIN-WAIT-2, which nothing ends. */
  @Test
  void what_is_broken_is_shown_by_a_script_that_can_be_run() {
    for (boolean byHand : List.of(false, true)) {
      ExploreRun.Explored explored =
          ExploreRun.explore(
              task("crashes=1,in-flight=3", byHand, 1_000_000), Watch.PATIENT, Spread.IN_TURN);
      assertFalse(explored.broken().isEmpty());
      for (ExploreRun.Broken broken : explored.broken()) {
        Typist typist = Typist.atThePrompt().types(broken.script().toArray(String[]::new));
        assertTrue(broken.what().startsWith("dead end"), broken::what);
        assertTrue(typist.story().contains("crash"), typist::story);
      }
    }
  }

  @Test
  void it_says_what_ended_it() {
    assertEquals(
        Ending.WORLDS,
        ExploreRun.explore(task("losses=1", false, 100), Watch.PATIENT, Spread.IN_TURN).ending());
    assertEquals(
        Ending.STOPPED,
        ExploreRun.explore(
                task("losses=3,timeouts=3"), (depth, worlds) -> worlds < 5_000, Spread.IN_TURN)
            .ending());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opens=2 | client CLOSING",
        "opens=2,sends=1 | server received \"a\" and wire empty",
        "opens=1 | sent rst ack",
        "opens=2,crashes=1 | client ESTABLISHED and server CLOSED",
        "opens=2,forged-rst=1 | client CLOSED and client signal reset",
        "opens=2,corruptions=1,timeouts=1 | both ESTABLISHED",
        "opens=2 | both CLOSED"
      })
  void a_way_within_bounds_leads_there_when_it_is_run(String bounds, String goal) {
    for (boolean byHand : List.of(false, true)) {
      ExploreRun.Route route =
          ExploreRun.route(task(bounds, byHand, 1_000_000), goal(goal), Watch.PATIENT);
      assertEquals(Ending.FOUND, route.ending());
      List<String> script = route.script().orElseThrow();
      Typist.atThePrompt().types(script.toArray(String[]::new)).types("expect " + goal);
      assertEquals(!byHand, script.contains("set play auto"));
    }
  }

  @Test
  void forged_segments_are_typed_without_the_numbers_that_they_get_anyhow() {
    ExploreRun.Route reset =
        ExploreRun.route(task("opens=2,forged-rst=1"), goal("server signal reset"), Watch.PATIENT);
    List<String> script = reset.script().orElseThrow();
    assertTrue(script.contains("inject to server rst"), script::toString);
  }

  @Test
  void where_there_is_no_way_within_bounds_that_is_said() {
    ExploreRun.Route route =
        ExploreRun.route(task("opens=1"), goal("client ESTABLISHED"), Watch.PATIENT);
    assertEquals(Ending.COMPLETE, route.ending());
    assertEquals(Optional.empty(), route.script());
  }

  @Test
  void the_graph_has_the_pairs_of_the_exhaustive_run_and_links_between_them() {
    ExploreRun.Graph graph = ExploreRun.graph(task("losses=1"), Watch.PATIENT);
    assertEquals(
        ExploreRun.explore(task("losses=1"), Watch.PATIENT, Spread.IN_TURN).pairs(), graph.pairs());
    Pair start = new Pair(State.CLOSED, State.CLOSED);
    assertEquals(
        List.of(
            new Pair(State.LISTEN, State.CLOSED),
            new Pair(State.SYN_SENT, State.CLOSED),
            new Pair(State.CLOSED, State.LISTEN),
            new Pair(State.CLOSED, State.SYN_SENT)),
        graph.links().stream()
            .filter(link -> link.from().equals(start))
            .map(ExploreRun.Link::to)
            .collect(Collectors.toList()));
    assertTrue(graph.links().stream().noneMatch(link -> link.from().equals(link.to())));
  }
}
