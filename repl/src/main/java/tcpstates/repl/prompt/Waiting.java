package tcpstates.repl.prompt;

import java.util.Locale;
import java.util.function.LongSupplier;
import tcpstates.repl.session.Patience;

/**
 * The patience of a person at a prompt: a search ends after {@value #SECONDS} seconds, when memory
 * might run out, or by Ctrl-C; one that takes longer than a second shows how far it is.
 */
final class Waiting implements Patience {

  /** How long a person waits. */
  static final int SECONDS = 20;

  private static final long SECOND = 1_000_000_000L;
  private static final long NEXT_NEWS = SECOND / 4;

  /** More than a world that is waiting to be looked at takes, in bytes. */
  private static final long WORLD = 1_500;

  private static final long MOST_WORLDS = 5_000_000;

  /** Where it is shown how far a search is. */
  interface Progress {

    /** In place of what was shown before. */
    void show(String text);

    /** The search is over. */
    void clear();
  }

  private final Progress progress;
  private final LongSupplier clock;
  private volatile boolean interrupted;
  private long started;
  private long news;
  private boolean shown;
  private String end = "";

  /**
   * @param clock in nanoseconds, from any beginning
   */
  Waiting(Progress progress, LongSupplier clock) {
    this.progress = progress;
    this.clock = clock;
  }

  /** A line is about to be carried out. */
  void begin() {
    interrupted = false;
    started = clock.getAsLong();
    news = SECOND;
    shown = false;
    end = "";
  }

  /** Ctrl-C, by whatever thread. */
  void interrupt() {
    interrupted = true;
  }

  /** The line has been carried out. */
  void over() {
    if (shown) {
      progress.clear();
    }
  }

  @Override
  public int worlds() {
    return (int) Math.min(MOST_WORLDS, Runtime.getRuntime().maxMemory() / WORLD);
  }

  @Override
  public String end() {
    return end;
  }

  @Override
  public boolean goOn(int depth, int worlds) {
    long passed = clock.getAsLong() - started;
    if (interrupted) {
      end = "Ctrl-C has ended the search";
    } else if (passed > SECONDS * SECOND) {
      end = SECONDS + " seconds are over, and a search takes no longer here";
    } else if (passed > news) {
      news = passed + NEXT_NEWS;
      shown = true;
      progress.show(text(depth, worlds));
    }
    return end.isEmpty();
  }

  private static String text(int depth, int worlds) {
    return String.format(
        Locale.ROOT, "searching: %,d worlds, ways of %d moves; Ctrl-C ends it", worlds, depth + 1);
  }
}
