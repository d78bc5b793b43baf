package tcpstates.repl.command;

import java.util.List;
import java.util.Set;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.PathFinder;
import tcpstates.repl.advice.PathResult;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.ConditionReader;
import tcpstates.repl.text.Phrases;

/**
 * {@code path GOAL}: the shortest list of commands from here to a goal.
 *
 * @param goal checks, joined by {@code and}
 */
public record PathCommand(Condition goal) implements LookCommand {

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "path GOAL",
              "the shortest list of commands from here to a goal",
              List.of(
                  "path client CLOSING",
                  "path both CLOSED",
                  "path server received \"a\" and client owes nothing"),
              (side, words) -> new PathCommand(ConditionReader.all(words)))
          .build();

  @Override
  public Kind kind() {
    return Kind.SEARCH;
  }

  @Override
  public String text(Side focus) {
    return "path " + goal.text();
  }

  @Override
  public Answer answer(Session session, SearchBudget budget) {
    PathResult result = PathFinder.shortest(session.inSight(), goal, Set.of(), budget);
    if (result instanceof PathResult.Found found) {
      return new Answer.PathFound(found.commands(), found.unless());
    }
    if (result instanceof PathResult.Impossible impossible) {
      return no(Rejection.Code.IMPOSSIBLE_GOAL, impossible.why());
    }
    if (result instanceof PathResult.Beyond beyond) {
      return no(Rejection.Code.NOT_SEARCHABLE, beyond.why());
    }
    return result instanceof PathResult.None none
        ? no(Rejection.Code.NO_WAY, none(none))
        : within((PathResult.NotWithin) result, budget);
  }

  private static Answer no(Rejection.Code code, String message) {
    return Answer.Rejected.of(code, message, List.of());
  }

  private static String none(PathResult.None none) {
    String seen =
        none.worlds() == 1
            ? "one world is in reach, and it is not the goal"
            : "none of the " + Phrases.grouped(none.worlds()) + " worlds in reach is the goal";
    return "There is no way: " + seen + ". The moves tried were " + Phrases.and(none.tried()) + ".";
  }

  private static Answer within(PathResult.NotWithin not, SearchBudget budget) {
    String seen = Phrases.grouped(not.worlds()) + " worlds were searched";
    String moves = "No way within " + Phrases.count(not.moves(), "move") + " leads there";
    return switch (not.bound()) {
      case STOPPED -> no(Rejection.Code.STOPPED, budget.end() + ". " + moves + "; " + seen + ".");
      case MOVES, WORLDS ->
          no(Rejection.Code.NOT_WITHIN, moves + ". " + seen + ", and that is the limit.");
      case IN_FLIGHT ->
          no(
              Rejection.Code.NOT_WITHIN,
              moves
                  + ". With only a few segments in flight there is no longer way either. "
                  + seen
                  + ".");
    };
  }
}
