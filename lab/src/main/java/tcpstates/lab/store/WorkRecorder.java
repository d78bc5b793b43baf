package tcpstates.lab.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Records what students do, in order, in a few large transactions. While the database is away, a
 * limited number of entries wait in memory. They are written when it is back.
 */
public final class WorkRecorder implements AutoCloseable {

  private static final int MOST_AT_ONCE = 1_000;
  private static final long RETRY_MILLIS = 1_000;
  private static final long SETTLE_MILLIS = 5_000;

  /** One entry, and the task that waits for it. */
  private static final class Waiting {
    private final WorkEntry entry;
    private final AtomicReference<Runnable> recorded;

    Waiting(WorkEntry entry, Runnable recorded) {
      this.entry = entry;
      this.recorded = new AtomicReference<>(recorded);
    }

    /** Runs the task, once only. */
    void tell() {
      recorded.getAndSet(() -> {}).run();
    }
  }

  private final Database database;
  private final Consumer<String> log;
  private final LinkedBlockingQueue<Waiting> queue;
  private final Thread writer = new Thread(this::write, "work recorder");
  private volatile Optional<String> trouble = Optional.empty();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean closing;

  /**
   * Makes a recorder and starts it.
   *
   * @param most how many entries may wait
   * @param log gets a line when the database goes away or comes back
   */
  public WorkRecorder(Database database, int most, Consumer<String> log) {
    this.database = database;
    this.log = log;
    this.queue = new LinkedBlockingQueue<>(most);
    writer.start();
  }

  /**
   * Records an entry.
   *
   * @param recorded runs once the entry is on the disk; while the database is away, it runs once
   *     the entry must wait in memory
   * @return false if no more entries can wait; then the entry is not recorded
   */
  public boolean record(WorkEntry entry, Runnable recorded) {
    Waiting waiting = new Waiting(entry, recorded);
    boolean taken = queue.offer(waiting);
    if (taken && trouble.isPresent()) {
      waiting.tell();
    }
    return taken;
  }

  /**
   * Waits until all earlier entries are on the disk.
   *
   * @throws StoreFault if the database is away
   */
  public void settle() throws StoreFault {
    CountDownLatch written = new CountDownLatch(1);
    boolean settled = false;
    try {
      settled =
          record(new WorkEntry.Mark(), written::countDown)
              && written.await(SETTLE_MILLIS, TimeUnit.MILLISECONDS)
              && trouble.isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!settled) {
      throw new StoreFault(new SQLException("the database is away"));
    }
  }

  /** Whether there is room for more entries. */
  public boolean hasRoom() {
    return queue.remainingCapacity() > MOST_AT_ONCE;
  }

  /** Why entries wait in memory now, if they do. */
  public Optional<String> trouble() {
    return trouble;
  }

  private void write() {
    List<Waiting> batch = new ArrayList<>();
    while (!closing || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        batch.add(first);
        queue.drainTo(batch, MOST_AT_ONCE - 1);
        batch = writeBatch(batch);
      } catch (InterruptedException e) {
        // Nobody interrupts this thread. If it happens, write what waits once more, and then end.
        closing = true;
      } catch (RuntimeException e) {
        // Students wait for this one thread, so it must not end.
        log.accept("a fault while recording: " + e);
        batch.forEach(Waiting::tell);
        batch = new ArrayList<>();
      }
    }
  }

  /** Writes the batch. Returns an empty list for the next batch. */
  private List<Waiting> writeBatch(List<Waiting> batch) throws InterruptedException {
    List<Waiting> left = batch;
    while (!left.isEmpty()) {
      try {
        insert(left);
        cameBack();
        left.forEach(Waiting::tell);
        return new ArrayList<>();
      } catch (StoreFault e) {
        if (e.passing()) {
          wentAway(left, e);
          if (closing) {
            int lost = left.size() + queue.size();
            log.accept(lost + " entries could not be recorded: " + e.getMessage());
            queue.clear();
            return new ArrayList<>();
          }
          stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } else {
          left = oneByOne(left);
        }
      }
    }
    return new ArrayList<>();
  }

  private void insert(List<Waiting> batch) throws StoreFault {
    database.transaction(
        connection -> {
          for (Waiting each : batch) {
            each.entry.insert(connection);
          }
          return batch.size();
        });
  }

  /** The database went away. Nobody waits until it is back; students can work on. */
  private void wentAway(List<Waiting> batch, StoreFault why) {
    if (trouble.isEmpty()) {
      log.accept("the database is away: " + why.getMessage() + ". Work is kept in memory");
    }
    trouble = Optional.of(why.getMessage());
    batch.forEach(Waiting::tell);
    queue.forEach(Waiting::tell);
  }

  private void cameBack() {
    if (trouble.isPresent()) {
      trouble = Optional.empty();
      log.accept("the database is back; what waited in memory is written");
    }
  }

  /**
   * One entry can't be stored. Writes the others and leaves it out. Returns the entries still to
   * write.
   */
  private List<Waiting> oneByOne(List<Waiting> batch) {
    for (int i = 0; i < batch.size(); i++) {
      try {
        insert(batch.subList(i, i + 1));
        batch.get(i).tell();
      } catch (StoreFault e) {
        if (e.passing()) {
          return new ArrayList<>(batch.subList(i, batch.size()));
        }
        log.accept("an entry could not be recorded: " + e.getMessage());
        batch.get(i).tell();
      }
    }
    return List.of();
  }

  /** Writes what waits, and ends. If the database is away, what waits is lost. */
  @Override
  public void close() {
    closing = true;
    stopped.countDown();
    try {
      writer.join(TimeUnit.SECONDS.toMillis(4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
