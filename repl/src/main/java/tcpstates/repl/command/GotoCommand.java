package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** {@code goto N}: the session goes to the moment after move N; 0 is the start. */
public record GotoCommand(int number) implements TravelCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "goto N",
              "go to the moment after command N of the history; 0 is the start",
              List.of("goto 0", "goto 4"),
              (side, words) ->
                  new GotoCommand(
                      (int) words.number("the command's number", 0, TravelCommand.MOST_MOVES)))
          .offeredIfLegal(side -> new GotoCommand(1))
          .build();

  @Override
  public String text(Side focus) {
    return "goto " + number;
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    int length = session.branch().length();
    if (number >= 0 && number <= length) {
      return TravelCommand.to(number, this, "goto", session);
    }
    String message =
        length == 0
            ? "There is no move " + number + " yet. Nothing has happened here."
            : "There is no move "
                + number
                + ". `goto` takes a number from 0 (the start) to "
                + length
                + ", and `history` lists them.";
    return Reply.to(
        this,
        session,
        Answer.Rejected.of(Rejection.Code.NO_SUCH_MOMENT, message, List.of("history")));
  }
}
