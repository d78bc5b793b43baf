package tcpstates.capture.packet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tcpstates.capture.bench.Packets.ethernet;
import static tcpstates.capture.bench.Packets.half;
import static tcpstates.capture.bench.Packets.ipv4;
import static tcpstates.capture.bench.Packets.ipv6;
import static tcpstates.capture.bench.Packets.join;
import static tcpstates.capture.bench.Packets.tcp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tcpstates.capture.bench.Captures;
import tcpstates.capture.file.CaptureReader;
import tcpstates.capture.file.Frame;

class FrameDecoderTest {

  private static final String SEGMENT = "10.7.0.1:40001 10.7.0.2:80 18 100 200 5000 11";
  private static final byte[] TCP = tcp(true, 0x18, 100, 200, 5000, 11);

  private final FrameDecoder decoder = new FrameDecoder();
  private final TcpPacket packet = new TcpPacket();

  /** What becomes of a frame: the segment, or why there is none. */
  private String decode(int link, byte[] frame) throws IOException {
    return decode(link, frame.length, frame);
  }

  private String decode(int link, int captured, byte[] frame) throws IOException {
    byte[] file =
        Captures.pcap(ByteOrder.LITTLE_ENDIAN, false, link)
            .frame(1, 2, captured, frame.length, Arrays.copyOf(frame, captured))
            .toArray();
    CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(file));
    Frame lent = new Frame();
    assertTrue(reader.next(lent));
    FrameDecoder.Outcome outcome = decoder.decode(lent, packet);
    return outcome != FrameDecoder.Outcome.TCP
        ? outcome.name()
        : packet.source()
            + ":"
            + packet.sourcePort()
            + " "
            + packet.destination()
            + ":"
            + packet.destinationPort()
            + " "
            + Integer.toHexString(packet.flags())
            + " "
            + packet.seq()
            + " "
            + packet.ack()
            + " "
            + packet.window()
            + " "
            + packet.length();
  }

  @Test
  void a_segment_is_found_behind_every_link_layer() throws IOException {
    byte[] ip = ipv4(true, TCP);
    assertEquals(SEGMENT, decode(1, ethernet(0x0800, ip)));
    assertEquals(SEGMENT, decode(0, join(new byte[] {2, 0, 0, 0}, ip)));
    assertEquals(SEGMENT, decode(0, join(new byte[] {0, 0, 0, 2}, ip)));
    assertEquals(SEGMENT, decode(108, join(new byte[] {0, 0, 0, 2}, ip)));
    for (int raw : new int[] {12, 14, 101, 228}) {
      assertEquals(SEGMENT, decode(raw, ip));
    }
    assertEquals(SEGMENT, decode(113, join(half(4), new byte[12], half(0x0800), ip)));
    assertEquals(TcpPacket.Direction.OUT, packet.direction());
    assertEquals(SEGMENT, decode(276, join(half(0x0800), new byte[8], half(0), new byte[8], ip)));
    assertEquals(TcpPacket.Direction.IN, packet.direction());
    assertEquals("UNKNOWN_LINK", decode(105, ip));
    assertEquals("OTHER", decode(1, ethernet(0x0806, new byte[28])));
  }

  @Test
  void vlan_tags_are_stepped_over() throws IOException {
    byte[] ip = ipv4(true, TCP);
    assertEquals(SEGMENT, decode(1, ethernet(0x8100, join(half(7), half(0x0800), ip))));
    byte[] twice = join(half(1), half(0x8100), half(2), half(0x0800), ip);
    assertEquals(SEGMENT, decode(1, ethernet(0x88a8, twice)));
    assertEquals("CUT_OFF", decode(1, ethernet(0x8100, half(1))));
  }

  @Test
  void ipv4_may_have_options_and_padding_behind_it() throws IOException {
    byte[] options = ipv4(true, 1, 0x4000, 20 + TCP.length, TCP, (byte) 7, (byte) 3, (byte) 0);
    assertEquals(SEGMENT, decode(101, join(options, new byte[6])));
  }

  @Test
  void a_length_of_zero_is_that_of_the_frame() throws IOException {
    byte[] ip = ipv4(true, 1, 0, 0, TCP);
    assertEquals(SEGMENT, decode(101, ip));
  }

  @Test
  void fragments_are_put_together_in_any_order_and_only_their_length_counts() throws IOException {
    byte[] long1 = tcp(true, 0x18, 100, 200, 5000, 100);
    byte[] first = ipv4(true, 77, 0x2000, 20 + 48, Arrays.copyOf(long1, 48));
    byte[] middle = ipv4(true, 77, 0x2000 + 6, 20 + 48, new byte[48]);
    byte[] last = ipv4(true, 77, 12, 20 + 24, new byte[24]);
    String whole = SEGMENT.replaceFirst("11$", "100");
    assertEquals("FRAGMENT", decode(101, last));
    assertEquals("FRAGMENT", decode(101, first));
    assertEquals(whole, decode(101, middle));
    assertTrue(packet.fragmented());
    byte[] later = ipv4(true, 78, 0x2000, 20 + 48, Arrays.copyOf(long1, 48));
    assertEquals("FRAGMENT", decode(101, later));
    assertEquals(SEGMENT, decode(101, ipv4(true, TCP)));
    assertEquals("FRAGMENT", decode(101, ipv4(true, 78, 0x2000 + 6, 20 + 48, new byte[48])));
    assertEquals(whole, decode(101, 44, ipv4(true, 78, 12, 20 + 24, new byte[24])));
  }

  @Test
  void fragments_that_never_end_are_forgotten() throws IOException {
    byte[] first = ipv4(true, 1, 0x2000, 20 + 24, Arrays.copyOf(TCP, 24));
    assertEquals("FRAGMENT", decode(101, first));
    for (int id = 2; id < 1_000; id++) {
      assertEquals("FRAGMENT", decode(101, ipv4(true, id, 0x2000, 20 + 24, new byte[24])));
    }
    assertEquals("FRAGMENT", decode(101, ipv4(true, 1, 3, 20 + 8, new byte[8])));
  }

  @Test
  void ipv6_is_read_through_its_extension_headers() throws IOException {
    String segment = SEGMENT.replace("10.7.0.1", "fd07::1").replace("10.7.0.2", "fd07::2");
    assertEquals(segment, decode(1, ethernet(0x86dd, ipv6(true, 6, TCP))));
    assertEquals(segment, decode(229, ipv6(true, 6, TCP)));
    byte[] hop = join(new byte[] {60, 0, 0, 0, 0, 0, 0, 0});
    byte[] destination = join(new byte[] {6, 1}, new byte[14]);
    assertEquals(segment, decode(101, ipv6(true, 0, join(hop, destination, TCP))));
    byte[] authentication = join(new byte[] {6, 4}, new byte[22]);
    assertEquals(segment, decode(101, ipv6(true, 51, join(authentication, TCP))));
    byte[] whole = new byte[] {6, 0, 0, 0, 1, 2, 3, 4};
    assertEquals(segment, decode(101, ipv6(true, 44, join(whole, TCP))));
    byte[] head = join(new byte[] {6, 0, 0, 1, 1, 2, 3, 4}, Arrays.copyOf(TCP, 24));
    byte[] tail = join(new byte[] {6, 0, 0, 24, 1, 2, 3, 4}, new byte[TCP.length - 24]);
    assertEquals("FRAGMENT", decode(101, ipv6(true, 44, head)));
    assertEquals(segment, decode(101, ipv6(true, 44, tail)));
    assertEquals("OTHER", decode(101, ipv6(true, 50, TCP)));
    byte[] endless = new byte[400];
    assertEquals("MALFORMED", decode(101, ipv6(true, 0, endless)));
  }

  @Test
  void what_is_cut_off_or_contradicts_itself_is_said_to() throws IOException {
    byte[] frame = ethernet(0x0800, ipv4(true, TCP));
    for (int captured = 0; captured < 54; captured++) {
      assertEquals("CUT_OFF", decode(1, captured, frame));
    }
    assertEquals(SEGMENT, decode(1, 54, frame));
    byte[] shortHeader = frame.clone();
    shortHeader[46] = 0x40;
    assertEquals("MALFORMED", decode(1, shortHeader));
    byte[] longHeader = frame.clone();
    longHeader[46] = (byte) 0xf0;
    assertEquals("MALFORMED", decode(1, longHeader));
    byte[] version = frame.clone();
    version[14] = 0x55;
    assertEquals("MALFORMED", decode(1, version));
    assertEquals("OTHER", decode(101, new byte[60]));
  }

  @Test
  void options_are_read() throws IOException {
    byte[] options = {
      2, 4, 5, (byte) 0xb4, 1, 3, 3, 7, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 2, 34, 4, 1, 2
    };
    decode(101, ipv4(true, tcp(1, 2, 2, 0, 0, 0, 0, options)));
    TcpOptions read = packet.options();
    assertEquals(OptionalInt.of(1460), read.mss());
    assertEquals(OptionalInt.of(7), read.windowScale());
    assertTrue(read.sackPermitted() && read.fastOpen() && !read.broken());
    assertEquals(OptionalInt.of(1), read.timestamp());
    assertEquals(OptionalInt.of(2), read.echo());
    byte[] sack = {1, 1, 5, 18, 0, 0, 0, 9, 0, 0, 0, 12, 0, 0, 0, 3, 0, 0, 0, 4};
    decode(101, ipv4(true, tcp(1, 2, 16, 0, 0, 0, 0, sack)));
    assertEquals(
        "[SackBlock[left=9, right=12], SackBlock[left=3, right=4]]",
        packet.options().sack().toString());
    decode(101, ipv4(true, tcp(1, 2, 16, 0, 0, 0, 0, (byte) 3, (byte) 99)));
    assertTrue(packet.options().broken());
    decode(101, ipv4(true, tcp(1, 2, 16, 0, 0, 0, 0, (byte) 3, (byte) 0)));
    assertTrue(packet.options().broken());
  }

  @Test
  void addresses_are_written_as_rfc_5952_asks() {
    IpAddress address = new IpAddress();
    address.setIpv6(0x20010db8_00000000L, 1);
    assertEquals("2001:db8::1", address.toString());
    address.setIpv6(0, 0);
    assertEquals("::", address.toString());
    address.setIpv6(0xfe80L << 48, 0x0001_0000_0000_0002L);
    assertEquals("fe80::1:0:0:2", address.toString());
    address.setIpv6(0x0001_0000_0002_0003L, 0x0004_0005_0006_0000L);
    assertEquals("1:0:2:3:4:5:6:0", address.toString());
    address.setIpv6(0x0001_0002_0003_0004L, 0x0005_0006_0000_0000L);
    assertEquals("1:2:3:4:5:6::", address.toString());
    address.setIpv4(0xc0a80001);
    assertEquals("192.168.0.1", address.toString());
  }
}
