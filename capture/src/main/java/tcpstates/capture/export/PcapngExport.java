package tcpstates.capture.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tcpstates.capture.packet.TcpPacket;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Side;
import tcpstates.repl.session.Session;

/**
 * A session as a pcapng file, as if it had been captured between the two sides. Each segment has
 * the time at which it was sent; the packet's comment says what made its sender send it. The
 * addresses come from the range for documentation (RFC 5737).
 */
final class PcapngExport implements SessionExport {

  private static final int SECTION = 0x0a0d0d0a;
  private static final int INTERFACE = 1;
  private static final int PACKET = 6;
  private static final int RAW_IP = 101;
  private static final int COMMENT = 1;
  private static final int IP_HEADER = 20;
  private static final int TCP_HEADER = 20;
  private static final int TCP = 6;
  private static final int CLIENT = 0xc0000201;
  private static final int SERVER = 0xc0000202;
  private static final int CLIENT_PORT = 40_001;
  private static final int SERVER_PORT = 80;
  private static final int LARGEST_WINDOW = 0xffff;

  @Override
  public byte[] of(Session session) {
    SessionStory story = SessionStory.of(session.moments());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ByteBuffer section = body(16);
    section.putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1);
    block(file, SECTION, section);
    block(file, INTERFACE, body(8).putShort((short) RAW_IP).putShort((short) 0).putInt(0));
    long last = -1;
    for (StoryLine line : story.lines()) {
      Optional<InFlight> segment = line.segment();
      if (line.kind() == StoryLine.Kind.SENT && segment.isPresent()) {
        // Events at the same virtual millisecond keep their order.
        last = Math.max(last + 1, line.time() * 1_000);
        packet(file, last, datagram(segment.get(), story), comment(line, segment.get(), story));
      }
    }
    return file.toByteArray();
  }

  private static String comment(StoryLine line, InFlight segment, SessionStory story) {
    String fate =
        switch (story.fate(segment)) {
          case ARRIVED -> "";
          case LOST -> " It is lost.";
          case BROKEN -> " Its checksum is damaged on the way.";
          case IN_FLIGHT -> " It is still in flight.";
        };
    String state = line.entered().map(entered -> " -> " + entered).orElse("");
    return "#" + segment.id() + " " + segment.from().word() + state + ": " + line.why() + fate;
  }

  // ---- pcapng

  private static ByteBuffer body(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void packet(ByteArrayOutputStream file, long time, byte[] bytes, String comment) {
    byte[] words = comment.getBytes(StandardCharsets.UTF_8);
    ByteBuffer body = body(20 + padded(bytes.length) + 4 + padded(words.length) + 4);
    body.putInt(0).putInt((int) (time >>> 32)).putInt((int) time);
    body.putInt(bytes.length).putInt(bytes.length).put(bytes);
    body.position(20 + padded(bytes.length));
    body.putShort((short) COMMENT).putShort((short) words.length).put(words);
    block(file, PACKET, body);
  }

  private static int padded(int length) {
    return length + 3 & ~3;
  }

  private static void block(ByteArrayOutputStream file, int type, ByteBuffer body) {
    int length = 12 + body.capacity();
    file.writeBytes(body(8).putInt(type).putInt(length).array());
    file.writeBytes(body.array());
    file.writeBytes(body(4).putInt(length).array());
  }

  // ---- the segment

  private static byte[] datagram(InFlight sent, SessionStory story) {
    byte[] segment = segment(sent, story);
    boolean fromClient = sent.from() == Side.CLIENT;
    ByteBuffer ip = ByteBuffer.allocate(IP_HEADER + segment.length);
    ip.putShort((short) 0x4500).putShort((short) ip.capacity());
    ip.putShort((short) sent.id()).putShort((short) 0x4000);
    ip.put((byte) 64).put((byte) TCP).putShort((short) 0);
    ip.putInt(fromClient ? CLIENT : SERVER).putInt(fromClient ? SERVER : CLIENT);
    ip.putShort(10, checksum(ip.array(), IP_HEADER, 0));
    return ip.put(segment).array();
  }

  private static byte[] segment(InFlight sent, SessionStory story) {
    Segment segment = sent.segment();
    boolean fromClient = sent.from() == Side.CLIENT;
    byte[] data = segment.data().toArray();
    ByteBuffer tcp = ByteBuffer.allocate(TCP_HEADER + data.length);
    tcp.putShort((short) (fromClient ? CLIENT_PORT : SERVER_PORT));
    tcp.putShort((short) (fromClient ? SERVER_PORT : CLIENT_PORT));
    tcp.putInt(segment.seq().bits()).putInt(segment.hasAck() ? segment.ack().bits() : 0);
    tcp.put((byte) (TCP_HEADER / 4 << 4)).put((byte) flags(segment.flags()));
    tcp.putShort((short) Math.min(LARGEST_WINDOW, segment.wnd())).putShort((short) 0);
    tcp.putShort((short) segment.up()).put(data);
    int pseudo = sum(CLIENT) + sum(SERVER) + TCP + tcp.capacity();
    short right = checksum(tcp.array(), tcp.capacity(), pseudo);
    return tcp.putShort(16, story.isCorrupt(sent) ? (short) ~right : right).array();
  }

  /** The flags octet, with the bits in the order of the header. */
  private static int flags(Flags flags) {
    int octet = 0;
    for (Flag flag : flags.list()) {
      octet |=
          switch (flag) {
            case FIN -> TcpPacket.FIN;
            case SYN -> TcpPacket.SYN;
            case RST -> TcpPacket.RST;
            case PSH -> TcpPacket.PSH;
            case ACK -> TcpPacket.ACK;
            case URG -> TcpPacket.URG;
          };
    }
    return octet;
  }

  private static int sum(int address) {
    return (address >>> 16) + (address & 0xffff);
  }

  /** The Internet checksum (RFC 1071). */
  private static short checksum(byte[] bytes, int length, int start) {
    long sum = start;
    for (int i = 0; i < length; i += 2) {
      int second = i + 1 < length ? bytes[i + 1] & 0xff : 0;
      sum += (bytes[i] & 0xff) << 8 | second;
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xffff) + (sum >>> 16);
    }
    return (short) ~sum;
  }
}
