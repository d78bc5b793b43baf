package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.InFlight;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Quoted;
import tcpstates.repl.language.Words;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;

/** Going back and forth in time, and from one branch to another. */
final class Travel {

  /** No history is longer. */
  static final int MOST_MOVES = 1_000_000;

  private Travel() {}

  /** How many moves; one where no number stands. */
  static int times(Words words) {
    return words.atEnd() ? 1 : (int) words.number("the number of commands", 1, MOST_MOVES);
  }

  /** The name of a branch, if one stands here; completion offers those there are. */
  static Optional<String> branchName(Words words) {
    words.offer(() -> words.context().branches().stream().map(Candidate::branch).toList());
    return words.atEnd() ? Optional.empty() : Optional.of(words.name("a branch"));
  }

  /**
   * The session stands after another number of moves of its branch. What is done again is sent
   * again; going back sends nothing.
   *
   * @param what the verb, for the answer
   */
  static Reply to(int position, Command command, String what, Session session) {
    boolean forward = position > session.branch().position();
    Session there = session.withBranch(session.branch().at(position));
    List<InFlight> sent = forward ? there.branch().past().last().sent() : List.of();
    return arrived(there, command, what, sent);
  }

  /** The session stands somewhere else, and the command has sent this. */
  static Reply arrived(Session there, Command command, String what, List<InFlight> sent) {
    String text = command.text(there.focus());
    Logbook log = there.log().withSent(new Logbook.LastSent(text, false, sent));
    Branch branch = there.branch();
    Answer answer =
        new Answer.Travelled(
            what, branch.position(), branch.length(), branch.name(), there.world());
    return new Reply(there.withLog(log), answer, text);
  }

  /** The names of all branches but the present one. */
  static List<String> otherBranches(Session session) {
    String here = session.branch().name();
    return session.branches().stream()
        .map(Branch::name)
        .filter(name -> !name.equals(here))
        .toList();
  }

  /**
   * There is no such branch.
   *
   * @param verb what would be legal with another name
   */
  static Reply noSuchBranch(Command command, String name, Session session, String verb) {
    List<String> names = session.branches().stream().map(Branch::name).toList();
    String message = "There is no branch `" + name + "`." + Phrases.didYouMean(name, names);
    return Reply.rejected(
        command, session, Rejection.Code.NO_SUCH_BRANCH, message, withOthers(session, verb));
  }

  /** A branch should have been named: these are there. */
  static Reply noBranchNamed(Command command, Session session, String verb) {
    List<String> names = otherBranches(session).stream().map(name -> "`" + name + "`").toList();
    String message =
        names.isEmpty()
            ? "There is no other branch. `fork` starts one."
            : "Name a branch: " + Phrases.or(names) + ".";
    return Reply.rejected(
        command, session, Rejection.Code.NO_SUCH_BRANCH, message, withOthers(session, verb));
  }

  /** The verb with the name of each other branch. */
  static List<String> withOthers(Session session, String verb) {
    return otherBranches(session).stream()
        .map(name -> verb + " " + Quoted.writeName(name))
        .toList();
  }

  /** The first name with a number that no branch has yet. */
  static String freeName(Session session, String stem) {
    int number = 1;
    while (session.branch(stem + "-" + number).isPresent()) {
      number++;
    }
    return stem + "-" + number;
  }
}
