package tcpstates.capture.export;

import static tcpstates.repl.text.Format.format;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Session;

/** The states that both sides went through, as a Graphviz graph with numbered steps. */
final class DotExport implements SessionExport {

  @Override
  public byte[] of(Session session) {
    SessionStory story = SessionStory.of(session.moments());
    StringBuilder edges = new StringBuilder();
    Set<State> seen = new LinkedHashSet<>();
    Map<Side, State> now = new EnumMap<>(Side.class);
    int step = 0;
    for (StoryLine line : story.lines()) {
      if (line.entered().isPresent()) {
        State from = now.getOrDefault(line.side(), State.CLOSED);
        State to = line.entered().get();
        seen.add(from);
        seen.add(to);
        now.put(line.side(), to);
        edges.append(
            format(
                "  \"%s\" -> \"%s\" [label=\"%d %s\", color=%s, fontcolor=%s];\n",
                from, to, ++step, line.side().word(), colour(line.side()), colour(line.side())));
      }
    }
    StringBuilder dot = new StringBuilder("digraph tcpstates {\n");
    dot.append("  node [shape=box, style=rounded, fontname=\"monospace\"];\n");
    seen.forEach(state -> dot.append(format("  \"%s\";\n", state)));
    return SessionExport.utf8(dot.append(edges).append("}\n"));
  }

  private static String colour(Side side) {
    return side == Side.CLIENT ? "blue" : "darkorange3";
  }
}
