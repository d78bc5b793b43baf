package tcpstates.repl.view;

import static tcpstates.repl.text.Format.format;

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
        format(
            "  // %s of both sides, %s worlds within %s%s\n",
            Phrases.count(graph.pairs().size(), "pair"),
            Phrases.grouped(graph.worlds()),
            BoundsText.write(graph.task().bounds()),
            graph.ending() == ExploreRun.Ending.COMPLETE ? "" : "; not complete"));
    dot.append("  node [shape=box, style=rounded, fontname=\"monospace\"];\n");
    for (Pair pair : graph.pairs()) {
      dot.append(format("  %s [label=\"%s\\n%s\"];\n", name(pair), pair.client(), pair.server()));
    }
    for (ExploreRun.Link link : graph.links()) {
      dot.append(format("  %s -> %s;\n", name(link.from()), name(link.to())));
    }
    return dot.append("}\n").toString();
  }

  private static String name(Pair pair) {
    return format("\"%s/%s\"", pair.client(), pair.server());
  }
}
