package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Spelling;

/** {@code fork [NAME]}: this branch stays as it is, and another starts from here. */
public record ForkCommand(Optional<String> name) implements TravelCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "fork [NAME]",
              "start another branch from here; this one is kept",
              List.of("fork", "fork what-if"),
              (side, words) ->
                  new ForkCommand(
                      words.atEnd() ? Optional.empty() : Optional.of(words.name("a branch"))))
          .build();

  @Override
  public String text(Side focus) {
    return "fork" + Spelling.name(name);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    String newName = name.orElseGet(() -> BranchNames.free(session, "fork"));
    if (session.branch(newName).isPresent()) {
      return exists(session, newName);
    }
    Session there = session.withNewBranch(session.branch().fork(newName));
    ForkCommand named = new ForkCommand(Optional.of(newName));
    Reply reply = TravelCommand.arrived(there, named, "fork", List.of());
    return new Reply(reply.session(), reply.answer(), text(session.focus()));
  }

  private Reply exists(Session session, String taken) {
    ForkCommand other = new ForkCommand(Optional.of(BranchNames.free(session, taken)));
    BranchCommand there = new BranchCommand(Optional.of(taken));
    return Reply.to(
        this,
        session,
        Answer.Rejected.of(
            Rejection.Code.BRANCH_EXISTS,
            "There is already a branch `" + taken + "`. `branch` switches to it.",
            List.of(other.text(session.focus()), there.text(session.focus()))));
  }
}
