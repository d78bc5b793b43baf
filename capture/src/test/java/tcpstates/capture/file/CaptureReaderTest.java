package tcpstates.capture.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tcpstates.capture.bench.Captures;

class CaptureReaderTest {

  private static final byte[] FRAME = {1, 2, 3, 4, 5};

  static List<ByteOrder> orders() {
    return List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  /** What is read: frames as "time link captured/length content", and perhaps an error. */
  private static List<String> read(byte[] file) throws IOException {
    return read(new ByteArrayInputStream(file));
  }

  private static List<String> read(InputStream file) throws IOException {
    List<String> frames = new ArrayList<>();
    try {
      CaptureReader reader = CaptureReader.open(file);
      Frame frame = new Frame();
      while (reader.next(frame)) {
        byte[] content =
            Arrays.copyOfRange(frame.bytes(), frame.start(), frame.start() + frame.captured());
        frames.add(
            frame.number()
                + ": "
                + frame.time()
                + " "
                + frame.link()
                + " "
                + frame.captured()
                + "/"
                + frame.length()
                + " "
                + Arrays.toString(content));
      }
    } catch (CaptureException e) {
      frames.add("at " + e.offset() + ": " + e.getMessage());
    }
    return frames;
  }

  @ParameterizedTest
  @MethodSource("orders")
  void pcap_is_read_in_either_byte_order_with_micro_and_nanoseconds(ByteOrder order)
      throws IOException {
    assertEquals(
        List.of(
            "1: 5000007000 113 5/5 [1, 2, 3, 4, 5]",
            "2: 4294967295999999000 113 5/1500 [1, 2, 3, 4, 5]"),
        read(
            Captures.pcap(order, false, 113)
                .frame(5, 7, FRAME)
                .frame(-1, 999_999, 5, 1500, FRAME)
                .toArray()));
    assertEquals(
        List.of("1: 5000000007 1 5/5 [1, 2, 3, 4, 5]"),
        read(Captures.pcap(order, true, 1).frame(5, 7, FRAME).toArray()));
  }

  @Test
  void bits_that_tell_of_a_checksum_are_no_part_of_the_link_type() throws IOException {
    byte[] file =
        Captures.pcap(ByteOrder.BIG_ENDIAN, true, 0x14000001).frame(0, 0, FRAME).toArray();
    assertEquals(List.of("1: 0 1 5/5 [1, 2, 3, 4, 5]"), read(file));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void pcapng_is_read_with_all_its_interfaces_sections_and_resolutions(ByteOrder order)
      throws IOException {
    byte[] file =
        Captures.pcapng(order)
            .interfaceOf(1, 0, 0)
            .interfaceOf(101, 9, 0)
            .interfaceOf(113, 0x80 + 10, 100)
            .interfaceOf(0, 0x80 + 40, 0)
            .interfaceOf(0, 12, 0)
            .block(5, new byte[8])
            .packet(0, 1_000_001L, FRAME)
            .packet(1, 1_700_000_000_123_456_789L, FRAME)
            .packet(2, 1536, FRAME)
            .packet(3, 3L << 39, FRAME)
            .packet(4, 5_000_000_000_000L, FRAME)
            .section()
            .interfaceOf(276, 3, 0)
            .packet(0, 4, FRAME)
            .toArray();
    String end = " 5/5 [1, 2, 3, 4, 5]";
    assertEquals(
        List.of(
            "1: 1000001000 1" + end,
            "2: 1700000000123456789 101" + end,
            "3: 101500000000 113" + end,
            "4: 1500000000 0" + end,
            "5: 5000000000 0" + end,
            "6: 4000000 276" + end),
        read(file));
  }

  @Test
  void pcapng_has_two_older_kinds_of_packets() throws IOException {
    ByteBuffer old = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    old.putShort((short) 0).putShort((short) 0).putInt(0).putInt(9).putInt(5).putInt(5).put(FRAME);
    ByteBuffer simple = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(5).put(FRAME);
    byte[] file =
        Captures.pcapng(ByteOrder.LITTLE_ENDIAN)
            .interfaceOf(1, 0, 0)
            .block(2, old.array())
            .block(3, simple.array())
            .toArray();
    assertEquals(
        List.of("1: 9000 1 5/5 [1, 2, 3, 4, 5]", "2: 0 1 5/5 [1, 2, 3, 4, 5]"), read(file));
  }

  @Test
  void what_gzip_has_compressed_is_expanded() throws IOException {
    byte[] file = Captures.pcap().frame(5, 7, FRAME).toArray();
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(file);
    }
    assertEquals(read(file), read(compressed.toByteArray()));
    assertEquals(
        List.of("at 0: the gzip data is damaged or ends too early"),
        read(Arrays.copyOf(compressed.toByteArray(), 20)));
  }

  @Test
  void a_stream_may_come_in_drops() throws IOException {
    byte[] file = Captures.bytes("handshake");
    InputStream drops =
        new ByteArrayInputStream(file) {
          @Override
          public int read(byte[] target, int from, int length) {
            return super.read(target, from, Math.min(3, length));
          }
        };
    assertEquals(read(file), read(drops));
  }

  @ParameterizedTest
  @MethodSource("tcpstates.capture.bench.Captures#both")
  void what_is_cut_off_is_read_up_to_there_and_located(String name) throws IOException {
    byte[] file = Captures.bytes(name);
    if (file.length > 10_000) {
      return;
    }
    List<String> whole = read(file);
    for (int cut = 0; cut < file.length; cut++) {
      List<String> part = read(Arrays.copyOf(file, cut));
      String last = part.isEmpty() ? "" : part.get(part.size() - 1);
      if (last.startsWith("at ")) {
        int offset = Integer.parseInt(last.substring(3, last.indexOf(':')));
        assertTrue(offset <= cut, "cut at " + cut + ": " + last);
      }
      // All before the last is whole: the last one is the error, before it perhaps half a frame.
      for (int i = 0; i < part.size() - 2; i++) {
        assertEquals(whole.get(i), part.get(i), "cut at " + cut);
      }
    }
  }

  @Test
  void damage_is_located() throws IOException {
    String frame = "1: 5000007000 1 5/5 [1, 2, 3, 4, 5]";
    Captures one = Captures.pcap().frame(5, 7, FRAME);
    assertEquals(
        List.of(frame, "at 53: frame 2 claims to have 4294967295 bytes; none has more than 262144"),
        read(one.frame(0, 0, -1, 1, FRAME).toArray()));
    assertEquals(
        List.of("1: 0 1 2/100 [1, 2]", "at 42: frame 1 is cut off"),
        read(Captures.pcap().frame(0, 0, 100, 100, new byte[] {1, 2}).toArray()));
    Captures section = Captures.pcapng(ByteOrder.LITTLE_ENDIAN);
    assertEquals(
        List.of("at 36: a frame names interface 0, and there are 0"),
        read(section.packet(0, 0, FRAME).toArray()));
    assertEquals(
        List.of("at 32: a block claims to have 13 bytes, which is impossible"),
        read(
            Captures.pcapng(ByteOrder.LITTLE_ENDIAN)
                .raw((byte) 6, (byte) 0, (byte) 0, (byte) 0)
                .raw(
                    (byte) 13, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0, (byte) 0)
                .toArray()));
    assertEquals(
        List.of("at 48: the block that begins at 28 is damaged: its two lengths differ"),
        read(
            Captures.pcapng(ByteOrder.LITTLE_ENDIAN)
                .raw(
                    (byte) 5, (byte) 0, (byte) 0, (byte) 0, (byte) 24, (byte) 0, (byte) 0, (byte) 0)
                .raw(new byte[12])
                .raw((byte) 20, (byte) 0, (byte) 0, (byte) 0)
                .toArray()));
  }

  @Test
  void what_is_no_capture_is_named() {
    assertEquals("the file is empty", refused(new byte[0]));
    assertTrue(refused("Nov 21 hello".getBytes()).startsWith("this is text, not a capture"));
    assertEquals(
        "this is neither pcap nor pcapng: the first bytes are 7f 45 4c 46",
        refused(new byte[] {0x7f, 'E', 'L', 'F', 0, 0}));
    assertTrue(refused("BZh91AY".getBytes()).contains("bzip2 -d"));
    assertTrue(refused(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}).contains("zstd -d"));
  }

  private static String refused(byte[] file) {
    return assertThrows(
            CaptureException.class, () -> CaptureReader.open(new ByteArrayInputStream(file)))
        .getMessage();
  }
}
