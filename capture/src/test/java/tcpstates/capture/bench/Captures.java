package tcpstates.capture.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Captures made by hand, byte by byte, and those of the test resources. */
public final class Captures {

  private static final Path FOLDER = Path.of("src/test/resources/captures");

  private final ByteOrder order;
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

  private Captures(ByteOrder order) {
    this.order = order;
    bytes.order(order);
  }

  // ---- those of the resources

  /** The captures of a Linux kernel, without those taken at the server. */
  public static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> !file.contains(".server."))
          .map(file -> file.substring(0, file.indexOf('.')))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A capture's bytes; {@code NAME} or {@code NAME.server}. */
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a capture is. */
  public static Path path(String name) {
    Path plain = FOLDER.resolve(name + ".pcap");
    return Files.exists(plain) ? plain : FOLDER.resolve(name + ".pcap.gz");
  }

  /** A capture as a stream. */
  public static InputStream open(String name) {
    return new ByteArrayInputStream(bytes(name));
  }

  // ---- pcap

  /** A pcap file without frames. */
  public static Captures pcap(ByteOrder order, boolean nanoseconds, int link) {
    Captures capture = new Captures(order);
    capture.bytes.putInt(nanoseconds ? 0xa1b23c4d : 0xa1b2c3d4);
    capture.bytes.putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(65_535);
    capture.bytes.putInt(link);
    return capture;
  }

  /** An Ethernet capture as tcpdump writes it. */
  public static Captures pcap() {
    return pcap(ByteOrder.LITTLE_ENDIAN, false, 1);
  }

  /** Adds a frame of a pcap file. */
  public Captures frame(int seconds, int fraction, byte[] frame) {
    return frame(seconds, fraction, frame.length, frame.length, frame);
  }

  /** Adds a frame of a pcap file with lengths that may lie. */
  public Captures frame(int seconds, int fraction, int captured, int length, byte[] frame) {
    room(16 + frame.length);
    bytes.putInt(seconds).putInt(fraction).putInt(captured).putInt(length).put(frame);
    return this;
  }

  // ---- pcapng

  /** A pcapng file with a section and no interface. */
  public static Captures pcapng(ByteOrder order) {
    return new Captures(order).section();
  }

  /** Adds a section in the same byte order. */
  public Captures section() {
    ByteBuffer body = ByteBuffer.allocate(16).order(order);
    body.putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1);
    return block(0x0a0d0d0a, body.array());
  }

  /** Adds an interface; resolution as in if_tsresol, 0 for none. */
  public Captures interfaceOf(int link, int resolution, long offset) {
    ByteBuffer body = ByteBuffer.allocate(32).order(order);
    body.putShort((short) link).putShort((short) 0).putInt(0);
    if (resolution != 0) {
      body.putShort((short) 9).putShort((short) 1).put((byte) resolution).put(new byte[3]);
    }
    if (offset != 0) {
      body.putShort((short) 14).putShort((short) 8).putLong(offset);
    }
    body.putInt(0);
    byte[] used = new byte[body.position()];
    body.flip().get(used);
    return block(1, used);
  }

  /** Adds an enhanced packet. */
  public Captures packet(int from, long time, byte[] frame) {
    ByteBuffer body = ByteBuffer.allocate(20 + (frame.length + 3 & ~3)).order(order);
    body.putInt(from).putInt((int) (time >>> 32)).putInt((int) time);
    body.putInt(frame.length).putInt(frame.length).put(frame);
    return block(6, body.array());
  }

  /** Adds any block; its length is a multiple of four. */
  public Captures block(int type, byte[] body) {
    room(12 + body.length);
    bytes.putInt(type).putInt(12 + body.length).put(body).putInt(12 + body.length);
    return this;
  }

  /** Adds bytes as they are. */
  public Captures raw(byte... more) {
    room(more.length);
    bytes.put(more);
    return this;
  }

  private void room(int more) {
    if (bytes.remaining() < more) {
      ByteBuffer larger = ByteBuffer.allocate(2 * (bytes.position() + more)).order(order);
      bytes = larger.put(bytes.flip());
    }
  }

  /** The file. */
  public byte[] toArray() {
    byte[] copy = new byte[bytes.position()];
    System.arraycopy(bytes.array(), 0, copy, 0, copy.length);
    return copy;
  }

  /** A list of names of all captures, those taken at the server too. */
  public static List<String> both() {
    List<String> all = new ArrayList<>();
    for (String name : names()) {
      all.add(name);
      all.add(name + ".server");
    }
    return all;
  }
}
