package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Setting;
import tcpstates.repl.session.Finding;
import tcpstates.repl.session.Findings;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Named;
import tcpstates.repl.session.Rejection;
import tcpstates.repl.session.Session;

/** What comes of a command that has been understood; the journal is kept elsewhere. */
final class Evaluator {

  private Evaluator() {}

  /**
   * Carries a command out.
   *
   * @param text as it was typed
   * @param budget how long a search may go on
   */
  static Evaluated evaluate(Session session, Command typed, String text, SearchBudget budget) {
    Optional<Evaluated> elsewhere = Places.refuse(session, text);
    return elsewhere.isPresent() ? elsewhere.get() : evaluate(session, typed, budget);
  }

  private static Evaluated evaluate(Session session, Command typed, SearchBudget budget) {
    Command command = Named.with(typed, session.focus());
    if (command instanceof Command.Focus focus) {
      return focus(session, focus.side());
    }
    if (command instanceof Command.Set set && set.setting().display()) {
      return display(session, set.setting());
    }
    if (command instanceof Command.Expect expect) {
      return expect(session, expect);
    }
    if (command instanceof Command.Reject reject) {
      return reject(session, reject, budget);
    }
    return Moving.evaluate(session, command)
        .or(() -> Travel.evaluate(session, command))
        .or(() -> Looks.evaluate(session, command, budget))
        .or(() -> Requests.evaluate(session, command))
        .orElseThrow(() -> new IllegalStateException("no evaluation of " + command));
  }

  private static Evaluated focus(Session session, Side side) {
    Session there = session.withBranch(session.branch().withFocus(side));
    Logbook notes = there.log().withLatest(new Logbook.Latest(side.word(), false, List.of()));
    return new Evaluated(there.withLog(notes), new Answer.Focused(side));
  }

  private static Evaluated display(Session session, Setting setting) {
    String text = Canonical.text(new Command.Set(setting), session.focus());
    String[] words = text.split(" ", 3);
    Logbook notes = session.log().withLatest(new Logbook.Latest(text, false, List.of()));
    return new Evaluated(
        session.withDisplay(session.display().with(setting)).withLog(notes),
        new Answer.DisplaySet(words[1], words[2]));
  }

  private static Evaluated expect(Session session, Command.Expect expect) {
    Finding finding = Findings.find(session, expect.check());
    String text = Canonical.text(expect, session.focus());
    return new Evaluated(
        session,
        finding.holds()
            ? new Answer.CheckHolds(text)
            : new Answer.CheckFailed(text, finding.expected(), finding.actual()));
  }

  /** The inner command is tried on a session that is then forgotten. */
  private static Evaluated reject(Session session, Command.Reject command, SearchBudget budget) {
    Command inner = command.command();
    Answer answer = evaluate(session, inner, command.text(), budget).answer();
    if (answer instanceof Answer.Rejected rejected) {
      return new Evaluated(session, new Answer.RejectHolds(rejected.reason(), rejected.legal()));
    }
    if (answer instanceof Answer.CheckFailed failed) {
      String message = "Expected %s; %s.".formatted(failed.expected(), failed.actual());
      Rejection reason = Rejection.of(Rejection.Code.CHECK_FAILED, message);
      return new Evaluated(session, new Answer.RejectHolds(reason, List.of()));
    }
    return new Evaluated(
        session,
        answer.accepted()
            ? new Answer.NotRejected(Canonical.text(inner, session.focus()))
            : new Answer.RejectHolds(
                Rejection.of(Rejection.Code.CHECK_FAILED, "The inner check does not hold."),
                List.of()));
  }
}
