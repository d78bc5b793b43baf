package tcpstates.dist;

import java.io.IOError;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Keeps stack traces away from people: any error that escapes becomes a few lines and an exit code.
 */
final class Guard {

  private final boolean debug;

  /** Made in advance, because there may be no room for it when memory is full. */
  private final String outOfMemory;

  /**
   * @param debug whether to print the stack trace all the same
   */
  Guard(boolean debug) {
    this.debug = debug;
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    outOfMemory =
        new StringBuilder("out of memory: Java may use ")
            .append(megabytes)
            .append(" MB; TCPSTATES_JAVA_OPTS=-Xmx")
            .append(2 * megabytes)
            .append("m allows twice as much")
            .toString();
  }

  int run(IntSupplier program, Streams streams) {
    try {
      int code = program.getAsInt();
      streams.out().flush();
      return code;
    } catch (Broken e) {
      return broken(e.getCause(), e.comfort(), streams);
    } catch (Error | RuntimeException e) {
      return broken(e, List.of(), streams);
    }
  }

  private int broken(Throwable cause, List<String> comfort, Streams streams) {
    String complaint = complaint(cause);
    try {
      if (!complaint.isEmpty()) {
        say(complaint, streams);
        comfort.forEach(line -> say(line, streams));
      }
      if (debug) {
        cause.printStackTrace(streams.err());
      } else if (isFault(cause)) {
        say("TCPSTATES_DEBUG=1 shows where the fault is.", streams);
      }
    } catch (UncheckedIOException e) {
      // Nobody reads either stream, so the exit code must be enough.
    }
    return ExitCode.BROKEN.number();
  }

  private static void say(String line, Streams streams) {
    streams.err().println("tcpstates: " + line);
  }

  private String complaint(Throwable e) {
    if (isFault(e)) {
      return "this is a fault of the program, not yours (" + e.getClass().getSimpleName() + ").";
    }
    return e instanceof OutOfMemoryError ? outOfMemory : ioComplaint(e);
  }

  private static boolean isFault(Throwable e) {
    return !(e instanceof UncheckedIOException
        || e instanceof IOError
        || e instanceof OutOfMemoryError);
  }

  /** If the reader is gone, as after {@code head}, nobody needs a message. */
  private static String ioComplaint(Throwable e) {
    String message = String.valueOf(e.getCause().getMessage());
    return message.contains("Broken pipe") ? "" : "cannot read or write: " + message;
  }
}
