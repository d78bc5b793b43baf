package tcpstates.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class GuardTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void what_ends_well_keeps_its_number() {
    assertEquals(1, guarded(false, () -> 1));
    assertEquals("", complaint());
  }

  @Test
  void a_fault_of_the_program_is_told_and_how_to_see_more() {
    assertEquals(3, guarded(false, GuardTest::fault));
    assertEquals(
        "tcpstates: this is a fault of the program, not yours (IllegalStateException).\n"
            + "tcpstates: TCPSTATES_DEBUG=1 shows where the fault is.\n",
        complaint());
  }

  @Test
  void who_is_thrown_out_of_a_conversation_is_told_what_is_kept() {
    assertEquals(3, guarded(false, () -> thrownOut(new IllegalStateException("an inner matter"))));
    assertEquals(
        "tcpstates: this is a fault of the program, not yours (IllegalStateException).\n"
            + "tcpstates: all is kept.\n"
            + "tcpstates: TCPSTATES_DEBUG=1 shows where the fault is.\n",
        complaint());
    err.reset();
    assertEquals(3, guarded(false, () -> thrownOut(new OutOfMemoryError())));
    assertEquals("tcpstates: " + outOfMemory() + "\ntcpstates: all is kept.\n", complaint());
    err.reset();
    IOException gone = new IOException("Broken pipe");
    assertEquals(3, guarded(false, () -> thrownOut(new UncheckedIOException(gone))));
    assertEquals("", complaint());
  }

  @Test
  void with_debugging_the_trace_is_shown() {
    assertEquals(3, guarded(true, GuardTest::fault));
    assertTrue(complaint().contains("\tat " + GuardTest.class.getName()), complaint());
  }

  @Test
  void too_deep_and_too_big_end_as_quietly() {
    assertEquals(3, guarded(false, () -> deeper(1) + 1));
    assertTrue(complaint().contains("(StackOverflowError)"), complaint());
    err.reset();
    assertEquals(
        3,
        guarded(
            false,
            () -> {
              throw new OutOfMemoryError();
            }));
    assertEquals("tcpstates: " + outOfMemory() + "\n", complaint());
  }

  private static String outOfMemory() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return "out of memory: Java may use %d MB; TCPSTATES_JAVA_OPTS=-Xmx%dm allows twice as much"
        .formatted(megabytes, 2 * megabytes);
  }

  @Test
  void a_helper_that_cannot_be_called_is_told_as_what_cannot_be_read_or_written() {
    int code =
        guarded(
            false,
            () -> {
              throw new IOError(new IOException("Cannot run program \"stty\""));
            });
    assertEquals(3, code);
    assertEquals(
        "tcpstates: cannot read or write: Cannot run program \"stty\"", complaint().strip());
  }

  @Test
  void an_output_that_cannot_be_written_ends_the_program_and_is_told() {
    assertEquals(3, printTo(failing("No space left on device")));
    assertEquals("tcpstates: cannot read or write: No space left on device", complaint().strip());
  }

  @Test
  void a_reader_that_went_away_needs_no_words() {
    assertEquals(3, printTo(failing("Broken pipe")));
    assertEquals("", complaint());
  }

  private int printTo(OutputStream broken) {
    PrintStream out = new PrintStream(new StandardOutput(broken), true, StandardCharsets.UTF_8);
    Streams streams = new Streams(InputStream.nullInputStream(), out, errors());
    return new Guard(false)
        .run(
            () -> {
              for (int i = 0; i < 1000; i++) {
                out.println("a line");
              }
              throw new AssertionError("it went on though nobody could read it");
            },
            streams);
  }

  private int guarded(boolean debug, IntSupplier program) {
    PrintStream out =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new Guard(debug).run(program, new Streams(InputStream.nullInputStream(), out, errors()));
  }

  private PrintStream errors() {
    return new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static int thrownOut(Throwable cause) {
    throw new Broken(cause, List.of("all is kept."));
  }

  private static int fault() {
    throw new IllegalStateException("an inner matter");
  }

  private static int deeper(int n) {
    return deeper(n + 1) + 1;
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
