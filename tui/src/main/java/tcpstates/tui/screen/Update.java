package tcpstates.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.world.Side;
import tcpstates.repl.command.ExplainTextCommand;
import tcpstates.repl.language.ParseResult;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.shell.Card;
import tcpstates.repl.shell.Conversation;
import tcpstates.repl.shell.ReplyLines;
import tcpstates.repl.shell.TextBlock;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Size;
import tcpstates.tui.pane.Entry;
import tcpstates.tui.pane.KeysBar;
import tcpstates.tui.pane.LookBack;
import tcpstates.tui.pane.MiddleView;
import tcpstates.tui.pane.Model;
import tcpstates.tui.pane.Motion;
import tcpstates.tui.pane.Opening;
import tcpstates.tui.pane.ScreenFrame;
import tcpstates.tui.pane.WholeScreen;

/** Makes the next state of the screen from an input. */
public final class Update {

  private static final int WHEEL_ROWS = 3;

  private static final Wish END_OF_TEXT = new Wish.Say(ExplainTextCommand.QUOTES, true);

  private Update() {}

  /** What an input does. */
  public static ScreenStep on(Desk desk, ScreenInput input, ScreenFrame frame) {
    if (input instanceof ScreenInput.Resized resized) {
      Size size = new Size(resized.columns(), resized.rows());
      return ScreenStep.of(desk.with(LookBack.resized(desk.model(), size)), new Wish.Repaint());
    }
    if (input instanceof ScreenInput.Ticked) {
      return ScreenStep.of(desk.with(desk.model().motion().next()));
    }
    if (input instanceof ScreenInput.Wheeled wheeled) {
      return ScreenStep.of(wheeled(desk, wheeled, frame));
    }
    if (input instanceof ScreenInput.Clicked clicked) {
      return clicked(desk, clicked, frame);
    }
    boolean again = desk.leaving();
    Desk heard = desk.withLeaving(false);
    if (input instanceof ScreenInput.Typed typed) {
      return drawn(ScreenStep.of(typed(heard, typed.text())));
    }
    if (input instanceof ScreenInput.Pasted pasted) {
      return drawn(ScreenStep.of(typed(heard, pasted.text())));
    }
    ScreenInput.Pressed pressed = (ScreenInput.Pressed) input;
    Optional<KeyAction> action = Keymap.action(pressed.name());
    return action.isEmpty() ? ScreenStep.of(desk) : drawn(act(heard, action.get(), again, frame));
  }

  private static ScreenStep drawn(ScreenStep step) {
    return new ScreenStep(step.desk().drawn(), step.wishes());
  }

  // ---- what was said

  /** A line is about to be carried out: menus and other overlays close. */
  public static Desk begun(Desk desk, Wish.Say say) {
    TypedLines past = say.typed() && !desk.pasting() ? desk.past().plus(say.line()) : desk.past();
    Model model = LookBack.opened(desk.model(), false).with(OptionalInt.empty());
    return desk.with(past).with(model);
  }

  /** A line of this screen's own commands; any other is for the session. */
  public static Optional<ScreenStep> own(Desk desk, String line) {
    if (!(desk.session().language().parse(line) instanceof ParseResult.Ok ok)
        || !(ok.command() instanceof ScreenCommand command)) {
      return Optional.empty();
    }
    if (command instanceof ScreenCommand.Show show) {
      MiddleView view = show.view().orElse(desk.model().view().next());
      return Optional.of(ScreenStep.of(viewing(desk, view)));
    }
    if (command instanceof ScreenCommand.Mouse mouse) {
      return Optional.of(ScreenStep.of(desk, new Wish.Say(mouse.setting(), false)));
    }
    if (command instanceof ScreenCommand.Keys) {
      return Optional.of(ScreenStep.of(said(desk, line, KeysText.lines(desk.model()))));
    }
    throw new IllegalStateException("the screen does not carry out " + command);
  }

  private static Desk said(Desk desk, String line, List<StyledLine> lines) {
    String label = desk.session().focus().word();
    Entry entry =
        new Entry(label, line, new ReplyLines(new Answer.Nothing(), lines, lines, List.of()));
    Model model = desk.model().plus(entry);
    return desk.with(model.with(LookBack.after(model)));
  }

  /** A line has been carried out. */
  public static Desk heard(Desk desk, String line, ReplyLines reply, Conversation conversation) {
    String label = desk.session().focus().word();
    boolean begins = begins(desk.model().card(), conversation.card());
    Entry entry = new Entry(label, line, reply, begins);
    boolean moved = reply.answer() instanceof Answer.Moved;
    boolean text = desk.pasting() && conversation.isPasting();
    boolean silent =
        reply.answer() instanceof Answer.Nothing
            && reply.lines().isEmpty()
            && (text || line.isBlank());
    Model model = desk.model().with(conversation.session(), conversation.card());
    model = silent ? model : model.plus(entry);
    OptionalInt page = begins ? LookBack.beginning(model) : LookBack.after(model);
    model = silent ? model : model.with(page);
    if (moved) {
      boolean motion = conversation.session().display().motion() && WholeScreen.moves(model);
      model = model.withViewBack(0).with(motion ? Motion.START : Motion.REST);
    }
    return desk.with(model)
        .withHelps(conversation.completes())
        .withPasting(conversation.isPasting())
        .drawn();
  }

  /** Somebody else has moved; the line that is being typed stays. */
  static Desk followed(Desk desk, Conversation conversation) {
    Model model = desk.model().with(conversation.session(), conversation.card()).withViewBack(0);
    boolean motion = conversation.session().display().motion() && WholeScreen.moves(model);
    model = model.with(motion ? Motion.START : Motion.REST);
    return desk.with(model).withHelps(conversation.completes()).drawn();
  }

  /** Whether this is the first step of another lesson, before which there is more to read. */
  private static boolean begins(Optional<Card> before, Optional<Card> now) {
    boolean other = !before.map(Card::title).equals(now.map(Card::title));
    return other && now.filter(card -> card.step() == 1 && !card.done()).isPresent();
  }

  /** A search shows how far it is; an empty text is its end. */
  public static Desk busy(Desk desk, String text) {
    return desk.with(desk.model().withBusy(text));
  }

  // ---- typing

  private static Desk typed(Desk desk, String text) {
    if (desk.search().isPresent()) {
      return find(desk, desk.search().get().text() + text, desk.past().lines().size());
    }
    Desk here = desk;
    boolean open = desk.menu().isPresent();
    if (open && desk.menu().get().chosen() >= 0) {
      // A choice is in the line: typing goes on after it.
      here = text.equals(" ") ? CompletionKeys.chosen(here) : here.withMenu(Optional.empty());
      open = false;
      if (text.equals(" ") && here.draft().before().endsWith(" ")) {
        return here;
      }
    }
    Desk longer = here.with(here.draft().insert(text));
    return open ? CompletionKeys.narrowed(longer) : longer;
  }

  private static ScreenStep act(Desk desk, KeyAction action, boolean again, ScreenFrame frame) {
    if (desk.search().isPresent()) {
      Optional<ScreenStep> step = HistorySearchKeys.act(desk, action);
      if (step.isPresent()) {
        return step.get();
      }
      return act(HistorySearchKeys.taken(desk), action, again, frame);
    }
    return switch (action) {
      case ENTER -> enter(desk);
      case COMPLETE -> ScreenStep.of(CompletionKeys.tab(desk));
      case COMPLETE_BACK ->
          ScreenStep.of(desk.menu().map(p -> CompletionKeys.show(desk, p.previous())).orElse(desk));
      case CANCEL -> ScreenStep.of(cancel(desk));
      case INTERRUPT -> interrupt(desk, again);
      case DELETE_OR_LEAVE ->
          desk.draft().isEmpty()
              ? ScreenStep.of(desk, desk.pasting() ? END_OF_TEXT : new Wish.Leave())
              : ScreenStep.of(edit(desk, desk.draft().delete()));
      case SUSPEND -> ScreenStep.of(desk, new Wish.Suspend());
      case REDRAW -> ScreenStep.of(desk, new Wish.Repaint());
      case OLDER -> ScreenStep.of(older(desk));
      case NEWER -> ScreenStep.of(newer(desk));
      case FIND ->
          ScreenStep.of(find(desk.withMenu(Optional.empty()), "", desk.past().lines().size()));
      case PAGE_UP -> ScreenStep.of(look(desk, LookBack.up(desk.model())));
      case PAGE_DOWN -> ScreenStep.of(look(desk, LookBack.down(desk.model())));
      case VIEW_UP -> ScreenStep.of(scrolled(desk, 1));
      case VIEW_DOWN -> ScreenStep.of(scrolled(desk, -1));
      case VIEW -> ScreenStep.of(viewing(desk, desk.model().view().next()));
      case QUIT -> ScreenStep.of(desk, new Wish.Leave());
      case HELP, CLIENT, SERVER, WHY, HINT, UNDO, REDO, LESSONS ->
          ScreenStep.of(desk.withMenu(Optional.empty()), new Wish.Say(action.about(), false));
      case LEFT,
          RIGHT,
          WORD_LEFT,
          WORD_RIGHT,
          HOME,
          END,
          BACKSPACE,
          DELETE,
          KILL_TO_END,
          KILL_TO_START,
          KILL_CHUNK_LEFT,
          KILL_WORD_LEFT,
          KILL_WORD_RIGHT,
          YANK,
          TRANSPOSE ->
          ScreenStep.of(EditKeys.act(desk, action));
    };
  }

  static Desk edit(Desk desk, Draft next) {
    boolean open = desk.menu().isPresent() && desk.menu().get().chosen() < 0;
    Desk edited = desk.with(next);
    return open && next.cursor() == desk.draft().cursor() - 1
        ? CompletionKeys.narrowed(edited)
        : edited.withMenu(Optional.empty());
  }

  /** Several lines, pasted at once, are carried out one after the other; empty ones are not. */
  static ScreenStep enter(Desk desk) {
    return desk.pasting() ? said(desk) : entered(desk);
  }

  private static ScreenStep entered(Desk desk) {
    boolean read = desk.model().opening() != Opening.OVER && desk.model().card().isPresent();
    if (desk.draft().isEmpty() && read) {
      return ScreenStep.of(desk.with(LookBack.opened(desk.model(), true)));
    }
    boolean page = desk.model().back().isPresent() && !LookBack.goesOn(desk.model());
    if (desk.draft().isEmpty() && page) {
      return ScreenStep.of(cancel(desk));
    }
    if (desk.menu().isPresent() && desk.menu().get().chosen() >= 0) {
      return ScreenStep.of(CompletionKeys.chosen(desk));
    }
    return said(desk);
  }

  private static ScreenStep said(Desk desk) {
    List<String> lines = List.of(desk.draft().text().split("\n", -1));
    List<Wish> wishes = new ArrayList<>();
    TextBlock.worthSaying(lines, desk.pasting())
        .forEach(line -> wishes.add(new Wish.Say(line, true)));
    return new ScreenStep(desk.cleared(), wishes);
  }

  private static Desk cancel(Desk desk) {
    return desk.menu().isPresent()
        ? CompletionKeys.dropped(desk)
        : desk.with(desk.model().with(OptionalInt.empty()));
  }

  private static ScreenStep interrupt(Desk desk, boolean again) {
    Desk here = desk.with(desk.model().with(OptionalInt.empty()));
    if (!desk.draft().isEmpty() || desk.menu().isPresent()) {
      return ScreenStep.of(here.cleared());
    }
    if (desk.pasting()) {
      return ScreenStep.of(here, new Wish.GivePasteUp());
    }
    if (again) {
      return ScreenStep.of(here, new Wish.Leave());
    }
    StyledLine word =
        StyledLine.of("Press Ctrl-C again to leave, or type ")
            .plus("quit", Style.COMMAND)
            .plus(".");
    Model model = LookBack.opened(here.model(), false).plus(Entry.unasked(List.of(word)));
    return ScreenStep.of(here.with(model).withLeaving(true));
  }

  // ---- lines typed before

  private static Desk older(Desk desk) {
    if (desk.menu().isPresent()) {
      return CompletionKeys.show(desk, desk.menu().get().previous());
    }
    TypedLines past = desk.past().older(desk.draft().text());
    return past == desk.past() ? desk : desk.with(past).with(desk.draft().with(past.shown()));
  }

  private static Desk newer(Desk desk) {
    if (desk.menu().isPresent()) {
      return CompletionKeys.show(desk, desk.menu().get().next());
    }
    TypedLines past = desk.past();
    return past.at() == past.lines().size()
        ? desk
        : desk.with(past.newer()).with(desk.draft().with(past.newer().shown()));
  }

  static Desk find(Desk desk, String text, int before) {
    String typed = desk.search().map(HistorySearch::typed).orElse(desk.draft().text());
    Optional<Integer> at = text.isEmpty() ? Optional.empty() : desk.past().find(text, before);
    int number = at.orElse(desk.search().map(HistorySearch::at).orElse(desk.past().lines().size()));
    HistorySearch search = new HistorySearch(text, number, text.isEmpty() || at.isPresent(), typed);
    Draft shown =
        at.map(index -> placed(desk.draft(), desk.past().lines().get(index), text))
            .orElse(desk.draft());
    return desk.withSearch(Optional.of(search)).with(shown);
  }

  /** The cursor is on the text that was found. */
  private static Draft placed(Draft draft, String line, String text) {
    return new Draft(line, line.indexOf(text), draft.killed());
  }

  // ---- looking around

  private static Desk viewing(Desk desk, MiddleView view) {
    Model panes = LookBack.opened(desk.model(), false).with(OptionalInt.empty());
    return desk.with(panes.with(view));
  }

  private static Desk look(Desk desk, OptionalInt back) {
    boolean opening = desk.model().opening() != Opening.OVER;
    return opening || desk.model().log().isEmpty() ? desk : desk.with(desk.model().with(back));
  }

  private static Desk scrolled(Desk desk, int rows) {
    return desk.with(WholeScreen.scrolled(desk.model(), rows));
  }

  private static Desk wheeled(Desk desk, ScreenInput.Wheeled wheeled, ScreenFrame frame) {
    boolean view =
        frame.at(wheeled.column(), wheeled.row()).equals(Optional.of(ScreenFrame.Part.MIDDLE));
    int rows = wheeled.up() ? WHEEL_ROWS : -WHEEL_ROWS;
    return view && desk.model().view() == MiddleView.LADDER && desk.model().back().isEmpty()
        ? scrolled(desk, rows)
        : look(desk, LookBack.by(desk.model(), rows));
  }

  private static ScreenStep clicked(Desk desk, ScreenInput.Clicked clicked, ScreenFrame frame) {
    Optional<ScreenFrame.Part> part = frame.at(clicked.column(), clicked.row());
    if (part.isEmpty()) {
      return ScreenStep.of(desk);
    }
    return switch (part.get()) {
      case CLIENT -> focus(desk, Side.CLIENT);
      case SERVER -> focus(desk, Side.SERVER);
      case MIDDLE -> ScreenStep.of(viewing(desk, desk.model().view().next()));
      case KEYS ->
          KeysBar.at(desk.model(), clicked.column())
              .map(key -> on(desk, new ScreenInput.Pressed(key), frame))
              .orElseGet(() -> ScreenStep.of(desk));
      case CARD, LOG, LINE, MENU -> ScreenStep.of(desk);
    };
  }

  private static ScreenStep focus(Desk desk, Side side) {
    return desk.session().focus() == side
        ? ScreenStep.of(desk)
        : ScreenStep.of(desk, new Wish.Say(side.word(), false));
  }
}
