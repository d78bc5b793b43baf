package tcpstates.repl.shell;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tcpstates.repl.advice.SearchBudget;

/**
 * The search budget of a person at a prompt: a search ends after {@value #SECONDS} seconds, when
 * memory might run out, or by Ctrl-C; one that takes longer than a second shows how far it is.
 */
public final class Waiting implements SearchBudget {

  /** How long a person waits. */
  static final int SECONDS = 20;

  private static final long SECOND = 1_000_000_000L;
  private static final long NEXT_NEWS = SECOND / 4;
  private static final long NEXT_GLANCE = SECOND / 20;

  /** More than a world that is waiting to be looked at takes, in bytes. */
  private static final long WORLD = 1_500;

  private static final long MOST_WORLDS = 5_000_000;

  /** Where the person sits who waits. */
  public interface Window {

    /** In place of what was shown before. */
    void show(String text);

    /** The search is over: what was shown is taken away. */
    void clear();

    /** Whether Ctrl-C was pressed since a line was begun. Asked some twenty times a second. */
    boolean interrupted();
  }

  private final String doing;
  private final long limit;
  private final Window window;
  private final LongSupplier clock;
  private long started;
  private long news;
  private long glance;
  private boolean shown;
  private String end = "";

  /**
   * At a prompt.
   *
   * @param clock in nanoseconds, from any beginning
   */
  public Waiting(Window window, LongSupplier clock) {
    this("searching", SECONDS * SECOND, window, clock);
  }

  private Waiting(String doing, long limit, Window window, LongSupplier clock) {
    this.doing = doing;
    this.limit = limit;
    this.window = window;
    this.clock = clock;
  }

  /** For what may take as long as it takes. */
  public static Waiting patiently(String doing, Window window, LongSupplier clock) {
    return new Waiting(doing, Long.MAX_VALUE, window, clock);
  }

  /** Carries out a line, for which somebody waits. */
  public <T> T during(Supplier<T> line) {
    begin();
    try {
      return line.get();
    } finally {
      over();
    }
  }

  /** A line is about to be carried out. */
  public void begin() {
    started = clock.getAsLong();
    news = SECOND;
    glance = 0;
    shown = false;
    end = "";
  }

  /** The line has been carried out. */
  public void over() {
    if (shown) {
      window.clear();
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
    if (passed > glance) {
      look(passed, depth, worlds);
      glance = clock.getAsLong() - started + NEXT_GLANCE;
    }
    return end.isEmpty();
  }

  private void look(long passed, int depth, int worlds) {
    if (window.interrupted()) {
      end = "Ctrl-C has ended the search";
    } else if (passed > limit) {
      end = SECONDS + " seconds are over, and a search takes no longer here";
    } else if (passed > news) {
      news = passed + NEXT_NEWS;
      shown = true;
      window.show(text(depth, worlds));
    }
  }

  private String text(int depth, int worlds) {
    return String.format(
        Locale.ROOT, "%s: %,d worlds, ways of %d moves; Ctrl-C ends it", doing, worlds, depth + 1);
  }
}
