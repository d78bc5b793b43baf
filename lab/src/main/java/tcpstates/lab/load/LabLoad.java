package tcpstates.lab.load;

import static tcpstates.repl.text.Format.format;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A load test. The lab runs in this process and the students in another. What is measured in this
 * process is the lab's: heap after a collection, threads, processor time.
 */
public final class LabLoad {

  private static final int IDLE_SECONDS = 10;
  private static final double KIB = 1_024.0;

  /**
   * The load for a lab.
   *
   * @param every seconds between two commands of a student
   * @param warm for how many seconds they type first, while Java still compiles the lab
   * @param seconds how long they type after that
   */
  public record Options(int students, int every, int warm, int seconds) {}

  private final Options options;
  private final PrintStream out;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Makes a load that hasn't started. */
  public LabLoad(Options options, PrintStream out) {
    this.options = options;
    this.out = out;
  }

  /** The name of a student in the load. */
  public static String name(int number) {
    return "student" + number;
  }

  /**
   * Measures a lab that is open on this machine.
   *
   * @param key a private key with which all students sign in
   * @throws IOException if the students' process fails
   */
  public void measure(int port, Path key) throws IOException, InterruptedException {
    Process students = students(port, key);
    try (Writer to = students.outputWriter(StandardCharsets.US_ASCII);
        BufferedReader from =
            new BufferedReader(
                new InputStreamReader(students.getInputStream(), StandardCharsets.US_ASCII))) {
      double empty = heapKib();
      long began = System.nanoTime();
      tell(to, from, "in");
      out.println(format("signed in: %d students in %.1f s", options.students(), seconds(began)));
      pause(2);
      out.println(format("heap: %.0f KiB a student", (heapKib() - empty) / options.students()));
      out.println(format("idle: %.2f %% of one processor", 100 * busy(IDLE_SECONDS)));
      tell(to, from, "type");
      if (options.warm() > 0) {
        typing("the first", options.warm(), to, from);
      }
      typing("then", options.seconds(), to, from);
      tell(to, from, "stop");
      pause(2);
      out.println(
          format("heap after that: %.0f KiB a student", (heapKib() - empty) / options.students()));
      out.println(format("threads: %d", ManagementFactory.getThreadMXBean().getThreadCount()));
    } finally {
      students.destroy();
    }
  }

  private void typing(String when, int seconds, Writer to, BufferedReader from)
      throws IOException, InterruptedException {
    double busy = busy(seconds);
    out.println(
        format(
            "key to screen, a command every %d s, %s %d s: %s; %.0f %% of one processor",
            options.every(), when, seconds, tell(to, from, "times"), 100 * busy));
  }

  private Process students(int port, Path key) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LoadClient.class.getName(),
                Integer.toString(port),
                Integer.toString(options.students()),
                Long.toString(TimeUnit.SECONDS.toMillis(options.every())),
                key.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String tell(Writer to, BufferedReader from, String what) throws IOException {
    to.write(what + "\n");
    to.flush();
    String answer = from.readLine();
    if (answer == null) {
      throw new IOException("the students' process has ended");
    }
    return answer;
  }

  /** The memory in use after the garbage collector has run. */
  private static double heapKib() throws InterruptedException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      pause(1);
      least =
          Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KIB);
    }
    return least;
  }

  /** The share of a processor that this process uses for some seconds: 1 is one whole processor. */
  private double busy(int seconds) throws InterruptedException {
    long cpu = system.getProcessCpuTime();
    long began = System.nanoTime();
    pause(seconds);
    return (system.getProcessCpuTime() - cpu) / (double) (System.nanoTime() - began);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void pause(int seconds) throws InterruptedException {
    new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
  }
}
