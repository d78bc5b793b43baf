package tcpstates.tui.screen;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.session.Session;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Motion;

/**
 * The state of a screen.
 *
 * @param model what is drawn; its line is the one that {@link InputLineView} makes of the rest
 * @param draft the line being edited
 * @param past the lines typed before
 * @param menu the menu of completion, while it is open
 * @param search the search through the past, while it runs
 * @param helps whether completion and suggestions may help now
 * @param leaving whether Ctrl-C has been pressed on an empty line
 * @param pasting whether the lines that come are a text and no commands
 */
public record Desk(
    Model model,
    Draft draft,
    TypedLines past,
    Optional<CompletionMenu> menu,
    Optional<HistorySearch> search,
    boolean helps,
    boolean leaving,
    boolean pasting) {

  /** A screen that opens. */
  public static Desk of(Model model, List<String> past, boolean helps) {
    return new Desk(
            model,
            Draft.EMPTY,
            TypedLines.of(past),
            Optional.empty(),
            Optional.empty(),
            helps,
            false,
            false)
        .drawn();
  }

  /** The session as it is now. */
  public Session session() {
    return model.session();
  }

  /** This with the command line drawn as it is now. */
  Desk drawn() {
    return with(model.with(InputLineView.line(this)));
  }

  public Desk with(Model next) {
    return new Desk(next, draft, past, menu, search, helps, leaving, pasting);
  }

  Desk with(Draft next) {
    return new Desk(model, next, past, menu, search, helps, leaving, pasting);
  }

  Desk with(TypedLines next) {
    return new Desk(model, draft, next, menu, search, helps, leaving, pasting);
  }

  Desk withMenu(Optional<CompletionMenu> next) {
    return new Desk(model, draft, past, next, search, helps, leaving, pasting);
  }

  Desk withSearch(Optional<HistorySearch> next) {
    return new Desk(model, draft, past, menu, next, helps, leaving, pasting);
  }

  Desk withHelps(boolean next) {
    return new Desk(model, draft, past, menu, search, next, leaving, pasting);
  }

  Desk withLeaving(boolean next) {
    return new Desk(model, draft, past, menu, search, helps, next, pasting);
  }

  Desk withPasting(boolean next) {
    return new Desk(model, draft, past, menu, search, helps, leaving, next);
  }

  /** An empty line; what was cut is kept. */
  Desk cleared() {
    TypedLines end = new TypedLines(past.lines(), past.lines().size(), "");
    return with(draft.with("")).with(end).withMenu(Optional.empty());
  }

  /** Whether something moves. */
  public boolean moving() {
    return !model.motion().resting();
  }

  Desk with(Motion motion) {
    return with(model.with(motion));
  }
}
