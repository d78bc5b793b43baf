package tcpstates.capture.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import tcpstates.capture.bench.Captures;

/** Whatever is done to a capture, it is read or refused; nothing else happens. */
class DamagedCapturesTest {

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void a_mutated_capture_is_read_or_refused(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] file = mutated(random);
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
      throw new AssertionError(e);
    }
  }

  private static byte[] mutated(Random random) {
    byte[] file =
        random.nextBoolean()
            ? Captures.bytes("close_client")
            : Captures.pcapng(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .interfaceOf(1, 9, 7)
                .packet(0, random.nextLong(), new byte[random.nextInt(100)])
                .block(random.nextInt(12), new byte[4 * random.nextInt(20)])
                .packet(0, random.nextLong(), new byte[random.nextInt(100)])
                .toArray();
    int changes = random.nextInt(6);
    for (int i = 0; i < changes; i++) {
      file[random.nextInt(file.length)] = (byte) random.nextInt();
    }
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(file, random.nextInt(file.length))
        : file;
  }
}
