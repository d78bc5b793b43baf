package tcpstates.lab.server;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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
 * Pumps one front: events from the connection go in one after the other, on threads that all
 * connections share, and what it draws goes out with one write at a time. Who does not read is not
 * drawn for until what was written has arrived; who asks for much work waits between two pieces of
 * it.
 */
final class Pump implements Front.Host {

  private final Executor workers;
  private final ScheduledExecutorService clock;
  private final LabLog log;
  private final String who;
  private final IoOutputStream out;
  private final ExitCallback exit;

  private final ProcessorShare share = new ProcessorShare(System::nanoTime);
  private final Queue<Runnable> events = new ArrayDeque<>();

  /** Told once all that was typed has been dealt with. */
  private final List<Runnable> taken = new ArrayList<>();

  private boolean running;
  private Front front;
  private boolean writing;
  private boolean over;
  private Future<?> tick;
  private boolean awake;

  /**
   * A pump without a front; {@link #start} gives it one.
   *
   * @param workers the shared threads
   * @param clock for ticks
   * @param exit is told when all is over and written
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

  /** Makes a front, on one of the shared threads. */
  @FunctionalInterface
  interface Maker {
    Front make(Front.Host host);
  }

  void start(Maker maker) {
    event(() -> front = maker.make(this));
  }

  /**
   * The person has typed.
   *
   * @param dealtWith is run once the bytes have been dealt with, so that no more than a window full
   *     of them waits
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

  void resized(int columns, int rows) {
    event(() -> front.resized(columns, rows));
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
    event(
        () -> {
          if (!over) {
            over = true;
            front.gone();
          }
        });
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

  /** The server is stopping, and nothing happens any more. */
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
    try {
      handle(next);
    } catch (RuntimeException | Error e) {
      failed(e);
    }
    share.spent(System.nanoTime() - began);
    boolean more;
    synchronized (events) {
      more = !events.isEmpty() || busy();
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
    } else if (busy()) {
      front.step();
    }
    if (front == null || over) {
      return;
    }
    draw();
    if (!busy()) {
      taken.forEach(Runnable::run);
      taken.clear();
    }
  }

  private boolean busy() {
    return front != null && !over && front.busy();
  }

  /** At once, or when others have had their share. */
  private void goSoon() {
    long wait = share.waitNanos();
    if (wait == 0) {
      go();
      return;
    }
    try {
      clock.schedule(this::go, wait, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      forget();
    }
  }

  /** A session that fails ends alone. */
  private void failed(Throwable e) {
    log.say(who + ": the session failed: " + e + " at " + first(e.getStackTrace()));
    over = true;
    if (front != null) {
      front.gone();
    }
    exit.onExit(3);
  }

  private static String first(StackTraceElement... trace) {
    return trace.length == 0 ? "?" : trace[0].toString();
  }

  // ---- writing

  private void draw() {
    if (!writing) {
      byte[] bytes = front.draw();
      if (bytes.length > 0) {
        write(bytes);
      } else if (front.over()) {
        over = true;
        front.gone();
        exit.onExit(0);
        return;
      }
    }
    schedule();
  }

  private void write(byte[] bytes) {
    writing = true;
    try {
      out.writeBuffer(new ByteArrayBuffer(bytes)).addListener(future -> event(this::written));
    } catch (IOException e) {
      over = true;
      front.gone();
    }
  }

  private void written() {
    writing = false;
  }

  private void schedule() {
    if (tick != null) {
      tick.cancel(false);
      tick = null;
    }
    OptionalLong next = front.nextTick();
    if (next.isPresent()) {
      tick = clock.schedule(this::wake, next.getAsLong(), TimeUnit.NANOSECONDS);
    }
  }
}
