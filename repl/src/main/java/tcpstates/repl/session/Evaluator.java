package tcpstates.repl.session;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Canonical;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Setting;

/** What comes of a command that has been understood; the journal is kept elsewhere. */
final class Evaluator {

  private Evaluator() {}

  /**
   * Carries a command out.
   *
   * @param text as it was typed
   * @param patience how long a search may go on
   */
  static Evaluated evaluate(Session session, Command typed, String text, Patience patience) {
    Optional<Evaluated> elsewhere = Places.refuse(session, text);
    return elsewhere.isPresent() ? elsewhere.get() : evaluate(session, typed, patience);
  }

  private static Evaluated evaluate(Session session, Command typed, Patience patience) {
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
      return reject(session, reject, patience);
    }
    return Moving.evaluate(session, command)
        .or(() -> Travel.evaluate(session, command))
        .or(() -> Looks.evaluate(session, command, patience))
        .or(() -> Requests.evaluate(session, command))
        .orElseThrow(() -> new IllegalStateException("no evaluation of " + command));
  }

  private static Evaluated focus(Session session, Side side) {
    Session there = session.withBranch(session.branch().withFocus(side));
    Notes notes = there.notes().withLatest(new Notes.Latest(side.word(), false, List.of()));
    return new Evaluated(there.withNotes(notes), new Answer.Focused(side));
  }

  private static Evaluated display(Session session, Setting setting) {
    String text = Canonical.text(new Command.Set(setting), session.focus());
    String[] words = text.split(" ", 3);
    Notes notes = session.notes().withLatest(new Notes.Latest(text, false, List.of()));
    return new Evaluated(
        session.withDisplay(session.display().with(setting)).withNotes(notes),
        new Answer.DisplaySet(words[1], words[2]));
  }

  private static Evaluated expect(Session session, Command.Expect expect) {
    Finding finding = Checks.find(session, expect.check());
    String text = Canonical.text(expect, session.focus());
    return new Evaluated(
        session,
        finding.holds()
            ? new Answer.CheckHolds(text)
            : new Answer.CheckFailed(text, finding.expected(), finding.actual()));
  }

  /** The inner command is tried on a session that is then forgotten. */
  private static Evaluated reject(Session session, Command.Reject command, Patience patience) {
    Command inner = command.command();
    Answer answer = evaluate(session, inner, command.text(), patience).answer();
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
