package tcpstates.dist;

import java.io.IOError;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;

/** Keeps stack traces from people: whatever escapes a program becomes one line and an exit code. */
final class Guard {

  private final boolean debug;

  /**
   * @param debug print the stack trace after all
   */
  Guard(boolean debug) {
    this.debug = debug;
  }

  int run(IntSupplier program, Streams streams) {
    try {
      int code = program.getAsInt();
      streams.out().flush();
      return code;
    } catch (UncheckedIOException | IOError e) {
      return broken(e, ioComplaint(e), streams);
    } catch (OutOfMemoryError e) {
      return broken(e, memoryComplaint(Runtime.getRuntime().maxMemory() >> 20), streams);
    } catch (Error | RuntimeException e) {
      return broken(e, faultComplaint(e), streams);
    }
  }

  private int broken(Throwable cause, String complaint, Streams streams) {
    try {
      if (!complaint.isEmpty()) {
        streams.err().println("tcpstates: " + complaint);
      }
      if (debug) {
        cause.printStackTrace(streams.err());
      }
    } catch (UncheckedIOException e) {
      // Nobody listens on either stream: the exit code has to do.
    }
    return ExitCode.BROKEN.number();
  }

  private static String memoryComplaint(long megabytes) {
    return "out of memory: Java may use %d MB; TCPSTATES_JAVA_OPTS=-Xmx%dm allows twice as much"
        .formatted(megabytes, 2 * megabytes);
  }

  /** A reader that has gone away, as {@code head} does, needs no words. */
  private static String ioComplaint(Throwable e) {
    String message = String.valueOf(e.getCause().getMessage());
    return message.contains("Broken pipe") ? "" : "cannot read or write: " + message;
  }

  private String faultComplaint(Throwable e) {
    String what = e.getClass().getSimpleName();
    String hint = debug ? "" : " TCPSTATES_DEBUG=1 shows where.";
    return "this is a fault of the program, not yours (" + what + ")." + hint;
  }
}
