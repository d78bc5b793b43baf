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
 * What a student sees: their display and messages from others. It also ends the session if the
 * student does nothing for too long.
 */
final class SeatFront implements Front {

  /** How long before the end of an idle session the student is warned. */
  private static final Duration WARNING = Duration.ofMinutes(2);

  private static final String FULL =
      "You have typed "
          + StudentSeat.MOST_LINES
          + " lines in this session, and that is the limit. Sign in again to begin a new one;"
          + " your progress is kept.";

  /** The limit on notices that wait at the same time. */
  private static final int MOST_NOTICES = 200;

  private static final byte[] NOTHING = new byte[0];

  private final StudentSeat seat;
  private final SeatDisplay display;
  private final Duration idle;
  private final LongSupplier clock;
  private final Owner owner;

  /** Notices from others that wait; the one field that other threads touch. */
  private final Queue<Notice> inbox = new ArrayDeque<>();

  private volatile Optional<Maker> next = Optional.empty();
  private boolean ended;
  private boolean over;
  private boolean drawnOut;
  private boolean warned;
  private volatile long lastKey;

  /** The people who watch. */
  private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

  private volatile Optional<Grid> picture = Optional.empty();
  private volatile boolean paused;
  private volatile boolean gone;

  /** The side that gave the student this front. */
  interface Owner {

    /** The student quits. Returns the front that they see next, if any. */
    Optional<Maker> leaves();

    /**
     * The student has gone, for whatever reason.
     *
     * @param goesOn whether something else follows on the same connection
     */
    void gone(boolean goesOn);
  }

  /** Something that another person causes here. */
  private interface Notice {
    void happen();
  }

  /**
   * Makes the front for a taken seat.
   *
   * @param idle how long a student may do nothing
   * @param clock in nanoseconds
   * @param owner hears when the session ends
   */
  SeatFront(StudentSeat seat, SeatDisplay display, Duration idle, LongSupplier clock, Owner owner) {
    this.seat = seat;
    this.display = display;
    this.idle = idle;
    this.clock = clock;
    this.owner = owner;
    this.lastKey = clock.getAsLong();
  }

  // ---- what others do here; any thread may call these

  /**
   * Shows a message.
   *
   * @param last whether the session ends after the message
   */
  void tell(String text, boolean last) {
    synchronized (inbox) {
      if (!last && inbox.size() >= MOST_NOTICES) {
        return;
      }
    }
    put(() -> show(text, last));
  }

  /** Ends this front; another one follows on the same connection. */
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

  /** The partner has moved. */
  void followed(StyledLine what) {
    put(() -> display.followed(what));
  }

  /** Carries out a line as if the student had typed it. It is recorded like any other line. */
  void carryOut(String line) {
    put(() -> display.carryOut(line));
  }

  /** Ignores the student's keys for a while, or accepts them again. */
  void pause(boolean on) {
    if (paused != on) {
      paused = on;
      tell(on ? "The class is paused; keys do nothing for now." : "The class goes on.", false);
    }
  }

  /** Adds a watcher. It is told when there is something new to see. */
  void watch(Runnable watcher) {
    watchers.add(watcher);
    seat.wake();
  }

  void unwatch(Runnable watcher) {
    watchers.remove(watcher);
  }

  /** What the student sees, while somebody watches. */
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

  /** Whether the student has gone, in whatever way. */
  boolean left() {
    return gone;
  }

  /** How long the student has done nothing. */
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

  /** The two students of a pair never do something at the same moment. */
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

  /** A tick may carry out the last line, just as a step may. */
  private void endIfDone() {
    if (display.left()) {
      leave("");
    } else if (seat.full()) {
      leave(FULL);
    } else if (ended && !display.busy()) {
      end("");
    }
  }

  /** The student quits. The next sign-in starts a new conversation. */
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

  /**
   * If the allowed idle time is shorter than the warning time, the session ends without a warning.
   */
  private Duration warningAt() {
    return idle.compareTo(WARNING) > 0 ? idle.minus(WARNING) : idle;
  }

  /** After the end nothing is due. What is not drawn yet waits for its record or its reader. */
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

  /** Shows an answer only once its line survives a kill of the program. */
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
