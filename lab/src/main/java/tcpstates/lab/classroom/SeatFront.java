package tcpstates.lab.classroom;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import tcpstates.repl.text.StyledLine;
import tcpstates.tui.grid.Grid;

/**
 * What a student has before them: their display, what others tell them, and the end of a session in
 * which nobody does anything any more.
 */
final class SeatFront implements Front {

  /** How long before the end of an idle session its owner is warned. */
  private static final Duration WARNING = Duration.ofMinutes(2);

  private static final String FULL =
      "You have typed "
          + StudentSeat.MOST_LINES
          + " lines in this session, and that is the limit. Sign in again to begin a new one;"
          + " your progress is kept.";

  /** More than that nobody has to tell somebody at once. */
  private static final int MOST_NOTICES = 200;

  private static final byte[] NOTHING = new byte[0];

  private final StudentSeat seat;
  private final SeatDisplay display;
  private final Duration idle;
  private final LongSupplier clock;
  private final Owner owner;

  /** What others have to say; the one field that other threads touch. */
  private final Queue<Notice> inbox = new ArrayDeque<>();

  private volatile Optional<Maker> next = Optional.empty();
  private boolean ended;
  private boolean over;
  private boolean drawnOut;
  private boolean warned;
  private volatile long lastKey;

  /** Who looks on. */
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  private volatile Optional<Grid> picture = Optional.empty();
  private volatile boolean paused;
  private volatile boolean gone;

  /** Who has put somebody before it. */
  interface Owner {

    /** They have said that they leave; returns what they have before them then. */
    Optional<Maker> leaves();

    /**
     * They are gone, whatever the reason.
     *
     * @param goesOn whether something else follows on the same connection
     */
    void gone(boolean goesOn);
  }

  /** Something that somebody else does here. */
  private interface Notice {
    void happen();
  }

  /**
   * The front of somebody who has taken a seat.
   *
   * @param idle how long one may do nothing
   * @param clock in nanoseconds
   * @param owner is told of the end
   */
  SeatFront(StudentSeat seat, SeatDisplay display, Duration idle, LongSupplier clock, Owner owner) {
    this.seat = seat;
    this.display = display;
    this.idle = idle;
    this.clock = clock;
    this.owner = owner;
    this.lastKey = clock.getAsLong();
  }

  // ---- what others do here; by any thread

  /**
   * Tells something.
   *
   * @param last whether the session ends with it
   */
  void tell(String text, boolean last) {
    synchronized (inbox) {
      if (!last && inbox.size() >= MOST_NOTICES) {
        return;
      }
    }
    put(() -> show(text, last));
  }

  /** Ends this, and has something else follow on the same connection. */
  void goTo(Maker other, String farewell) {
    put(
        () -> {
          next = Optional.of(other);
          end(farewell);
        });
  }

  /** Leaves, as {@code quit} does. */
  void goAway() {
    put(() -> leave(""));
  }

  /** The partner in a pair has moved. */
  void followed(StyledLine what) {
    put(() -> display.followed(what));
  }

  /** Carries out a line as if the student had typed it; it is recorded like any other. */
  void carryOut(String line) {
    put(() -> display.carryOut(line));
  }

  /** Takes no keys for a while, or takes them again. */
  void pause(boolean on) {
    if (paused != on) {
      paused = on;
      tell(on ? "The class is paused; keys do nothing for now." : "The class goes on.", false);
    }
  }

  /** Somebody looks on from now on: told when there is something new to see. */
  void watch(Runnable watcher) {
    watchers.add(watcher);
    seat.wake();
  }

  void unwatch(Runnable watcher) {
    watchers.remove(watcher);
  }

  /** What the student has before them, while somebody looks on. */
  Optional<Grid> picture() {
    return picture;
  }

  private void put(Notice notice) {
    synchronized (inbox) {
      inbox.add(notice);
    }
    seat.wake();
  }

  private Optional<Notice> nextNotice() {
    synchronized (inbox) {
      return Optional.ofNullable(inbox.poll());
    }
  }

  /** Whether its owner has gone, in whatever way. */
  boolean left() {
    return gone;
  }

  /** How long its owner has done nothing. */
  Duration quiet() {
    return Duration.ofNanos(clock.getAsLong() - lastKey);
  }

  // ---- events

  @Override
  public void typed(byte[] bytes, int length) {
    lastKey = clock.getAsLong();
    warned = false;
    if (!over && !paused) {
      inTurn(() -> display.typed(bytes, length));
    }
  }

  /** The two of a pair do nothing at the same moment. */
  private void inTurn(Runnable what) {
    seat.turn().lock();
    try {
      what.run();
    } finally {
      seat.turn().unlock();
    }
  }

  @Override
  public void ended() {
    if (!over) {
      ended = true;
      display.ended();
    }
  }

  @Override
  public boolean busy() {
    return !over && (display.busy() || ended);
  }

  @Override
  public void step() {
    inTurn(
        () -> {
          display.step();
          endIfDone();
        });
  }

  /** A tick may carry out the last line as well as a step. */
  private void endIfDone() {
    if (display.left()) {
      leave("");
    } else if (seat.full()) {
      leave(FULL);
    } else if (ended && !display.busy()) {
      end("");
    }
  }

  /** The next time they begin anew. */
  private void leave(String farewell) {
    seat.leave();
    next = owner.leaves();
    end(farewell);
  }

  private void end(String farewell) {
    display.end(farewell);
    over = true;
  }

  @Override
  public void resized(int columns, int rows) {
    if (!over) {
      inTurn(() -> display.resized(columns, rows));
    }
  }

  @Override
  public void woken() {
    inTurn(this::wake);
  }

  private void wake() {
    for (Optional<Notice> notice = nextNotice();
        notice.isPresent() && !over;
        notice = nextNotice()) {
      notice.get().happen();
    }
    if (!over) {
      display.tick();
      endIfDone();
    }
    if (!over) {
      beIdle();
    }
  }

  private void show(String text, boolean last) {
    if (last) {
      end(text);
    } else {
      display.tell(text);
    }
  }

  private void beIdle() {
    if (quiet().compareTo(idle) >= 0) {
      end("You did nothing for " + idle.toMinutes() + " minutes, so this session ends.");
    } else if (!warned && quiet().compareTo(warningAt()) >= 0) {
      warned = true;
      display.tell("This session ends in two minutes, unless you press a key. Nothing is lost.");
    }
  }

  /** A session that may be idle for a shorter time than that ends without a warning. */
  private Duration warningAt() {
    return idle.compareTo(WARNING) > 0 ? idle.minus(WARNING) : idle;
  }

  /** After the end nothing is due: what is not drawn yet waits for its record or its reader. */
  @Override
  public OptionalLong nextTick() {
    if (over) {
      return OptionalLong.empty();
    }
    Duration due = (warned ? idle : warningAt()).minus(quiet());
    long own = Math.max(1, due.toNanos());
    OptionalLong shown = display.nextTick();
    return OptionalLong.of(shown.isPresent() ? Math.min(own, shown.getAsLong()) : own);
  }

  // ---- drawing

  /** An answer is shown only once its line can't be lost any more. */
  @Override
  public byte[] draw() {
    if (!seat.allRecorded()) {
      return NOTHING;
    }
    seat.turn().lock();
    byte[] bytes;
    try {
      bytes = display.draw();
    } finally {
      seat.turn().unlock();
    }
    drawnOut = over;
    if (!watchers.isEmpty()) {
      picture = Optional.of(display.picture());
      watchers.forEach(Runnable::run);
    }
    return bytes;
  }

  @Override
  public boolean over() {
    return over && drawnOut;
  }

  @Override
  public Optional<Maker> next() {
    return next;
  }

  @Override
  public void gone() {
    gone = true;
    owner.gone(next.isPresent());
    watchers.forEach(Runnable::run);
  }
}
