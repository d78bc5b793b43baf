package tcpstates.repl.command;

import java.util.List;
import java.util.function.IntFunction;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Session;

/** A command that goes back or forth in time, or from one branch to another. */
interface TravelCommand extends SessionCommand {

  /** No history is longer. */
  int MOST_MOVES = 1_000_000;

  @Override
  default Kind kind() {
    return Kind.TRAVEL;
  }

  /** A verb with a number of moves; one if there is no number. */
  static Verb.Builder counted(String verb, String help, IntFunction<TravelCommand> command) {
    return Verb.of(
            Group.SESSION,
            verb + " [N]",
            help,
            List.of(verb, verb + " 3"),
            (side, words) -> command.apply(times(words)))
        .offeredIfLegal(side -> command.apply(1));
  }

  /** Its spelling. */
  static String counted(Verb verb, int times) {
    return times == 1 ? verb.name() : verb.name() + " " + times;
  }

  private static int times(WordReader words) {
    return words.atEnd() ? 1 : (int) words.number("the number of commands", 1, MOST_MOVES);
  }

  /**
   * The session goes to another moment of its branch. What is redone is sent again; going back
   * sends nothing.
   *
   * @param what the verb, for the answer
   */
  static Reply to(int position, Command command, String what, Session session) {
    boolean forward = position > session.branch().position();
    Session there = session.withBranch(session.branch().at(position));
    List<InFlight> sent = forward ? there.branch().past().last().sent() : List.of();
    return arrived(there, command, what, sent);
  }

  /** The session is at another moment, and the command has sent this. */
  static Reply arrived(Session there, Command command, String what, List<InFlight> sent) {
    String text = command.text(there.focus());
    Logbook log = there.log().withSent(new Logbook.LastSent(text, false, sent));
    Branch branch = there.branch();
    Answer answer =
        new Answer.Travelled(
            what, branch.position(), branch.length(), branch.name(), there.world());
    return new Reply(there.withLog(log), answer, text);
  }
}
