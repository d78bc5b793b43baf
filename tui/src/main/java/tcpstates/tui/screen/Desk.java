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
 */
public record Desk(
    Model model,
    Draft draft,
    TypedLines past,
    Optional<CompletionMenu> menu,
    Optional<HistorySearch> search,
    boolean helps,
    boolean leaving) {

  /** A screen that opens. */
  public static Desk of(Model model, List<String> past, boolean helps) {
    return new Desk(
            model,
            Draft.EMPTY,
            TypedLines.of(past),
            Optional.empty(),
            Optional.empty(),
            helps,
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
    return new Desk(next, draft, past, menu, search, helps, leaving);
  }

  Desk with(Draft next) {
    return new Desk(model, next, past, menu, search, helps, leaving);
  }

  Desk with(TypedLines next) {
    return new Desk(model, draft, next, menu, search, helps, leaving);
  }

  Desk withMenu(Optional<CompletionMenu> next) {
    return new Desk(model, draft, past, next, search, helps, leaving);
  }

  Desk withSearch(Optional<HistorySearch> next) {
    return new Desk(model, draft, past, menu, next, helps, leaving);
  }

  Desk withHelps(boolean next) {
    return new Desk(model, draft, past, menu, search, next, leaving);
  }

  Desk withLeaving(boolean next) {
    return new Desk(model, draft, past, menu, search, helps, next);
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
