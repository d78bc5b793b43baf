package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Quoted;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Branch;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Phrases;

/** The names of branches in commands. */
final class BranchNames {

  private BranchNames() {}

  /** A name, if there is one here; completion offers the existing ones. */
  static Optional<String> read(WordReader words) {
    words.offer(() -> words.context().branches().stream().map(Candidate::branch).toList());
    return words.atEnd() ? Optional.empty() : Optional.of(words.name("a branch"));
  }

  /**
   * There is no such branch.
   *
   * @param verb what would be legal with another name
   */
  static Answer unknown(String name, Session session, Verb verb) {
    List<String> names = session.branches().stream().map(Branch::name).toList();
    String message = "There is no branch `" + name + "`." + Phrases.didYouMean(name, names);
    return Answer.Rejected.of(Rejection.Code.NO_SUCH_BRANCH, message, others(session, verb));
  }

  /** The branch's name is missing: these exist. */
  static Answer missing(Session session, Verb verb) {
    List<String> names = session.otherBranches().stream().map(name -> "`" + name + "`").toList();
    String message =
        names.isEmpty()
            ? "There is no other branch. `fork` starts one."
            : "Name a branch: " + Phrases.or(names) + ".";
    return Answer.Rejected.of(Rejection.Code.NO_SUCH_BRANCH, message, others(session, verb));
  }

  /** The verb with the name of each other branch. */
  static List<String> others(Session session, Verb verb) {
    return session.otherBranches().stream()
        .map(name -> verb.name() + " " + Quoted.writeName(name))
        .toList();
  }

  /** The first name with a number that no branch has yet. */
  static String free(Session session, String stem) {
    int number = 1;
    while (session.branch(stem + "-" + number).isPresent()) {
      number++;
    }
    return stem + "-" + number;
  }
}
