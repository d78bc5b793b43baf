package tcpstates.repl.view;

import static tcpstates.repl.text.Json.member;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tcpstates.engine.rules.Catalogue;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.search.Bounds;
import tcpstates.engine.search.Exploration.Edge;
import tcpstates.engine.search.Exploration.Pair;
import tcpstates.repl.advice.BoundsText;
import tcpstates.repl.advice.ExploreRun;
import tcpstates.repl.text.Json;
import tcpstates.repl.text.Json.Member;

/** An exploration as one JSON object; its schema is {@code exploration.schema.json}. */
public final class ExploreJson {

  /** The version of the form: keys may be added without changing it, none dropped or renamed. */
  public static final int VERSION = 1;

  private ExploreJson() {}

  /** What an exhaustive run has found, without a line feed. */
  public static String explored(ExploreRun.Explored explored) {
    List<Member> members = begun(explored.task(), explored.ending(), explored.found().worlds());
    members.add(member("transitions", explored.found().transitions()));
    members.add(member("depth", explored.found().depth()));
    members.add(
        member("pairs", Json.array(explored.pairs().stream().map(ExploreJson::pair).toList())));
    members.add(member("edges", edges(explored)));
    members.add(member("rules_fired", Json.strings(fired(explored))));
    members.add(
        member("rules_silent", Json.strings(explored.silent().stream().map(Rule::id).toList())));
    members.add(
        member("broken", Json.array(explored.broken().stream().map(ExploreJson::broken).toList())));
    return Json.object(members);
  }

  /** The result of a search for a goal, without a line feed. */
  public static String route(ExploreRun.Route route) {
    List<Member> members = begun(route.task(), route.ending(), route.worlds());
    members.add(member("goal", Json.string(route.goal().text())));
    members.add(member("script", route.script().map(Json::strings).orElse(Json.NULL)));
    return Json.object(members);
  }

  private static List<Member> begun(ExploreRun.Task task, ExploreRun.Ending ending, int worlds) {
    List<Member> members = new ArrayList<>();
    members.add(member("v", VERSION));
    members.add(member("bounds", bounds(task.bounds())));
    members.add(member("play", Json.string(task.byHand() ? "manual" : "auto")));
    members.add(member("ended", Json.string(ending.name().toLowerCase(Locale.ROOT))));
    members.add(member("worlds", worlds));
    return members;
  }

  private static String bounds(Bounds bounds) {
    List<Member> members = new ArrayList<>();
    for (Bounds.Kind kind : Bounds.Kind.values()) {
      members.add(member(kind.word(), bounds.left(kind)));
    }
    members.add(member(BoundsText.IN_FLIGHT, bounds.inFlight()));
    return Json.object(members);
  }

  private static String pair(Pair pair) {
    return Json.object(
        List.of(
            member("client", Json.string(pair.client().rfcName())),
            member("server", Json.string(pair.server().rfcName()))));
  }

  private static String edges(ExploreRun.Explored explored) {
    return Json.array(
        explored.found().edges().stream()
            .sorted(Comparator.comparing(Edge::from).thenComparing(Edge::to))
            .map(
                edge ->
                    Json.object(
                        List.of(
                            member("from", Json.string(edge.from().rfcName())),
                            member("to", Json.string(edge.to().rfcName())))))
            .toList());
  }

  private static List<String> fired(ExploreRun.Explored explored) {
    return Catalogue.entries().stream()
        .map(Catalogue.Entry::rule)
        .filter(rule -> explored.found().fired().contains(rule))
        .map(Rule::id)
        .toList();
  }

  private static String broken(ExploreRun.Broken broken) {
    return Json.object(
        List.of(
            member("what", Json.string(broken.what())),
            member("script", Json.strings(broken.script()))));
  }
}
