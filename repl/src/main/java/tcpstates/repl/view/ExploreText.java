package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.search.Exploration;
import tcpstates.engine.tcp.State;
import tcpstates.repl.advice.BoundsText;
import tcpstates.repl.advice.ExploreRun;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Page;
import tcpstates.repl.text.Phrases;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** Explorations, for a person to read. */
public final class ExploreText {

  private static final int COLUMN = 14;

  private ExploreText() {}

  /** What an exhaustive run has found. */
  public static List<StyledLine> explored(ExploreRun.Explored explored, Look look) {
    Exploration found = explored.found();
    Page page = new Page(look);
    task(explored.task(), page);
    page.row("worlds", Phrases.grouped(found.worlds()) + ", " + ending(explored));
    page.row("moves", Phrases.grouped(found.transitions()) + " were made");
    page.row("depth", Phrases.grouped(found.depth()) + " moves lead to the farthest world");
    pairs(found.pairs(), page);
    edges(found.edges(), page);
    silent(explored.silent(), page);
    broken(explored, page);
    return page.lines();
  }

  private static void task(ExploreRun.Task task, Page page) {
    page.title("Explored");
    page.row("bounds", StyledLine.of(BoundsText.write(task.bounds()), Style.COMMAND));
    page.row("play", task.byHand() ? "both sides by hand" : "both sides by themselves");
  }

  private static String ending(ExploreRun.Explored explored) {
    return switch (explored.ending()) {
      case COMPLETE, FOUND -> "all there are within the bounds";
      case WORLDS -> "--worlds allows no more; there are others";
      case STOPPED -> "you stopped it; there may be others";
      case FAILURES -> "too much was broken to go on; there may be others";
    };
  }

  // ---- tables

  private static void pairs(Set<Exploration.Pair> pairs, Page page) {
    int all = State.values().length * State.values().length;
    page.blank().title(format("Joint states: %d of %d", pairs.size(), all));
    row("client", StyledLine.of("server", Style.SERVER), Style.CLIENT, page);
    for (State client : State.values()) {
      states(client, pairs, Exploration.Pair::client, Exploration.Pair::server)
          .ifPresent(states -> row(client.rfcName(), StyledLine.of(states), Style.STRONG, page));
    }
  }

  private static void edges(Set<Exploration.Edge> edges, Page page) {
    page.blank().title("Changes of state: " + edges.size());
    for (State from : State.values()) {
      states(from, edges, Exploration.Edge::from, Exploration.Edge::to)
          .ifPresent(to -> row(from.rfcName(), StyledLine.of("▸ " + to), Style.STRONG, page));
    }
  }

  /** The second states of those whose first is this one. */
  private static <T> Optional<String> states(
      State first, Set<T> all, Function<T, State> one, Function<T, State> other) {
    EnumSet<State> states =
        all.stream()
            .filter(each -> one.apply(each) == first)
            .map(other)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(states.stream().map(State::rfcName).collect(Collectors.joining(", ")));
  }

  private static void row(String name, StyledLine text, Style style, Page page) {
    int column = COLUMN + 2;
    StyledLine start = StyledLine.of("  ").plus(name, style);
    page.add(start.padded(column, page.look().columns()).plus(text), column);
  }

  private static void silent(List<Rule> silent, Page page) {
    int all = Catalogue.entries().size();
    page.blank().title(format("Rules that never fired: %d of %d", silent.size(), all));
    if (!silent.isEmpty()) {
      String ids = silent.stream().map(Rule::id).collect(Collectors.joining(", "));
      page.add(StyledLine.of("  " + ids), 2);
    }
  }

  // ---- what is broken

  private static void broken(ExploreRun.Explored explored, Page page) {
    page.blank();
    if (explored.broken().isEmpty()) {
      page.add(StyledLine.of("✓ ", Style.GOOD).plus(found(explored.ending())));
      return;
    }
    int count = explored.broken().size();
    page.add(
        StyledLine.of("✗ ", Style.BAD)
            .plus(count == 1 ? "One thing is broken." : count + " things are broken.")
            .plus(" A script shows each: ")
            .plus("tcpstates run FILE", Style.COMMAND));
    for (ExploreRun.Broken broken : explored.broken()) {
      page.blank().drawn(StyledLine.of("# " + broken.what(), Style.BAD));
      broken.script().forEach(line -> page.drawn(StyledLine.of(line, Style.COMMAND)));
    }
  }

  private static String found(ExploreRun.Ending ending) {
    return ending == ExploreRun.Ending.COMPLETE
        ? "Nothing is broken."
        : "Nothing is broken in what was explored.";
  }

  // ---- a way

  /**
   * The result of a search for a goal: a script that leads there and checks it, if one was found.
   */
  public static List<StyledLine> route(ExploreRun.Route route, Look look) {
    Page page = new Page(look);
    String worlds = Phrases.grouped(route.worlds()) + (route.worlds() == 1 ? " world" : " worlds");
    String bounds = BoundsText.write(route.task().bounds());
    if (route.script().isPresent()) {
      page.drawn(StyledLine.of("# " + worlds + " within " + bounds, Style.FAINT));
      route.script().get().forEach(line -> page.drawn(StyledLine.of(line, Style.COMMAND)));
      return page.drawn(StyledLine.of("expect " + route.goal().text(), Style.COMMAND)).lines();
    }
    String found =
        switch (route.ending()) {
          case COMPLETE, FOUND, FAILURES ->
              format("There is no way within %s: all %s were searched.", bounds, worlds);
          case WORLDS ->
              format("No way was found: %s were searched, and --worlds allows no more.", worlds);
          case STOPPED -> format("No way was found: you stopped the search after %s.", worlds);
        };
    return page.add(StyledLine.of("✗ ", Style.BAD).plus(found)).lines();
  }
}
