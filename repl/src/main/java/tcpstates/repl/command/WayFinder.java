package tcpstates.repl.command;

import java.util.List;
import java.util.Set;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Check;
import tcpstates.repl.session.Phrases;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** {@code path}. */
final class WayFinder {

  private WayFinder() {}

  static Evaluated find(Session session, Check goal, SearchBudget budget) {
    PathResult way = PathFinder.shortest(session, goal, Set.of(), budget);
    if (way instanceof PathResult.Found found) {
      return new Evaluated(session, new Answer.PathFound(found.commands(), found.unless()));
    }
    if (way instanceof PathResult.Impossible impossible) {
      return no(session, Rejection.Code.IMPOSSIBLE_GOAL, impossible.why());
    }
    if (way instanceof PathResult.Beyond beyond) {
      return no(session, Rejection.Code.NOT_SEARCHABLE, beyond.why());
    }
    return way instanceof PathResult.None none
        ? no(session, Rejection.Code.NO_WAY, none(none))
        : within(session, (PathResult.NotWithin) way, budget);
  }

  private static Evaluated no(Session session, Rejection.Code code, String message) {
    return Evaluated.rejected(session, code, message, List.of());
  }

  private static String none(PathResult.None none) {
    return "There is no way: %s that can be reached %s looked at. The moves tried were %s."
        .formatted(
            none.worlds() == 1
                ? "the one world"
                : "all " + Phrases.grouped(none.worlds()) + " worlds",
            none.worlds() == 1 ? "was" : "were",
            Phrases.and(none.tried()));
  }

  private static Evaluated within(Session session, PathResult.NotWithin not, SearchBudget budget) {
    String seen = Phrases.grouped(not.worlds()) + " worlds were looked at";
    String moves = "No way within %s leads there".formatted(Phrases.count(not.moves(), "move"));
    return switch (not.bound()) {
      case STOPPED ->
          no(session, Rejection.Code.STOPPED, "%s. %s; %s.".formatted(budget.end(), moves, seen));
      case MOVES, WORLDS ->
          no(
              session,
              Rejection.Code.NOT_WITHIN,
              "%s. %s, and a search goes no further.".formatted(moves, seen));
      case IN_FLIGHT ->
          no(
              session,
              Rejection.Code.NOT_WITHIN,
              "%s, nor a longer one while only a few segments are in flight. %s."
                  .formatted(moves, seen));
    };
  }
}
