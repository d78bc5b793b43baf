package tcpstates.capture.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.testkit.ByteMutator;
import tcpstates.testkit.Fuzz;

/** Whatever is done to a capture, it is read or refused; nothing else happens. */
class CaptureFuzzTest {

  private static final ByteMutator FILES =
      new ByteMutator(
          List.of(
              Captures.bytes("close_client"),
              pcapng(ByteOrder.BIG_ENDIAN),
              pcapng(ByteOrder.LITTLE_ENDIAN)));

  private static byte[] pcapng(ByteOrder order) {
    return Captures.pcapng(order)
        .interfaceOf(1, 9, 7)
        .packet(0, 0x1234_5678_9abcL, new byte[60])
        .block(5, new byte[40])
        .interfaceOf(1, 6, 0)
        .packet(0, Long.MAX_VALUE, new byte[9])
        .toArray();
  }

  @Test
  void a_mutated_capture_is_read_or_refused() {
    Fuzz.run("captures", Fuzz.Kind.PARSER, FILES::next, CaptureFuzzTest::read);
  }

  private static void read(byte[] file) {
    try {
      CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(file));
      Frame frame = new Frame();
      long frames = 0;
      while (reader.next(frame)) {
        frames++;
        assertTrue(frame.start() >= 0 && frame.captured() >= 0);
        assertTrue(frame.start() + frame.captured() <= frame.bytes().length);
        assertTrue(frames <= file.length, "more frames than bytes");
      }
    } catch (CaptureException refused) {
      assertTrue(refused.offset() >= 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
