package tcpstates.capture.tcpdump;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.capture.packet.TcpOptions.SackBlock;
import tcpstates.capture.packet.TcpPacket;

/**
 * Lines of tcpdump, turned back into a capture: frames without their data, as if the capture had
 * cut them after the headers.
 *
 * <p>Tcpdump counts from the first numbers of a connection, unless it is told not to. The program
 * understands both forms and takes the one with the smaller distance.
 */
public final class TcpdumpText {

  /** How large the rebuilt capture may become, in bytes. */
  private static final int MOST = 64 << 20;

  private static final int CONNECTIONS = 65_536;

  private static final int RAW_IP = 101;
  private static final int TCP = 6;

  private final ByteArrayOutputStream pcap = new ByteArrayOutputStream();
  private final TcpdumpTime time = new TcpdumpTime();
  private final TcpdumpNames names = new TcpdumpNames();
  private final Map<String, Numbering> numberings = new HashMap<>();
  private long frames;
  private boolean full;

  /** Begins without a line. */
  public TcpdumpText() {
    ByteBuffer header = ByteBuffer.allocate(24);
    header.putInt(0xa1b23c4d).putShort((short) 2).putShort((short) 4).putLong(0).putInt(65_535);
    header.putInt(RAW_IP);
    pcap.writeBytes(header.array());
  }

  /** How many segments were read. */
  public long frames() {
    return frames;
  }

  /** Whether there were more segments than were kept. */
  public boolean isFull() {
    return full;
  }

  /** Which addresses the names in the text stand for, one sentence each. */
  public List<String> names() {
    return names.told();
  }

  /** The capture, a pcap file. */
  public byte[] pcap() {
    return pcap.toByteArray();
  }

  /** Whether tcpdump may have printed a line: a segment, or the line above one with -v. */
  public static boolean looksRight(String line) {
    return TcpdumpLine.looksRight(line)
        || line.contains("(tos 0x")
        || line.contains("IP6 (")
        || line.contains("(flowlabel ");
  }

  /** Reads a line; returns whether it was understood. */
  public boolean read(String line) {
    long when = time.of(line);
    if (!TcpdumpLine.looksRight(line)) {
      return true;
    }
    Optional<TcpdumpLine> read = TcpdumpLine.parse(line);
    if (read.isEmpty()) {
      return false;
    }
    TcpdumpLine segment = read.get();
    Optional<TcpdumpNames.End> from = names.of(segment.source());
    Optional<TcpdumpNames.End> to = names.of(segment.destination());
    boolean same =
        from.isPresent()
            && to.isPresent()
            && from.get().address().isIpv4() == to.get().address().isIpv4();
    if (!same) {
      return false;
    }
    full |= pcap.size() > MOST;
    if (!full) {
      add(segment, from.get(), to.get(), when);
    }
    return true;
  }

  private void add(TcpdumpLine line, TcpdumpNames.End from, TcpdumpNames.End to, long when) {
    frames++;
    Numbering own = numbering(line.source(), line.destination());
    Numbering other = numbering(line.destination(), line.source());
    int seq = own.sends(line);
    int ack = line.ack().isPresent() ? other.acknowledged(line.ack().getAsLong()) : 0;
    ByteBuffer options = options(line, other);
    frame(
        from,
        to,
        when,
        line.length(),
        options.remaining(),
        segment(line, from, to, seq, ack, options));
  }

  private Numbering numbering(String from, String to) {
    String key = from + ">" + to;
    if (numberings.size() >= CONNECTIONS && !numberings.containsKey(key)) {
      numberings.clear();
    }
    return numberings.computeIfAbsent(key, any -> new Numbering());
  }

  private static ByteBuffer segment(
      TcpdumpLine line,
      TcpdumpNames.End from,
      TcpdumpNames.End to,
      int seq,
      int ack,
      ByteBuffer options) {
    int header = 20 + options.remaining();
    ByteBuffer segment = ByteBuffer.allocate(header);
    segment.putShort((short) from.port()).putShort((short) to.port()).putInt(seq).putInt(ack);
    segment.put((byte) (header / 4 << 4)).put((byte) line.flags());
    segment.putShort((short) line.window()).putInt(0).put(options);
    return segment.flip();
  }

  /** The options that say something about the connection. */
  private static ByteBuffer options(TcpdumpLine line, Numbering other) {
    ByteBuffer options = ByteBuffer.allocate(40);
    line.mss().ifPresent(mss -> options.put((byte) 2).put((byte) 4).putShort((short) mss));
    line.scale()
        .ifPresent(
            scale ->
                options.put((byte) 1).put((byte) 3).put((byte) 3).put((byte) Math.min(scale, 14)));
    if (!line.sack().isEmpty() && !line.has(TcpPacket.SYN)) {
      options.putShort((short) 0x0101).put((byte) 5).put((byte) (2 + 8 * line.sack().size()));
      for (SackBlock block : line.sack()) {
        options.putInt(other.absolute(Integer.toUnsignedLong(block.left())));
        options.putInt(other.absolute(Integer.toUnsignedLong(block.right())));
      }
    }
    return options.flip();
  }

  private void frame(
      TcpdumpNames.End from,
      TcpdumpNames.End to,
      long when,
      int length,
      int options,
      ByteBuffer segment) {
    boolean ipv4 = from.address().isIpv4();
    int headers = (ipv4 ? 20 : 40) + 20 + options;
    ByteBuffer frame = ByteBuffer.allocate(16 + headers);
    frame.putInt((int) (when / 1_000_000_000)).putInt((int) (when % 1_000_000_000));
    frame.putInt(headers).putInt(headers + length);
    int payload = 20 + options + length;
    if (ipv4) {
      frame.putShort((short) 0x4500).putShort((short) (20 + payload)).putInt(0x4000);
      frame.put((byte) 64).put((byte) TCP).putShort((short) 0);
      frame.putInt((int) from.address().low()).putInt((int) to.address().low());
    } else {
      frame.putInt(0x60000000).putShort((short) payload).put((byte) TCP).put((byte) 64);
      frame.putLong(from.address().high()).putLong(from.address().low());
      frame.putLong(to.address().high()).putLong(to.address().low());
    }
    pcap.writeBytes(frame.put(segment).array());
  }
}
