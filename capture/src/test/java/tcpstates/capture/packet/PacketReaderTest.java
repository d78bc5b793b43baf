package tcpstates.capture.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.file.CaptureException;
import tcpstates.capture.file.CaptureReader;
import tcpstates.capture.file.Frame;

class PacketReaderTest {

  private static String told(TcpPacket packet) {
    return packet.frame() + " " + packet.seq() + " " + packet.length() + " " + packet.options();
  }

  private static List<String> directly(byte[] file) throws IOException {
    List<String> packets = new ArrayList<>();
    CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(file));
    FrameDecoder decoder = new FrameDecoder();
    Frame frame = new Frame();
    TcpPacket packet = new TcpPacket();
    while (reader.next(frame)) {
      if (decoder.decode(frame, packet) == FrameDecoder.Outcome.TCP) {
        packets.add(told(packet));
      }
    }
    return packets;
  }

  @Test
  void reading_ahead_gives_the_same_packets() throws IOException {
    byte[] file = Captures.bytes("mixed_60");
    List<String> ahead = new ArrayList<>();
    try (PacketReader packets = PacketReader.open(new ByteArrayInputStream(file))) {
      while (packets.advance()) {
        ahead.add(told(packets.packet()));
      }
      assertFalse(packets.advance());
      assertEquals(ahead.size(), packets.frames().get(FrameDecoder.Outcome.TCP));
    }
    assertEquals(directly(file), ahead);
  }

  @Test
  void all_before_the_damage_is_given_first() throws IOException {
    byte[] file = Captures.bytes("close_client");
    byte[] cut = Arrays.copyOf(file, file.length - 90);
    int count = 0;
    try (PacketReader packets = PacketReader.open(new ByteArrayInputStream(cut))) {
      while (count < 10 && packets.advance()) {
        count++;
      }
      assertEquals(10, count);
      assertThrows(CaptureException.class, packets::advance);
    }
  }

  /** Without this, whoever takes the packets would wait for ever. */
  @Test
  void a_defect_in_the_reading_thread_reaches_whoever_takes_the_packets() throws IOException {
    byte[] head = Arrays.copyOf(Captures.bytes("close_client"), 24);
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(head),
            new InputStream() {
              @Override
              public int read() {
                throw new IllegalStateException("broken");
              }
            });
    try (PacketReader packets = PacketReader.open(broken)) {
      assertThrows(IllegalStateException.class, packets::advance);
    }
  }

  @Test
  void what_comes_through_a_pipe_is_given_at_once() throws IOException {
    byte[] file = Captures.bytes("close_client");
    PipedOutputStream out = new PipedOutputStream();
    try (PacketReader packets = PacketReader.open(beginning(out, file, three()))) {
      for (int i = 0; i < 3; i++) {
        assertTrue(packets.advance());
      }
      assertEquals(3, packets.packet().frame());
      out.write(file, three(), file.length - three());
      out.close();
      int rest = 0;
      while (packets.advance()) {
        rest++;
      }
      assertEquals(8, rest);
    }
  }

  private static PipedInputStream beginning(PipedOutputStream out, byte[] file, int length)
      throws IOException {
    PipedInputStream in = new PipedInputStream(out, 1 << 16);
    out.write(file, 0, length);
    out.flush();
    return in;
  }

  /** Where the first three frames of the handshake end. */
  private static int three() {
    return 24 + 3 * 16 + 74 + 74 + 66;
  }
}
