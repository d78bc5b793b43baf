package tcpstates.capture.packet;

import tcpstates.capture.file.Frame;
import tcpstates.capture.packet.TcpPacket.Direction;

/**
 * Finds the TCP segment in a frame. It copies nothing, and keeps only the headers of IP fragments
 * whose other parts are still missing.
 *
 * <p>It doesn't check checksums: the network card of the capturing host often computes them after
 * the capture.
 */
public final class FrameDecoder {

  /** The kind of a frame. */
  public enum Outcome {
    /** A TCP segment. */
    TCP,
    /** A part of an IP datagram whose other parts are still missing. */
    FRAGMENT,
    /** Another protocol than TCP. */
    OTHER,
    /** Too little of the frame was captured to see the TCP header. */
    CUT_OFF,
    /** Headers that contradict themselves. */
    MALFORMED,
    /** An unknown link layer. */
    UNKNOWN_LINK
  }

  private static final int IPV4 = 0x0800;
  private static final int IPV6 = 0x86dd;
  private static final int VLAN = 0x8100;
  private static final int SERVICE_VLAN = 0x88a8;
  private static final int OLD_SERVICE_VLAN = 0x9100;

  /** Used in place of an EtherType if the version is in the first byte. */
  private static final int EITHER = -1;

  private static final int TCP = 6;
  private static final int TCP_HEADER = 20;

  // Extension headers of IPv6 (RFC 8200, 4).
  private static final int HOP_BY_HOP = 0;
  private static final int ROUTING = 43;
  private static final int FRAGMENT = 44;
  private static final int AUTHENTICATION = 51;
  private static final int DESTINATION = 60;
  private static final int MOBILITY = 135;
  private static final int MOST_EXTENSIONS = 16;

  private final Fragments fragments = new Fragments();

  private TcpPacket packet;
  private byte[] bytes;

  /** Where the next header begins. */
  private int at;

  /** Where the captured bytes end. */
  private int end;

  /** Where the frame would end if all of it had been captured. */
  private long wireEnd;

  /** Makes a decoder for one capture. */
  public FrameDecoder() {}

  /** Fills in the packet if the frame contains a TCP segment. */
  public Outcome decode(Frame frame, TcpPacket filled) {
    packet = filled;
    bytes = frame.bytes();
    at = frame.start();
    end = at + frame.captured();
    wireEnd = at + frame.length();
    packet.frame = frame.number();
    packet.time = frame.time();
    packet.direction = Direction.UNKNOWN;
    packet.fragmented = false;
    return link(frame.link());
  }

  // ---- link layers (the numbers are those of tcpdump.org/linktypes.html)

  private Outcome link(int type) {
    return switch (type) {
      case 1 -> ethernet();
      case 0 -> family(false);
      case 108 -> family(true);
      case 12, 14, 101 -> network(EITHER);
      case 228 -> network(IPV4);
      case 229 -> network(IPV6);
      case 113 -> cooked(16, 0, 14);
      case 276 -> cooked(20, 10, 0);
      default -> Outcome.UNKNOWN_LINK;
    };
  }

  private Outcome ethernet() {
    if (end - at < 14) {
      return Outcome.CUT_OFF;
    }
    int type = Bits.half(bytes, at + 12);
    at += 14;
    return type == IPV4 ? ipv4() : network(type);
  }

  /**
   * BSD loopback: four bytes for the protocol family, in the byte order of the host or of the
   * network.
   */
  private Outcome family(boolean network) {
    if (end - at < 4) {
      return Outcome.CUT_OFF;
    }
    int family = Bits.whole(bytes, at);
    if (!network && family >>> 16 != 0) {
      family = Integer.reverseBytes(family);
    }
    at += 4;
    return switch (family) {
      case 2 -> network(IPV4);
      case 10, 24, 28, 30 -> network(IPV6);
      default -> Outcome.OTHER;
    };
  }

  /** Linux cooked capture, version 1 or 2; the sizes and places differ. */
  private Outcome cooked(int size, int packetType, int protocol) {
    if (end - at < size) {
      return Outcome.CUT_OFF;
    }
    // The field has 16 bits in version 1 and 8 bits in version 2; the number is the same.
    int sender = bytes[packetType == 0 ? at + 1 : at + packetType];
    packet.direction = sender == 4 ? Direction.OUT : sender == 0 ? Direction.IN : Direction.UNKNOWN;
    int type = Bits.half(bytes, at + protocol);
    at += size;
    return network(type);
  }

  private Outcome network(int firstType) {
    int type = firstType;
    while (type == VLAN || type == SERVICE_VLAN || type == OLD_SERVICE_VLAN) {
      if (end - at < 4) {
        return Outcome.CUT_OFF;
      }
      type = Bits.half(bytes, at + 2);
      at += 4;
    }
    if (type == EITHER) {
      if (end == at) {
        return Outcome.CUT_OFF;
      }
      int version = bytes[at] >> 4 & 0xf;
      type = version == 4 ? IPV4 : version == 6 ? IPV6 : 0;
    }
    return switch (type) {
      case IPV4 -> ipv4();
      case IPV6 -> ipv6();
      default -> Outcome.OTHER;
    };
  }

  // ---- IP

  private Outcome ipv4() {
    if (end - at < 20) {
      return Outcome.CUT_OFF;
    }
    int header = (bytes[at] & 0xf) * 4;
    if (bytes[at] >> 4 != 4 || header < 20) {
      return Outcome.MALFORMED;
    }
    long total = Bits.half(bytes, at + 2);
    if (total == 0) {
      // A network card that cuts segments itself gets more data than the field can express.
      total = wireEnd - at;
    }
    if (total < header) {
      return Outcome.MALFORMED;
    }
    if (bytes[at + 9] != TCP) {
      return Outcome.OTHER;
    }
    packet.source.setIpv4(Bits.whole(bytes, at + 12));
    packet.destination.setIpv4(Bits.whole(bytes, at + 16));
    packet.identification = Bits.half(bytes, at + 4);
    packet.hops = bytes[at + 8] & 0xff;
    int fragment = Bits.half(bytes, at + 6) & 0x3fff;
    at += header;
    if (fragment != 0) {
      boolean more = (fragment & 0x2000) != 0;
      return fragment(packet.identification, (fragment & 0x1fff) * 8, more, (int) (total - header));
    }
    return tcp(total - header);
  }

  private Outcome ipv6() {
    if (end - at < 40) {
      return Outcome.CUT_OFF;
    }
    if (bytes[at] >> 4 != 6) {
      return Outcome.MALFORMED;
    }
    packet.source.setIpv6(Bits.twice(bytes, at + 8), Bits.twice(bytes, at + 16));
    packet.destination.setIpv6(Bits.twice(bytes, at + 24), Bits.twice(bytes, at + 32));
    packet.identification = -1;
    packet.hops = bytes[at + 7] & 0xff;
    long left = Bits.half(bytes, at + 4);
    int next = bytes[at + 6] & 0xff;
    at += 40;
    if (left == 0) {
      left = wireEnd - at;
    }
    return next == TCP ? tcp(left) : extensions(next, left);
  }

  private Outcome extensions(int first, long payload) {
    int next = first;
    long left = payload;
    for (int i = 0; i < MOST_EXTENSIONS; i++) {
      if (next == TCP) {
        return tcp(left);
      }
      boolean known =
          switch (next) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION, MOBILITY -> true;
            default -> false;
          };
      if (!known) {
        return Outcome.OTHER;
      }
      if (end - at < 8) {
        return Outcome.CUT_OFF;
      }
      int size =
          switch (next) {
            case FRAGMENT -> 8;
            case AUTHENTICATION -> ((bytes[at + 1] & 0xff) + 2) * 4;
            default -> ((bytes[at + 1] & 0xff) + 1) * 8;
          };
      int kind = next;
      next = bytes[at] & 0xff;
      left -= size;
      if (left < 0) {
        return Outcome.MALFORMED;
      }
      int place = kind == FRAGMENT ? Bits.half(bytes, at + 2) : 0;
      boolean part = kind == FRAGMENT && (place & 0xfff9) != 0;
      int id = part ? Bits.whole(bytes, at + 4) : 0;
      if (end - at < size) {
        return Outcome.CUT_OFF;
      }
      at += size;
      if (part) {
        return next == TCP
            ? fragment(id, place & 0xfff8, (place & 1) != 0, (int) left)
            : Outcome.OTHER;
      }
    }
    return Outcome.MALFORMED;
  }

  private Outcome fragment(int id, int offset, boolean more, int length) {
    return fragments
        .add(packet, id, offset, more, length, bytes, at, Math.min(end, at + length))
        .map(this::tcp)
        .orElse(Outcome.FRAGMENT);
  }

  private Outcome tcp(Fragments.Datagram whole) {
    packet.fragmented = true;
    bytes = whole.head();
    at = 0;
    end = whole.headLength();
    return tcp(whole.length());
  }

  // ---- TCP (RFC 9293, 3.1)

  private Outcome tcp(long length) {
    if (end - at < TCP_HEADER) {
      return length < TCP_HEADER ? Outcome.MALFORMED : Outcome.CUT_OFF;
    }
    int header = (bytes[at + 12] >> 4 & 0xf) * 4;
    if (header < TCP_HEADER || header > length) {
      return Outcome.MALFORMED;
    }
    TcpPacket filled = packet;
    filled.sourcePort = Bits.half(bytes, at);
    filled.destinationPort = Bits.half(bytes, at + 2);
    filled.seq = Bits.whole(bytes, at + 4);
    filled.ack = Bits.whole(bytes, at + 8);
    filled.flags = bytes[at + 13] & 0xff;
    filled.window = Bits.half(bytes, at + 14);
    filled.urgent = Bits.half(bytes, at + 18);
    filled.length = (int) Math.min(length - header, Integer.MAX_VALUE >> 1);
    filled.bytes = bytes;
    filled.options = at + TCP_HEADER;
    filled.optionsLength = Math.min(header, end - at) - TCP_HEADER;
    filled.findKey();
    return Outcome.TCP;
  }
}
