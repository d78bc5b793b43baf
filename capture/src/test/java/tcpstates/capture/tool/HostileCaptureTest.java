package tcpstates.capture.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.bench.Packets;
import tcpstates.capture.bench.Replaying;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.repl.text.Encoder;

/** Captures whose headers lie, and one that has no end. */
class HostileCaptureTest {

  private static final int ACK = TcpPacket.ACK;

  private static byte[] frame(boolean fromClient, int flags, int seq, int ack, int length) {
    byte[] segment = Packets.tcp(fromClient, flags, seq, ack, 5_000, length);
    return Packets.ethernet(0x0800, Packets.ipv4(fromClient, segment));
  }

  /** A handshake, and a segment of eleven bytes that is acknowledged. */
  private static List<byte[]> conversation() {
    return List.of(
        frame(true, TcpPacket.SYN, 99, 0, 0),
        frame(false, TcpPacket.SYN | ACK, 199, 100, 0),
        frame(true, ACK, 100, 200, 0),
        frame(true, ACK, 100, 200, 11),
        frame(false, ACK, 200, 111, 0),
        frame(true, ACK | TcpPacket.FIN, 111, 200, 0));
  }

  private static Replaying.Said replayed(List<byte[]> frames) {
    Captures capture = Captures.pcap();
    for (int i = 0; i < frames.size(); i++) {
      capture.frame(i, 0, frames.get(i));
    }
    return Replaying.input(capture.toArray()).summary().run();
  }

  private static final int IP = 14;

  /** Before the data comes another frame. */
  private static Replaying.Said with(byte[] another) {
    List<byte[]> frames = new ArrayList<>(conversation());
    frames.add(3, another);
    return replayed(frames);
  }

  /** The data, with one byte changed. */
  private static byte[] changed(int offset, int value) {
    byte[] liar = conversation().get(3);
    liar[offset] = (byte) value;
    return liar;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an IP header of 16 bytes, 14, 0x44",
    "an IP header longer than the datagram, 14, 0x4f",
    "another version of IP, 14, 0x65",
    "a datagram shorter than its header, 17, 19",
    "a datagram that ends within the TCP header, 17, 39",
    "a TCP header of 16 bytes, 46, 0x40",
    "a TCP header longer than the datagram, 46, 0xf0"
  })
  void a_frame_whose_lengths_lie_is_counted_and_the_others_are_followed(
      String lie, String offset, String value) {
    Replaying.Said honest = with(Packets.ethernet(0x0806, new byte[28]));
    Replaying.Said said = with(changed(Integer.decode(offset), Integer.decode(value)));
    assertEquals("", said.err(), lie);
    assertEquals(0, said.code(), lie);
    assertTrue(said.out().contains("  1 frame is malformed"), said.out());
    assertEquals(
        honest.lines().stream().filter(line -> line.contains("FIN-WAIT-1")).toList(),
        said.lines().stream().filter(line -> line.contains("FIN-WAIT-1")).toList());
  }

  /** As where a capture keeps only the beginning of each frame, the header's length counts. */
  @Test
  void a_datagram_that_claims_more_than_was_captured_is_followed_by_its_header() {
    List<byte[]> frames = new ArrayList<>(conversation());
    frames.set(3, changed(IP + 2, 0xff));
    Replaying.Said said = replayed(frames);
    assertEquals("", said.err());
    assertEquals(0, said.code());
    assertTrue(said.out().contains("6 frames"), said.out());
  }

  /** Lengths of options: none, one that ends within itself, one beyond the header. */
  @Test
  void options_whose_lengths_lie_are_left_out() {
    for (int length : new int[] {0, 1, 3, 200}) {
      byte[] options = {2, (byte) length, 5, (byte) 180};
      byte[] syn = Packets.tcp(40_001, 80, TcpPacket.SYN, 99, 0, 5_000, 0, options);
      List<byte[]> frames = new ArrayList<>(conversation());
      frames.set(0, Packets.ethernet(0x0800, Packets.ipv4(true, syn)));
      Replaying.Said said = replayed(frames);
      assertEquals("", said.err());
      assertTrue(said.out().contains("FIN-WAIT-1"), length + ": " + said.out());
    }
  }

  @Test
  void an_ipv6_payload_that_is_too_short_for_its_header_is_malformed() {
    byte[] datagram = Packets.ipv6(true, 6, Packets.tcp(true, ACK, 1, 1, 5_000, 4));
    datagram[5] = 10;
    List<byte[]> frames = new ArrayList<>(conversation());
    frames.add(Packets.ethernet(0x86dd, datagram));
    assertTrue(replayed(frames).out().contains("  1 frame is malformed"));
  }

  // ---- without an end

  /** A pipe that goes on as long as anybody reads; it ends only so that the test does. */
  private static final class Endless extends InputStream {
    private static final int FRAMES = 150_000;

    private final Counting out;
    private byte[] piece = Captures.pcap().toArray();
    private int at;
    private int frames;
    private long early;
    private long late;
    private long saidEarly;

    Endless(Counting out) {
      this.out = out;
    }

    /** What the program keeps, after everything that it does not need is gone. */
    private static long kept() {
      System.gc();
      return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private boolean more() {
      if (at < piece.length) {
        return true;
      }
      if (frames == FRAMES / 3) {
        early = kept();
        saidEarly = out.count;
      } else if (frames == FRAMES) {
        late = kept();
        return false;
      }
      int seq = 1 + 100 * (frames / 2);
      byte[] next =
          frames % 2 == 0 ? frame(true, ACK, seq, 1, 100) : frame(false, ACK, 1, seq + 100, 0);
      piece = record(next);
      at = 0;
      frames++;
      return true;
    }

    private static byte[] record(byte[] frame) {
      byte[] file = Captures.pcap().frame(1, 0, frame).toArray();
      return Arrays.copyOfRange(file, 24, file.length);
    }

    @Override
    public int read() {
      return more() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      if (!more()) {
        return -1;
      }
      int length = Math.min(count, piece.length - at);
      System.arraycopy(piece, at, bytes, from, length);
      at += length;
      return length;
    }
  }

  /** Counts what it is given, and keeps nothing. */
  private static final class Counting extends OutputStream {
    private volatile long count;

    @Override
    public void write(int b) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      count += length;
    }
  }

  @Test
  void a_pipe_without_an_end_is_told_as_it_comes_and_nothing_grows() {
    Counting out = new Counting();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Endless endless = new Endless(out);
    ReplayOptions options =
        new ReplayOptions(
            "-",
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            false,
            false,
            80,
            false,
            false,
            Encoder.Colours.NONE);
    int code =
        ReplayTool.run(
            options,
            ReplayTool.Progress.NONE,
            endless,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(0, code, err::toString);
    assertTrue(endless.saidEarly > 1_000_000, "told so far: " + endless.saidEarly);
    long grown = endless.late - endless.early;
    assertTrue(grown < 4_000_000, grown + " bytes more are kept");
  }
}
