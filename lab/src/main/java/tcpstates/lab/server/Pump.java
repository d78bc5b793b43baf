package tcpstates.lab.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.ExitCallback;
import tcpstates.lab.classroom.Front;
import tcpstates.lab.folder.LabLog;

/**
 * Runs one front. Events from the connection go in one after the other, on threads that all
 * connections share. What the front draws goes out, one write at a time. If a person doesn't read,
 * the pump draws and does nothing until the last write has arrived. If a person asks for much work,
 * the pump waits between two pieces of it.
 */
final class Pump implements Front.Host {

  /** If a connection reads nothing for this long, the pump closes it. Its work is recorded. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int FAILED = 3;

  private final Executor workers;
  private final ScheduledExecutorService clock;
  private final LabLog log;
  private final String who;
  private final IoOutputStream out;
  private final ExitCallback exit;

  private final ProcessorShare share = new ProcessorShare(System::nanoTime);
  private final Queue<Runnable> events = new ArrayDeque<>();

  /** Run once everything that was typed is done. */
  private final List<Runnable> taken = new ArrayList<>();

  private boolean running;

  /** Null before the first front, and between two fronts. */
  private Front front;

  private int columns;
  private int rows;
  private boolean writing;
  private boolean over;
  private Optional<Future<?>> tick = Optional.empty();
  private Optional<Future<?>> patience = Optional.empty();
  private boolean awake;

  /**
   * Makes a pump without a front; {@link #start} gives it one.
   *
   * @param workers the shared threads
   * @param clock for ticks
   * @param exit hears when everything is over and written
   */
  Pump(
      Executor workers,
      ScheduledExecutorService clock,
      LabLog log,
      String who,
      IoOutputStream out,
      ExitCallback exit) {
    this.workers = workers;
    this.clock = clock;
    this.log = log;
    this.who = who;
    this.out = out;
    this.exit = exit;
  }

  /** Makes a front for a window of this size, on one of the shared threads. */
  void start(Front.Maker maker, int width, int height) {
    columns = width;
    rows = height;
    event(() -> front = maker.make(this, width, height));
  }

  /**
   * The person has typed.
   *
   * @param dealtWith runs once these bytes are done, so that at most one window of bytes waits
   */
  void typed(byte[] bytes, Runnable dealtWith) {
    event(
        () -> {
          front.typed(bytes, bytes.length);
          taken.add(dealtWith);
        });
  }

  void ended() {
    event(() -> front.ended());
  }

  void resized(int width, int height) {
    event(
        () -> {
          columns = width;
          rows = height;
          front.resized(width, height);
        });
  }

  @Override
  public void wake() {
    synchronized (events) {
      if (awake) {
        return;
      }
      awake = true;
    }
    event(
        () -> {
          synchronized (events) {
            awake = false;
          }
          front.woken();
        });
  }

  /** The connection is gone. */
  void gone() {
    event(this::end);
  }

  // ---- one event after the other

  private void event(Runnable what) {
    synchronized (events) {
      events.add(what);
      if (running) {
        return;
      }
      running = true;
    }
    go();
  }

  private void go() {
    try {
      workers.execute(this::run);
    } catch (RejectedExecutionException e) {
      forget();
    }
  }

  /** The server is stopping, so nothing more will happen. */
  private void forget() {
    synchronized (events) {
      events.clear();
    }
  }

  private void run() {
    Runnable next;
    synchronized (events) {
      next = events.poll();
    }
    long began = System.nanoTime();
    boolean step = false;
    try {
      handle(next);
      step = mayStep();
    } catch (RuntimeException | Error e) {
      failed(e);
    }
    share.spent(System.nanoTime() - began);
    boolean more;
    synchronized (events) {
      more = step || !events.isEmpty();
      running = more;
    }
    if (more) {
      goSoon();
    }
  }

  private void handle(Runnable next) {
    if (over) {
      return;
    }
    if (next != null) {
      next.run();
    } else if (mayStep()) {
      front.step();
    }
    if (!over) {
      draw();
    }
    if (!over) {
      schedule();
      release();
    }
  }

  /** Whether input waits, and the person reads what comes out. */
  private boolean mayStep() {
    return !over && !writing && front.busy();
  }

  private void release() {
    if (!writing && !front.busy()) {
      taken.forEach(Runnable::run);
      taken.clear();
    }
  }

  /** Goes on now, or after the others have had their share. */
  private void goSoon() {
    long wait = share.waitNanos();
    if (wait == 0) {
      go();
    } else if (later(this::go, wait).isEmpty()) {
      forget();
    }
  }

  /** Runs a task after a time; empty if the server is stopping. */
  private Optional<Future<?>> later(Runnable what, long nanos) {
    try {
      return Optional.of(clock.schedule(what, nanos, TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      return Optional.empty();
    }
  }

  // ---- the end

  /** Nothing happens after this, and no timer keeps the front in memory. */
  private void end() {
    over = true;
    calm(tick);
    calm(patience);
    taken.clear();
    try {
      if (front != null) {
        front.gone();
      }
    } catch (RuntimeException | Error e) {
      complain(e);
    }
  }

  private static void calm(Optional<Future<?>> waiting) {
    waiting.ifPresent(future -> future.cancel(false));
  }

  private void end(int status) {
    end();
    exit.onExit(status);
  }

  /** If one session fails, only that session ends. */
  private void failed(Throwable e) {
    complain(e);
    if (!over) {
      end(FAILED);
    }
  }

  private void complain(Throwable e) {
    log.say(who + ": the session failed: " + e + " at " + first(e.getStackTrace()));
  }

  private static String first(StackTraceElement... trace) {
    return trace.length == 0 ? "?" : trace[0].toString();
  }

  // ---- writing

  private void draw() {
    if (writing) {
      return;
    }
    byte[] bytes = front.draw();
    if (bytes.length > 0) {
      write(bytes);
    } else if (front.over()) {
      front.next().ifPresentOrElse(this::goOn, () -> end(0));
    }
  }

  /** What was typed ahead was meant for the front that has ended, so it is dropped. */
  private void goOn(Front.Maker maker) {
    Front before = front;
    front = null;
    before.gone();
    front = maker.make(this, columns, rows);
    draw();
  }

  private void write(byte[] bytes) {
    writing = true;
    patience = later(() -> event(this::lost), PATIENCE.toNanos());
    try {
      out.writeBuffer(new ByteArrayBuffer(bytes))
          .addListener(future -> event(future.isWritten() ? this::written : this::lost));
    } catch (IOException e) {
      lost();
    }
  }

  private void written() {
    writing = false;
    calm(patience);
  }

  /** Nothing that is written arrives any more. */
  private void lost() {
    end(FAILED);
  }

  private void schedule() {
    calm(tick);
    OptionalLong next = front.nextTick();
    tick = next.isPresent() ? later(this::wake, next.getAsLong()) : Optional.empty();
  }
}
