package tcpstates.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

/**
 * Gives a part of the program a great many inputs that nobody intends.
 *
 * <p>An ordinary build tries a few thousand of each kind, always the same ones. The long run,
 * {@code mvn -P fuzz test}, tries millions; {@code -Dfuzz.seed=N} makes others. A failure names the
 * input by its number, and {@code -Dfuzz.first=NUMBER} begins with it.
 *
 * <p>A watchdog ends the run at an input that takes 20 seconds of processor time, or ten minutes in
 * total. That is the only use of a clock in the tests, and it decides nothing else.
 */
public final class Fuzz {

  /** How many inputs an ordinary build tries, and which property changes the number. */
  public enum Kind {
    /** A reader that takes microseconds. */
    PARSER("fuzz.parser", 10_000),
    /** A reader of whole files. */
    FILE("fuzz.file", 400),
    /** Whole sessions, counted by what is typed in them: lines, or pieces of key bytes. */
    SESSION("fuzz.session", 800);

    private final String property;
    private final int ordinary;

    Kind(String property, int ordinary) {
      this.property = property;
      this.ordinary = ordinary;
    }

    private boolean isLong() {
      return System.getProperty(property) != null;
    }

    private long inputs() {
      return Long.getLong(property, ordinary);
    }
  }

  private static final long MOST_CPU = TimeUnit.SECONDS.toNanos(20);
  private static final long MOST_WALL = TimeUnit.MINUTES.toNanos(10);
  private static final long LOOK_MILLIS = 500;
  private static final int LONGEST_SHOWN = 4_000;

  private Fuzz() {}

  /**
   * Tries inputs on a target. Fails at the first input that makes the target throw anything, or
   * hang.
   *
   * @param name the name of the target, for the report
   * @param inputs makes an input; the same one for the same random numbers
   * @param target throws if it does something wrong
   */
  public static <T> void run(
      String name, Kind kind, Function<RandomGenerator, T> inputs, Consumer<T> target) {
    run(name, kind, inputs, input -> 1, target);
  }

  /**
   * Tries sessions on a target until enough has been typed.
   *
   * @param size how many inputs one session counts for, at least 1
   */
  public static <T> void run(
      String name,
      Kind kind,
      Function<RandomGenerator, T> inputs,
      ToIntFunction<T> size,
      Consumer<T> target) {
    Run<T> run = new Run<>(inputs, size, target, Long.getLong("fuzz.first", 0), kind.inputs());
    Thread worker = new Thread(run, "fuzz: " + name);
    worker.setDaemon(true);
    worker.start();
    watch(name, run, worker);
    if (run.fault != null) {
      throw new AssertionError(run.place(name), run.fault);
    }
    if (kind.isLong()) {
      report(name, run);
    }
  }

  private static <T> void watch(String name, Run<T> run, Thread worker) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long number = -1;
    long cpu = 0;
    long wall = 0;
    while (worker.isAlive()) {
      long used = threads.getThreadCpuTime(worker.getId());
      if (run.number != number) {
        number = run.number;
        cpu = used;
        wall = System.nanoTime();
      } else if (used - cpu > MOST_CPU || System.nanoTime() - wall > MOST_WALL) {
        AssertionError hang = new AssertionError("it hangs");
        hang.setStackTrace(worker.getStackTrace());
        throw new AssertionError(run.place(name), hang);
      }
      try {
        worker.join(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted");
      }
    }
  }

  private static <T> void report(String name, Run<T> run) {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "fuzz: %s: %,d inputs%s, nothing wrong; %d s of processor time, %d MB in use after, of %d%n",
        name,
        run.tried,
        run.tried > run.sessions() ? String.format(Locale.ROOT, " in %,d", run.sessions()) : "",
        TimeUnit.NANOSECONDS.toSeconds(run.cpu),
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
  }

  /** The work of a separate thread. */
  private static final class Run<T> implements Runnable {

    private final Function<RandomGenerator, T> inputs;
    private final ToIntFunction<T> size;
    private final Consumer<T> target;
    private final long first;
    private final long count;
    private volatile long tried;
    private volatile long number;
    private volatile T input;
    private volatile Throwable fault;
    private volatile long cpu;

    Run(
        Function<RandomGenerator, T> inputs,
        ToIntFunction<T> size,
        Consumer<T> target,
        long first,
        long count) {
      this.inputs = inputs;
      this.size = size;
      this.target = target;
      this.first = first;
      this.count = count;
    }

    @Override
    public void run() {
      long seed = Long.getLong("fuzz.seed", 1);
      try {
        for (long i = first; tried < count; i++) {
          number = i;
          input = inputs.apply(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i));
          target.accept(input);
          tried += size.applyAsInt(input);
        }
        cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      } catch (Throwable e) {
        fault = e;
      }
    }

    /** How often the target was called; a session counts once. */
    long sessions() {
      return number - first + 1;
    }

    String place(String name) {
      String shown = shown(String.valueOf(input));
      return name
          + ", input "
          + number
          + " of seed "
          + Long.getLong("fuzz.seed", 1)
          + ":\n"
          + (shown.length() > LONGEST_SHOWN ? shown.substring(0, LONGEST_SHOWN) + "..." : shown);
    }

    /** The text as in Java source, so that a person can see it and paste it into a test. */
    private static String shown(String text) {
      StringBuilder shown = new StringBuilder();
      for (char c : text.toCharArray()) {
        if (c == '\n') {
          shown.append("\\n\n");
        } else if (c < ' ' || c > '~') {
          shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
          shown.append(c);
        }
      }
      return shown.toString();
    }
  }

  /**
   * Fails if a text contains a character that controls a terminal, except line feeds, or half a
   * surrogate pair.
   */
  public static void printable(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int type = Character.getType(c);
      boolean raw =
          type == Character.CONTROL && c != '\n'
              || type == Character.FORMAT
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR;
      if (raw) {
        int from = Math.max(0, i - 40);
        fail(String.format(Locale.ROOT, "U+%04X is raw after: %s", c, text.substring(from, i)));
      }
      i += Character.charCount(c);
    }
  }
}
