package tcpstates.tui.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.Columns;
import tcpstates.repl.text.Look;
import tcpstates.repl.text.Prose;
import tcpstates.tui.grid.Size;

/**
 * Everything that the screen shows.
 *
 * @param session the session as it is now
 * @param card the lesson's step, if there is a lesson
 * @param opening whether the screen has only just opened
 * @param greeting what the companion says on opening; may be empty
 * @param view what the middle shows
 * @param viewBack how many rows the ladder is scrolled back; 0 shows the newest
 * @param log what was typed and said, oldest first
 * @param back while the person looks back: the first row of all output that is shown
 * @param line the command line
 * @param busy what is going on while a search runs, such as {@code 12,000 worlds looked at}; or ""
 * @param motion how far the animation of the last move is
 * @param size of the screen
 * @param ascii whether drawings are made of ASCII characters; where characters are narrow, so is
 *     all else
 * @param columns how wide characters are, unless the session's display says that they are wide
 */
public record Model(
    Session session,
    Optional<Card> card,
    Opening opening,
    Prose greeting,
    MiddleView view,
    int viewBack,
    List<Entry> log,
    OptionalInt back,
    InputLine line,
    String busy,
    Motion motion,
    Size size,
    boolean ascii,
    Columns columns) {

  /** How many answers a person can look back at. */
  public static final int MOST_ENTRIES = 500;

  public Model {
    log = List.copyOf(log);
  }

  @Override
  public boolean ascii() {
    return ascii || columns() == Columns.WIDE;
  }

  @Override
  public Columns columns() {
    return ascii ? Columns.NARROW : session.display().wide() ? Columns.WIDE : columns;
  }

  /** A screen that opens. */
  public static Model of(Session session, Size size, boolean ascii, Columns columns) {
    return new Model(
        session,
        Optional.empty(),
        Opening.OVER,
        Prose.NONE,
        MiddleView.WIRE,
        0,
        List.of(),
        OptionalInt.empty(),
        InputLine.EMPTY,
        "",
        Motion.REST,
        size,
        ascii,
        columns);
  }

  /**
   * Whether this is known to differ only in the command line, or in the progress of a search. Equal
   * parts are the same objects then. Asking records whether they are equal has Java make code at
   * the first time, and the first screen and the first key would wait for it.
   */
  boolean differsOnlyInLine(Model other) {
    return session == other.session
        && log == other.log
        && card.orElse(null) == other.card.orElse(null)
        && opening == other.opening
        && greeting == other.greeting
        && view == other.view
        && viewBack == other.viewBack
        && back.equals(other.back)
        && busy.isEmpty() == other.busy.isEmpty()
        && motion == other.motion
        && size == other.size
        && ascii == other.ascii
        && columns == other.columns;
  }

  /** The space to draw on, of this width. */
  public Look look(int width) {
    return new Look(width, ascii(), columns(), false);
  }

  /** This with another session, and the card that goes with it. */
  public Model with(Session next, Optional<Card> nextCard) {
    return new Model(
        next, nextCard, opening, greeting, view, viewBack, log, back, line, busy, motion, size,
        ascii, columns);
  }

  public Model with(Opening next, Prose said) {
    return new Model(
        session, card, next, said, view, viewBack, log, back, line, busy, motion, size, ascii,
        columns);
  }

  public Model with(MiddleView next) {
    return new Model(
        session, card, opening, greeting, next, 0, log, back, line, busy, motion, size, ascii,
        columns);
  }

  public Model withViewBack(int rows) {
    return new Model(
        session,
        card,
        opening,
        greeting,
        view,
        Math.max(0, rows),
        log,
        back,
        line,
        busy,
        motion,
        size,
        ascii,
        columns);
  }

  /** This with one more answer; the oldest is dropped when there are too many. */
  public Model plus(Entry entry) {
    List<Entry> more = new ArrayList<>(log);
    more.add(entry);
    return new Model(
        session,
        card,
        opening,
        greeting,
        view,
        viewBack,
        more.subList(Math.max(0, more.size() - MOST_ENTRIES), more.size()),
        back,
        line,
        busy,
        motion,
        size,
        ascii,
        columns);
  }

  public Model with(OptionalInt nextBack) {
    return new Model(
        session, card, opening, greeting, view, viewBack, log, nextBack, line, busy, motion, size,
        ascii, columns);
  }

  public Model with(InputLine next) {
    return new Model(
        session, card, opening, greeting, view, viewBack, log, back, next, busy, motion, size,
        ascii, columns);
  }

  public Model withBusy(String next) {
    return new Model(
        session, card, opening, greeting, view, viewBack, log, back, line, next, motion, size,
        ascii, columns);
  }

  public Model with(Motion next) {
    return new Model(
        session, card, opening, greeting, view, viewBack, log, back, line, busy, next, size, ascii,
        columns);
  }

  public Model with(Size next) {
    return new Model(
        session, card, opening, greeting, view, viewBack, log, back, line, busy, motion, next,
        ascii, columns);
  }
}
