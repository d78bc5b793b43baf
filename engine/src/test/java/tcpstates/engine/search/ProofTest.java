package tcpstates.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.CLOSE_WAIT;
import static tcpstates.engine.tcp.State.CLOSING;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;
import static tcpstates.engine.tcp.State.LAST_ACK;
import static tcpstates.engine.tcp.State.LISTEN;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;
import static tcpstates.engine.tcp.State.SYN_SENT;
import static tcpstates.engine.tcp.State.TIME_WAIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.search.Bounds.Kind;
import tcpstates.engine.search.Exploration.Edge;
import tcpstates.engine.search.Exploration.Pair;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.World;

/** What exhaustive runs with small bounds prove, and the table of joint states that they reach. */
class ProofTest {

  private static final Path TABLE = Path.of("../docs/STATES.md");
  private static final Path UNFIRED = Path.of("src/test/resources/search/unfired.txt");
  private static final int PLENTY = 1_000_000;
  private static final Bounds TWO_OPENS = Bounds.none(4).with(Kind.OPENS, 2);

  private static final Map<Bounds, Exploration> DONE = new HashMap<>();

  /** If no peer has forgotten the connection, nothing is ever stuck. */
  private static final Map<String, Bounds> HONEST =
      Map.of(
          "a byte, a loss and a timeout",
          TWO_OPENS.with(Kind.SENDS, 1).with(Kind.LOSSES, 1).with(Kind.TIMEOUTS, 1),
          "two bytes and a reordering",
          TWO_OPENS.with(Kind.SENDS, 2).with(Kind.REORDERINGS, 1),
          "a copy, a reordering and a timeout",
          TWO_OPENS.with(Kind.DUPLICATES, 1).with(Kind.REORDERINGS, 1).with(Kind.TIMEOUTS, 1),
          "a broken checksum and a timeout",
          TWO_OPENS.with(Kind.CORRUPTIONS, 1).with(Kind.TIMEOUTS, 1),
          "an abort and a timeout",
          TWO_OPENS.with(Kind.ABORTS, 1).with(Kind.TIMEOUTS, 1),
          "a forged ACK and a byte",
          TWO_OPENS.with(Kind.FORGED_ACK, 1).with(Kind.SENDS, 1));

  /** A crash, or a misleading RST or SYN, can make one side forget. */
  private static final Map<String, Bounds> FORGETFUL =
      Map.of(
          "a crash, a loss and a timeout",
          TWO_OPENS.with(Kind.CRASHES, 1).with(Kind.LOSSES, 1).with(Kind.TIMEOUTS, 1),
          "a forged RST",
          TWO_OPENS.with(Kind.FORGED_RST, 1),
          "a forged SYN",
          TWO_OPENS.with(Kind.FORGED_SYN, 1));

  private static final Set<String> ONLY_FIN_WAIT_2 =
      Set.of(
          "dead end: in the end the client is in FIN-WAIT-2 and the server in CLOSED",
          "dead end: in the end the client is in CLOSED and the server in FIN-WAIT-2");

  /** The arrows of Figure 5, and of its notes 1 and 2. */
  private static final Set<Edge> FIGURE_5 =
      Set.of(
          new Edge(CLOSED, LISTEN),
          new Edge(LISTEN, CLOSED),
          new Edge(CLOSED, SYN_SENT),
          new Edge(SYN_SENT, CLOSED),
          new Edge(LISTEN, SYN_RECEIVED),
          new Edge(LISTEN, SYN_SENT),
          new Edge(SYN_SENT, SYN_RECEIVED),
          new Edge(SYN_RECEIVED, LISTEN),
          new Edge(SYN_RECEIVED, ESTABLISHED),
          new Edge(SYN_SENT, ESTABLISHED),
          new Edge(SYN_RECEIVED, FIN_WAIT_1),
          new Edge(ESTABLISHED, FIN_WAIT_1),
          new Edge(ESTABLISHED, CLOSE_WAIT),
          new Edge(FIN_WAIT_1, FIN_WAIT_2),
          new Edge(FIN_WAIT_1, CLOSING),
          new Edge(FIN_WAIT_1, TIME_WAIT),
          new Edge(FIN_WAIT_2, TIME_WAIT),
          new Edge(CLOSING, TIME_WAIT),
          new Edge(TIME_WAIT, CLOSED),
          new Edge(CLOSE_WAIT, LAST_ACK),
          new Edge(LAST_ACK, CLOSED));

  @Test
  void from_every_world_both_sides_can_still_reach_closed() {
    HONEST.forEach((name, bounds) -> assertEquals(List.of(), run(bounds).failures(), name));
  }

  @Test
  void a_peer_that_has_forgotten_leaves_fin_wait_2_as_the_only_dead_end() {
    FORGETFUL.forEach((name, bounds) -> assertEquals(ONLY_FIN_WAIT_2, failures(bounds), name));
  }

  /**
   * With more connections, an old SYN misleads as a forged one does, but nothing goes on for ever.
   */
  @Test
  void connections_that_follow_each_other_do_not_answer_each_other_for_ever() {
    Bounds bounds = Bounds.none(4).with(Kind.OPENS, 4).with(Kind.ABORTS, 1);
    assertEquals(ONLY_FIN_WAIT_2, failures(bounds));
  }

  private static Set<String> failures(Bounds bounds) {
    return run(bounds).failures().stream()
        .map(Exploration.Failure::what)
        .collect(Collectors.toSet());
  }

  @Test
  void every_state_and_every_edge_of_figure_5_is_reached() {
    Set<Edge> edges = new HashSet<>();
    Set<State> states = new HashSet<>();
    HONEST
        .values()
        .forEach(
            bounds -> {
              Exploration run = run(bounds);
              edges.addAll(run.edges());
              run.pairs().forEach(pair -> states.addAll(List.of(pair.client(), pair.server())));
            });
    assertEquals(State.ALL, states);
    assertTrue(edges.containsAll(FIGURE_5), () -> "reached: " + edges);
  }

  /** A rule that no run fires is listed, with the reason. An unnecessary entry fails. */
  @Test
  void every_rule_fires_or_is_named_with_the_reason_why_not() throws IOException {
    Set<String> silent = new TreeSet<>();
    Catalogue.entries().forEach(entry -> silent.add(entry.rule().id()));
    Stream.concat(HONEST.values().stream(), FORGETFUL.values().stream())
        .flatMap(bounds -> run(bounds).fired().stream())
        .forEach(rule -> silent.remove(rule.id()));
    Set<String> named = new TreeSet<>();
    for (String line : Files.readAllLines(UNFIRED)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" \\| ", 2);
        assertEquals(2, parts.length, "a rule, then why: " + line);
        named.add(parts[0].strip());
      }
    }
    assertEquals(named, silent);
  }

  @Test
  void the_table_of_joint_states_is_up_to_date() throws IOException {
    String table = table();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(table, Files.readString(TABLE), "mvn test -Dgolden.write=true rewrites it");
  }

  private static String table() {
    Map<Pair, Character> marks = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    FORGETFUL.values().forEach(bounds -> mark(marks, bounds, 'o'));
    HONEST.values().forEach(bounds -> mark(marks, bounds, 'x'));
    StringBuilder text =
        new StringBuilder(
            """
            # Which states both sides can be in at the same time

            Generated from exhaustive runs by ProofTest; do not edit it by hand.

            Rows are the client's states, columns the server's. `x`: reached when segments are lost, copied, late or
            broken, a side aborts, or an ACK is forged. `o`: only after a crash, or when a forged RST or SYN misleads a
            side. Each side opens once, or one side opens twice; with more connections, more pairs are possible.

            From every world of the runs for `x`, both sides can still reach CLOSED. The same is true for `o`, with one
            exception, which is TCP's own: a FIN-WAIT-2 whose peer has forgotten the connection waits for a FIN that
            nobody will send. Only ABORT or keep-alive ends it; Linux gives up after 60 s.

            """);
    String head =
        State.ALL.stream().map(State::rfcName).collect(Collectors.joining(" | ", "| | ", " |\n"));
    text.append(head).append("|---|").append(":-:|".repeat(State.ALL.size())).append('\n');
    for (State client : State.ALL) {
      text.append("| ").append(client).append(" |");
      for (State server : State.ALL) {
        text.append(' ').append(marks.getOrDefault(new Pair(client, server), ' ')).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static void mark(Map<Pair, Character> marks, Bounds bounds, char mark) {
    run(bounds).pairs().forEach(pair -> marks.put(pair, mark));
  }

  private static Exploration run(Bounds bounds) {
    return DONE.computeIfAbsent(bounds, ProofTest::explore);
  }

  private static Exploration explore(Bounds bounds) {
    World start = World.initial();
    for (Side side : Side.values()) {
      Outcome outcome = Simulator.apply(start, new Input.SetPlay(side, Play.AUTO));
      start = ((Outcome.Accepted) outcome).world();
    }
    Exploration run = Explorer.explore(start, bounds, PLENTY, Watch.PATIENT);
    assertTrue(run.complete());
    return run;
  }
}
