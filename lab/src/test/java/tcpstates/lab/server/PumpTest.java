package tcpstates.lab.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.io.IoOutputStream;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.closeable.AbstractCloseable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tcpstates.lab.classroom.Front;
import tcpstates.lab.folder.LabLog;

/** However a session ends, its connection hears of it, and nothing of the session keeps running. */
class PumpTest {

  @TempDir private Path temporary;

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final ScheduledThreadPoolExecutor clock = Workers.clock("test clock");
  private final Connection connection = new Connection();
  private final Letters front = new Letters();
  private final List<Integer> exits = new ArrayList<>();
  private int released;

  @AfterEach
  void stop() {
    clock.shutdownNow();
  }

  private Pump pump() {
    LabLog log = new LabLog(temporary.resolve("log"));
    Pump pump =
        new Pump(work::add, clock, log, "ana", connection, (code, why, at) -> exits.add(code));
    pump.start((host, columns, rows) -> front, 80, 24);
    run();
    return pump;
  }

  private void run() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private void type(Pump pump, String text) {
    pump.typed(text.getBytes(StandardCharsets.US_ASCII), () -> released++);
    run();
  }

  private void arrive() {
    connection.writing.remove().setValue(true);
    run();
  }

  private void assertEnded(int status) {
    assertEquals(List.of(status), exits);
    assertEquals(1, front.goings);
    assertTrue(clock.getQueue().isEmpty());
  }

  @Test
  void a_session_that_is_over_ends_and_leaves_no_tick_behind() {
    Pump pump = pump();
    assertFalse(clock.getQueue().isEmpty());
    type(pump, "q");
    assertEquals(List.of(), exits);
    arrive();
    assertEnded(0);
    type(pump, "more");
    pump.ended();
    pump.wake();
    pump.gone();
    run();
    assertEnded(0);
  }

  @Test
  void a_front_that_fails_at_its_end_still_ends() {
    front.failing = true;
    type(pump(), "q");
    arrive();
    assertEnded(0);
  }

  @Test
  void a_front_that_fails_ends_alone() {
    type(pump(), "!");
    assertEnded(3);
  }

  @Test
  void a_connection_that_can_not_be_written_to_ends() {
    connection.broken = true;
    type(pump(), "a");
    assertEnded(3);
  }

  @Test
  void a_write_that_arrives_nowhere_ends() {
    type(pump(), "a");
    connection.writing.remove().setValue(new IOException("broken"));
    run();
    assertEnded(3);
  }

  @Test
  void a_connection_that_breaks_while_it_is_written_to_leaves_nothing_behind() {
    Pump pump = pump();
    type(pump, "a");
    pump.gone();
    run();
    arrive();
    assertEquals(List.of(), exits);
    assertEquals(1, front.goings);
    assertTrue(clock.getQueue().isEmpty());
  }

  @Test
  void nothing_is_done_for_somebody_who_does_not_read() {
    Pump pump = pump();
    type(pump, "a");
    type(pump, "bc");
    assertEquals("a", front.done.toString());
    arrive();
    assertEquals("ab", front.done.toString());
    arrive();
    assertEquals("abc", front.done.toString());
    assertEquals(0, released);
    arrive();
    assertEquals(2, released);
  }

  @Test
  void somebody_who_does_not_read_for_long_is_given_up() {
    type(pump(), "a");
    Runnable patience =
        clock.getQueue().stream()
            .filter(task -> delay(task) <= Pump.PATIENCE.toSeconds())
            .findFirst()
            .orElseThrow();
    patience.run();
    run();
    assertEquals(List.of(3), exits);
    assertEquals(1, front.goings);
  }

  private static long delay(Runnable task) {
    return ((Delayed) task).getDelay(TimeUnit.SECONDS);
  }

  /** Handles one letter at a time and repeats it; {@code q} ends it, {@code !} makes it fail. */
  private static final class Letters implements Front {
    private final Queue<Byte> typed = new ArrayDeque<>();
    private final StringBuilder done = new StringBuilder();
    private int drawn;
    private boolean failing;
    private int goings;

    @Override
    public void typed(byte[] bytes, int length) {
      for (int i = 0; i < length; i++) {
        typed.add(bytes[i]);
      }
    }

    @Override
    public void ended() {}

    @Override
    public boolean busy() {
      return !typed.isEmpty();
    }

    @Override
    public void step() {
      char letter = (char) typed.remove().byteValue();
      if (letter == '!') {
        throw new IllegalStateException("broken");
      }
      done.append(letter);
    }

    @Override
    public void resized(int columns, int rows) {}

    @Override
    public void woken() {}

    @Override
    public OptionalLong nextTick() {
      return OptionalLong.of(TimeUnit.HOURS.toNanos(1));
    }

    @Override
    public byte[] draw() {
      String text = done.substring(drawn);
      drawn = done.length();
      return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean over() {
      return done.indexOf("q") >= 0;
    }

    @Override
    public void gone() {
      goings++;
      if (failing) {
        throw new IllegalStateException("broken");
      }
    }
  }

  /** What is written arrives when the test says so. */
  private static final class Connection extends AbstractCloseable implements IoOutputStream {
    private final Queue<Write> writing = new ArrayDeque<>();
    private boolean broken;

    @Override
    public IoWriteFuture writeBuffer(Buffer buffer) throws IOException {
      if (broken) {
        throw new IOException("broken");
      }
      Write write = new Write();
      writing.add(write);
      return write;
    }
  }

  private static final class Write extends AbstractIoWriteFuture {
    Write() {
      super("write", null);
    }
  }
}
