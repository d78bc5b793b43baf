package tcpstates.repl.view;

import tcpstates.engine.search.Exploration.Pair;
import tcpstates.repl.advice.BoundsText;
import tcpstates.repl.advice.ExploreRun;
import tcpstates.repl.text.Phrases;

/** Joint states as a graph in the language of Graphviz. */
public final class ExploreDot {

  private ExploreDot() {}

  /** The graph; each node is the client's state over the server's. */
  public static String graph(ExploreRun.Graph graph) {
    StringBuilder dot = new StringBuilder("digraph tcpstates {\n");
    dot.append(
        "  // %s of both sides, %s worlds within %s%s\n"
            .formatted(
                Phrases.count(graph.pairs().size(), "pair"),
                Phrases.grouped(graph.worlds()),
                BoundsText.write(graph.task().bounds()),
                graph.ending() == ExploreRun.Ending.COMPLETE ? "" : "; not complete"));
    dot.append("  node [shape=box, style=rounded, fontname=\"monospace\"];\n");
    for (Pair pair : graph.pairs()) {
      dot.append("  %s [label=\"%s\\n%s\"];\n".formatted(name(pair), pair.client(), pair.server()));
    }
    for (ExploreRun.Link link : graph.links()) {
      dot.append("  %s -> %s;\n".formatted(name(link.from()), name(link.to())));
    }
    return dot.append("}\n").toString();
  }

  private static String name(Pair pair) {
    return "\"%s/%s\"".formatted(pair.client(), pair.server());
  }
}
