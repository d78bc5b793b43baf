package tcpstates.capture.packet;

/**
 * A captured TCP segment: what its headers say. It is only lent: the decoder fills in the same
 * object again for the next frame.
 */
public final class TcpPacket {

  /** The bits of the flags octet (RFC 9293, 3.1). */
  public static final int FIN = 1;

  public static final int SYN = 2;
  public static final int RST = 4;
  public static final int PSH = 8;
  public static final int ACK = 16;
  public static final int URG = 32;

  /** A TCP header has at most 60 bytes, of which 20 are not options. */
  private static final int MOST_OPTIONS = 40;

  /** Two padding bytes and the timestamps, in bytes. */
  private static final int TIMESTAMPS = 12;

  /** ECN-Echo and Congestion Window Reduced (RFC 3168). */
  public static final int ECE = 64;

  public static final int CWR = 128;

  /** Who sent a frame, if the link layer says so. */
  public enum Direction {
    UNKNOWN,
    /** The capturing host received it. */
    IN,
    /** The capturing host sent it. */
    OUT
  }

  long frame;
  long time;
  final IpAddress source = new IpAddress();
  final IpAddress destination = new IpAddress();
  int sourcePort;
  int destinationPort;
  int seq;
  int ack;
  int flags;
  int window;
  int urgent;
  int length;
  int identification;
  int hops;
  boolean fragmented;
  Direction direction = Direction.UNKNOWN;
  byte[] bytes = {};
  int options;
  int optionsLength;
  private int lowA;
  private int lowB;
  private int ports;
  private int hash;
  private boolean inOrder;
  private boolean plain;
  private final byte[] kept = new byte[MOST_OPTIONS];

  /** A packet that {@link FrameDecoder#decode} fills in. */
  public TcpPacket() {}

  /** The number of its frame, from 1. */
  public long frame() {
    return frame;
  }

  /** When it was captured: nanoseconds since 1970. */
  public long time() {
    return time;
  }

  public IpAddress source() {
    return source;
  }

  public IpAddress destination() {
    return destination;
  }

  public int sourcePort() {
    return sourcePort;
  }

  public int destinationPort() {
    return destinationPort;
  }

  /** SEG.SEQ, as 32 bits. */
  public int seq() {
    return seq;
  }

  /** SEG.ACK, as 32 bits; it means nothing if ACK is not set. */
  public int ack() {
    return ack;
  }

  /** The flags octet. */
  public int flags() {
    return flags;
  }

  /** Whether all of these bits are set. */
  public boolean has(int bits) {
    return (flags & bits) == bits;
  }

  /** SEG.WND from the header, not scaled. */
  public int window() {
    return window;
  }

  /** The urgent pointer. */
  public int urgent() {
    return urgent;
  }

  /** How many bytes of data it had on the wire, captured or not. */
  public int length() {
    return length;
  }

  /** SEG.LEN: the data, plus one each for SYN and FIN. */
  public int sequenceLength() {
    return length + (flags >> 1 & 1) + (flags & 1);
  }

  /** The identification field of IPv4; -1 with IPv6, which has none. */
  public int identification() {
    return identification;
  }

  /** The remaining time to live, or hop limit. */
  public int hops() {
    return hops;
  }

  /** Whether it came in fragments; then its frame is the frame of the last fragment. */
  public boolean fragmented() {
    return fragmented;
  }

  public Direction direction() {
    return direction;
  }

  // ---- the key of its connection: the thread that decodes finds it, so that the follower need not

  /** The flag bits that mean more than data or an ACK. */
  private static final int TELLING = FIN | SYN | RST | ACK | URG;

  /** Puts the two ends into one order, the same in both directions, and mixes them. */
  void findKey() {
    long low = source.low();
    long other = destination.low();
    inOrder =
        low != other
            ? low < other
            : source.high() != destination.high()
                ? source.high() < destination.high()
                : sourcePort < destinationPort;
    lowA = (int) (inOrder ? low : other);
    lowB = (int) (inOrder ? other : low);
    ports = inOrder ? sourcePort << 16 | destinationPort : destinationPort << 16 | sourcePort;
    long mixed = (lowA * 0x9e3779b97f4a7c15L ^ lowB) * 0x9e3779b97f4a7c15L + ports;
    if (isIpv6()) {
      mixed ^= (low ^ other ^ source.high() ^ destination.high()) * 0x94d049bb133111ebL;
    }
    hash = (int) ((mixed ^ mixed >>> 29) * 0xbf58476d1ce4e5b9L >>> 32);
    plain = (flags & TELLING) == ACK && window != 0 && !hasMoreOptions();
  }

  /** The lower half of the address of the end that comes first in the key. */
  public int lowA() {
    return lowA;
  }

  /** The lower half of the other end's address. */
  public int lowB() {
    return lowB;
  }

  /** The ports of both ends, the first one in the upper half. */
  public int ports() {
    return ports;
  }

  /** The whole key, mixed. */
  public int hash() {
    return hash;
  }

  /** Whether it goes from the end that comes first in the key to the other. */
  public boolean isInOrder() {
    return inOrder;
  }

  public boolean isIpv6() {
    return !source.isIpv4();
  }

  /** Whether it is data or an ACK with an open window, and has no options except the timestamps. */
  public boolean isPlain() {
    return plain;
  }

  /** Copies the options, so that they remain valid after the frame. */
  void keepOptions() {
    System.arraycopy(bytes, options, kept, 0, optionsLength);
    bytes = kept;
    options = 0;
  }

  /** Whether it has options besides the timestamps that most segments have. */
  public boolean hasMoreOptions() {
    boolean plain =
        optionsLength == 0
            || optionsLength == TIMESTAMPS
                && bytes[options] == TcpOptions.FILLER
                && bytes[options + 2] == TcpOptions.TIMESTAMPS;
    return !plain;
  }

  /** The options, read when they are needed. */
  public TcpOptions options() {
    return TcpOptions.read(bytes, options, options + optionsLength);
  }
}
