package tcpstates.repl.shell;

import static tcpstates.repl.text.Format.format;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import tcpstates.repl.advice.SearchBudget;

/**
 * The budget of a person: a search ends when it has used its time or memory, or at Ctrl-C; one that
 * takes longer than a second shows its progress.
 */
public final class Waiting implements SearchBudget {

  /** What is said of a search to somebody who would hear its progress again and again. */
  public static final String SPOKEN = "searching; Ctrl-C ends it";

  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000 * MILLI;
  private static final long NEXT_NEWS = SECOND / 4;
  private static final long NEXT_GLANCE = SECOND / 20;

  /** The place where a person waits. */
  public interface Window {

    /** Replaces what was shown before. */
    void show(String text);

    /** The search is over: what was shown is removed. */
    void clear();

    /** Whether Ctrl-C was pressed since the line began. It is asked about twenty times a second. */
    boolean interrupted();
  }

  private final String doing;
  private final SearchLimits limits;
  private final Window window;
  private final LongSupplier clock;
  private long started;
  private long news;
  private long glance;
  private boolean shown;
  private String end = "";

  /** While a command of this person is carried out. */
  public Waiting(Window window, Person person) {
    this("searching", person.limits(), window, person.clock());
  }

  private Waiting(String doing, SearchLimits limits, Window window, LongSupplier clock) {
    this.doing = doing;
    this.limits = limits;
    this.window = window;
    this.clock = clock;
  }

  /** For work without a limit. */
  public static Waiting patiently(String doing, Window window, Person person) {
    SearchLimits limits = new SearchLimits(Long.MAX_VALUE / MILLI, person.limits().bytes());
    return new Waiting(doing, limits, window, person.clock());
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
    return limits.worlds();
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
    } else if (passed > limits.millis() * MILLI) {
      end = "The search stopped after " + limits.time();
    } else if (passed > news) {
      news = passed + NEXT_NEWS;
      shown = true;
      window.show(text(depth, worlds));
    }
  }

  private String text(int depth, int worlds) {
    return format("%s: %,d worlds, ways of %d moves; Ctrl-C ends it", doing, worlds, depth + 1);
  }
}
