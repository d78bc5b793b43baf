package tcpstates.capture.file;

import java.io.IOException;

/** The pcap format: a file header of 24 bytes, then frames, each with a header of 16 bytes. */
final class PcapFormat implements CaptureReader.Format {

  private static final int MICROSECONDS = 0xa1b2c3d4;
  private static final int NANOSECONDS = 0xa1b23c4d;
  private static final int FILE_HEADER = 24;
  private static final int FRAME_HEADER = 16;

  /** The upper half of the link type says whether frames end with a checksum. */
  private static final int LINK_TYPE = 0xffff;

  private final ByteSource source;
  private final boolean bigEndian;
  private final long unit;
  private final int link;
  private boolean cutOff;

  private PcapFormat(ByteSource source, boolean bigEndian, long unit, int link) {
    this.source = source;
    this.bigEndian = bigEndian;
    this.unit = unit;
    this.link = link;
  }

  static boolean knows(int magic) {
    return magic == MICROSECONDS || magic == NANOSECONDS;
  }

  static PcapFormat open(ByteSource source) throws IOException {
    int there = source.need(FILE_HEADER);
    if (there < FILE_HEADER) {
      throw new CaptureException(
          "the pcap header is cut off after " + there + " of 24 bytes", source.offset() + there);
    }
    boolean bigEndian = !knows(source.littleEndian(0));
    int magic = bigEndian ? source.bigEndian(0) : source.littleEndian(0);
    int link = bigEndian ? source.bigEndian(20) : source.littleEndian(20);
    source.advance(FILE_HEADER);
    return new PcapFormat(source, bigEndian, magic == NANOSECONDS ? 1 : 1_000, link & LINK_TYPE);
  }

  @Override
  public boolean next(Frame frame, long number) throws IOException {
    int there = source.need(FRAME_HEADER);
    if (there == 0 && !cutOff) {
      return false;
    }
    if (there < FRAME_HEADER) {
      String what = cutOff ? "frame " + (number - 1) : "the header of frame " + number;
      throw new CaptureException(what + " is cut off", source.offset() + there);
    }
    int captured = integer(8);
    if (captured < 0 || captured > CaptureReader.LONGEST) {
      throw new CaptureException(
          "frame " + number + CaptureReader.tooLong(Integer.toUnsignedLong(captured)),
          source.offset() + 8);
    }
    long seconds = Integer.toUnsignedLong(integer(0));
    frame.time = seconds * 1_000_000_000 + Integer.toUnsignedLong(integer(4)) * unit;
    frame.length = Integer.toUnsignedLong(integer(12));
    frame.link = link;
    source.advance(FRAME_HEADER);
    frame.captured = source.need(captured);
    cutOff = frame.captured < captured;
    frame.bytes = source.buffer();
    frame.start = source.position();
    source.advance(frame.captured);
    return true;
  }

  private int integer(int at) {
    return bigEndian ? source.bigEndian(at) : source.littleEndian(at);
  }
}
