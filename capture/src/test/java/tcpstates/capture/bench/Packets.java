package tcpstates.capture.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Frames made by hand: a TCP segment and what it is wrapped in. */
public final class Packets {

  private Packets() {}

  /** A TCP segment without options, from port 40001 to 80 or back. */
  public static byte[] tcp(
      boolean fromClient, int flags, int seq, int ack, int window, int length) {
    return tcp(fromClient ? 40001 : 80, fromClient ? 80 : 40001, flags, seq, ack, window, length);
  }

  /** A TCP segment without options. */
  public static byte[] tcp(
      int from, int to, int flags, int seq, int ack, int window, int length, byte... options) {
    int padded = options.length + 3 & ~3;
    ByteBuffer segment = ByteBuffer.allocate(20 + padded + length);
    segment.putShort((short) from).putShort((short) to).putInt(seq).putInt(ack);
    segment.put((byte) ((20 + padded) / 4 << 4)).put((byte) flags).putShort((short) window);
    segment.putInt(0).put(options);
    return segment.array();
  }

  /** An IPv4 datagram from 10.7.0.1 to 10.7.0.2, or back. */
  public static byte[] ipv4(boolean fromClient, byte[] payload) {
    return ipv4(fromClient, 1, 0, payload.length + 20, payload);
  }

  /** A part of an IPv4 datagram. */
  public static byte[] ipv4(
      boolean fromClient, int id, int fragment, int total, byte[] payload, byte... options) {
    int padded = options.length + 3 & ~3;
    ByteBuffer datagram = ByteBuffer.allocate(20 + padded + payload.length);
    datagram.put((byte) (0x45 + padded / 4)).put((byte) 0);
    datagram.putShort((short) (total + padded)).putShort((short) id).putShort((short) fragment);
    datagram.put((byte) 64).put((byte) 6).putShort((short) 0);
    datagram.putInt(fromClient ? 0x0a070001 : 0x0a070002);
    datagram.putInt(fromClient ? 0x0a070002 : 0x0a070001);
    datagram.put(options).position(20 + padded);
    return datagram.put(payload).array();
  }

  /** An IPv6 datagram from fd07::1 to fd07::2, or back; what is next is the header's number. */
  public static byte[] ipv6(boolean fromClient, int next, byte[] payload) {
    ByteBuffer datagram = ByteBuffer.allocate(40 + payload.length);
    datagram.putInt(0x60000000).putShort((short) payload.length).put((byte) next).put((byte) 64);
    datagram.putLong(0xfd07L << 48).putLong(fromClient ? 1 : 2);
    datagram.putLong(0xfd07L << 48).putLong(fromClient ? 2 : 1);
    return datagram.put(payload).array();
  }

  /** An Ethernet frame. */
  public static byte[] ethernet(int type, byte[] payload) {
    return join(new byte[12], half(type), payload);
  }

  /** Sixteen bits in network byte order. */
  public static byte[] half(int value) {
    return new byte[] {(byte) (value >> 8), (byte) value};
  }

  /** One after the other. */
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
