package tcpstates.capture.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pcapng format: sections of blocks. Blocks other than sections, interfaces and frames are
 * skipped.
 */
final class PcapngFormat implements CaptureReader.Format {

  static final int SECTION_HEADER = 0x0a0d0d0a;

  private static final int INTERFACE = 1;
  private static final int OLD_PACKET = 2;
  private static final int SIMPLE_PACKET = 3;
  private static final int ENHANCED_PACKET = 6;

  private static final int BYTE_ORDER = 0x1a2b3c4d;

  /** The parts of a block around its content: the type, and the length at either end. */
  private static final int FRAMING = 12;

  private static final int MOST_INTERFACES = 65_536;

  private final ByteSource source;
  private final List<CaptureInterface> interfaces = new ArrayList<>();
  private boolean bigEndian;
  private boolean inSection;

  /** Where the current block begins. */
  private long block;

  /** The length at the block's start. */
  private long length;

  /** Whether the end of the block has not been skipped yet. */
  private boolean open;

  PcapngFormat(ByteSource source) {
    this.source = source;
  }

  @Override
  public boolean next(Frame frame, long number) throws IOException {
    while (true) {
      if (open) {
        leave();
      }
      if (!enter()) {
        return false;
      }
      switch (integer(0)) {
        case INTERFACE -> readInterface();
        case ENHANCED_PACKET -> {
          readEnhanced(frame);
          return true;
        }
        case SIMPLE_PACKET -> {
          readSimple(frame);
          return true;
        }
        case OLD_PACKET -> {
          readOld(frame);
          return true;
        }
        default -> {}
      }
    }
  }

  // ---- blocks

  /** Enters the next block; false at the end of the file. */
  private boolean enter() throws IOException {
    block = source.offset();
    int there = source.need(FRAMING);
    if (there == 0) {
      return false;
    }
    if (there < FRAMING) {
      throw damage("the header of a block is cut off", there);
    }
    if (source.littleEndian(0) == SECTION_HEADER) {
      beginSection();
    } else if (!inSection) {
      throw damage("the section before this block is damaged", 0);
    }
    length = Integer.toUnsignedLong(integer(4));
    if (length < FRAMING || length % 4 != 0) {
      throw damage("a block claims to have " + length + " bytes, which is impossible", 4);
    }
    open = true;
    return true;
  }

  private void beginSection() throws IOException {
    interfaces.clear();
    bigEndian = false;
    if (integer(8) != BYTE_ORDER) {
      bigEndian = true;
    }
    if (integer(8) != BYTE_ORDER) {
      throw damage("a section does not say its byte order", 8);
    }
    inSection = true;
  }

  /** Goes to the end of the block, where its length stands again. */
  private void leave() throws IOException {
    long end = block + length - 4;
    if (!source.skip(end - source.offset()) || source.need(4) < 4) {
      throw new CaptureException(
          "the block that begins at " + block + " is cut off", source.offset());
    }
    if (Integer.toUnsignedLong(integer(0)) != length) {
      throw new CaptureException(
          "the block that begins at " + block + " is damaged: its two lengths differ", end);
    }
    source.advance(4);
    open = false;
  }

  /** Makes sure that this many bytes of the block are in the buffer. */
  private void need(int count) throws IOException {
    if (count > length - 4) {
      throw damage("a block is too short for what it holds", 4);
    }
    int there = source.need(count);
    if (there < count) {
      throw damage("a block is cut off", there);
    }
  }

  private int integer(int at) {
    return bigEndian ? source.bigEndian(at) : source.littleEndian(at);
  }

  private int half(int at) {
    int whole = integer(at & ~3);
    return ((at & 2) == 0) == bigEndian ? whole >>> 16 : whole & 0xffff;
  }

  private CaptureException damage(String what, int at) {
    return new CaptureException(what, block + at);
  }

  // ---- interfaces and frames

  private void readInterface() throws IOException {
    need(16);
    if (interfaces.size() == MOST_INTERFACES) {
      throw damage("there are more than " + MOST_INTERFACES + " interfaces", 0);
    }
    CaptureInterface next = new CaptureInterface(half(8), Integer.toUnsignedLong(integer(12)));
    int at = 16;
    // An option has a kind, a length and a value, padded to four bytes. The options that matter
    // are short.
    while (at + 4 <= length - 4 && at < 1 << 16) {
      need(at + 4);
      int kind = half(at);
      int size = half(at + 2);
      if (kind == 0) {
        break;
      }
      need(Math.addExact(at + 4, size));
      next = next.with(kind, size, source.buffer(), source.position() + at + 4, bigEndian);
      at += 4 + (size + 3 & ~3);
    }
    interfaces.add(next);
  }

  private void readEnhanced(Frame frame) throws IOException {
    need(28);
    CaptureInterface from = from(integer(8), 8);
    frame.link = from.link();
    frame.time = from.nanoseconds(integer(12), integer(16));
    frame.length = Integer.toUnsignedLong(integer(24));
    lend(frame, 28, Integer.toUnsignedLong(integer(20)), 20);
  }

  private void readOld(Frame frame) throws IOException {
    need(28);
    CaptureInterface from = from(half(8), 8);
    frame.link = from.link();
    frame.time = from.nanoseconds(integer(12), integer(16));
    frame.length = Integer.toUnsignedLong(integer(24));
    lend(frame, 28, Integer.toUnsignedLong(integer(20)), 20);
  }

  /** A frame without a time, of the first interface. */
  private void readSimple(Frame frame) throws IOException {
    need(12);
    CaptureInterface from = from(0, 0);
    frame.link = from.link();
    frame.time = 0;
    frame.length = Integer.toUnsignedLong(integer(8));
    long limit = from.snapLength() == 0 ? Long.MAX_VALUE : from.snapLength();
    lend(frame, 12, Math.min(frame.length, limit), 8);
  }

  private CaptureInterface from(int number, int at) throws CaptureException {
    if (number < 0 || number >= interfaces.size()) {
      throw damage(
          "a frame names interface "
              + Integer.toUnsignedString(number)
              + ", and there are "
              + interfaces.size(),
          at);
    }
    return interfaces.get(number);
  }

  private void lend(Frame frame, int start, long captured, int at) throws IOException {
    if (captured > CaptureReader.LONGEST) {
      throw damage("a frame" + CaptureReader.tooLong(captured), at);
    }
    if (start + captured > length - 4) {
      throw damage("a frame claims to be longer than its block", at);
    }
    int wanted = start + (int) captured;
    frame.captured = Math.max(0, source.need(wanted) - start);
    frame.bytes = source.buffer();
    frame.start = source.position() + start;
    source.advance(Math.min(wanted, start + frame.captured));
  }
}
