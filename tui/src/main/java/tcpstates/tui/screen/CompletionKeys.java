package tcpstates.tui.screen;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.interpreter.SessionContext;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Completion;
import tcpstates.repl.session.Session;

/** Completion: the same words as at the line prompt, in a menu. */
final class CompletionKeys {

  private CompletionKeys() {}

  static List<Candidate> candidates(Session session, String line, int cursor) {
    return Completion.at(session.language().commands(), new SessionContext(session), line, cursor);
  }

  /** Tab: completes as far as it is clear; if it is not, opens the menu or moves on in it. */
  static Desk tab(Desk desk) {
    if (desk.menu().isPresent()) {
      return show(desk, desk.menu().get().next());
    }
    if (!desk.helps()) {
      return desk;
    }
    Draft draft = desk.draft();
    List<Candidate> candidates = candidates(desk.session(), draft.text(), draft.cursor());
    if (candidates.isEmpty()) {
      return desk;
    }
    int from = Completion.from(draft.text(), draft.cursor());
    if (candidates.size() == 1) {
      return desk.with(take(draft, from, candidates.get(0)));
    }
    String typed = draft.text().substring(from, draft.cursor());
    String common = common(candidates);
    Draft further = common.startsWith(typed) ? draft.replace(from, draft.cursor(), common) : draft;
    String stands = further.text().substring(from, further.cursor());
    return desk.with(further)
        .withMenu(Optional.of(new CompletionMenu(from, stands, candidates, -1)));
  }

  /** Another choice is in the line now. */
  static Desk show(Desk desk, CompletionMenu next) {
    Draft draft = desk.draft();
    return desk.with(draft.replace(next.from(), draft.cursor(), next.shown()))
        .withMenu(Optional.of(next));
  }

  /** The choice is taken, and the person can type on after it. */
  static Desk chosen(Desk desk) {
    CompletionMenu menu = desk.menu().orElseThrow();
    Desk closed = desk.withMenu(Optional.empty());
    Candidate candidate = menu.candidates().get(Math.max(0, menu.chosen()));
    return closed.with(take(desk.draft(), menu.from(), candidate));
  }

  /** No choice is taken. */
  static Desk dropped(Desk desk) {
    CompletionMenu menu = desk.menu().orElseThrow();
    Draft draft = desk.draft().replace(menu.from(), desk.draft().cursor(), menu.typed());
    return desk.with(draft).withMenu(Optional.empty());
  }

  /** More was typed while the menu was open: it keeps what still fits. */
  static Desk narrowed(Desk desk) {
    Draft draft = desk.draft();
    int from = Completion.from(draft.text(), draft.cursor());
    List<Candidate> candidates = candidates(desk.session(), draft.text(), draft.cursor());
    String typed = draft.text().substring(from, draft.cursor());
    // If only one is left, its rest is suggested.
    boolean open = desk.helps() && candidates.size() > 1 && !typed.isEmpty();
    return desk.withMenu(
        open ? Optional.of(new CompletionMenu(from, typed, candidates, -1)) : Optional.empty());
  }

  private static Draft take(Draft draft, int from, Candidate candidate) {
    Draft taken = draft.replace(from, draft.cursor(), candidate.value());
    return candidate.complete() && taken.atEnd() ? taken.insert(" ") : taken;
  }

  private static String common(List<Candidate> candidates) {
    String common = candidates.get(0).value();
    for (Candidate candidate : candidates) {
      int length = 0;
      String value = candidate.value();
      while (length < Math.min(common.length(), value.length())
          && common.charAt(length) == value.charAt(length)) {
        length++;
      }
      common = common.substring(0, length);
    }
    boolean half =
        !common.isEmpty() && Character.isHighSurrogate(common.charAt(common.length() - 1));
    return half ? common.substring(0, common.length() - 1) : common;
  }
}
