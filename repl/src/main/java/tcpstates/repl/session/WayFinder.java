package tcpstates.repl.session;

import java.util.List;
import java.util.Set;
import tcpstates.repl.language.Check;

/** {@code path}. */
final class WayFinder {

  private WayFinder() {}

  static Evaluated find(Session session, Check goal, Patience patience) {
    Paths.Way way = Paths.shortest(session, goal, Set.of(), patience);
    if (way instanceof Paths.Way.Found found) {
      return new Evaluated(session, new Answer.PathFound(found.commands(), found.unless()));
    }
    if (way instanceof Paths.Way.Impossible impossible) {
      return no(session, Rejection.Code.IMPOSSIBLE_GOAL, impossible.why());
    }
    if (way instanceof Paths.Way.Beyond beyond) {
      return no(session, Rejection.Code.NOT_SEARCHABLE, beyond.why());
    }
    return way instanceof Paths.Way.None none
        ? no(session, Rejection.Code.NO_WAY, none(none))
        : within(session, (Paths.Way.NotWithin) way, patience);
  }

  private static Evaluated no(Session session, Rejection.Code code, String message) {
    return Evaluated.rejected(session, code, message, List.of());
  }

  private static String none(Paths.Way.None none) {
    return "There is no way: %s that can be reached %s looked at. The moves tried were %s."
        .formatted(
            none.worlds() == 1
                ? "the one world"
                : "all " + Phrases.grouped(none.worlds()) + " worlds",
            none.worlds() == 1 ? "was" : "were",
            Phrases.and(none.tried()));
  }

  private static Evaluated within(Session session, Paths.Way.NotWithin not, Patience patience) {
    String seen = Phrases.grouped(not.worlds()) + " worlds were looked at";
    String moves = "No way within %s leads there".formatted(Phrases.count(not.moves(), "move"));
    return switch (not.bound()) {
      case STOPPED ->
          no(session, Rejection.Code.STOPPED, "%s. %s; %s.".formatted(patience.end(), moves, seen));
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
