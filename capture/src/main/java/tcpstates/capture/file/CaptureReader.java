package tcpstates.capture.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the frames of a capture one after the other. Its memory does not grow. */
public final class CaptureReader {

  /** The longest frame, as in libpcap. A frame that claims to be longer is damaged. */
  static final int LONGEST = 262_144;

  private static final int MAGIC = 4;
  private static final int GZIP_MAGIC = 0x8b1f;

  private final ByteSource source;
  private final Format format;
  private long frames;

  /** The part that depends on the file format. */
  sealed interface Format permits PcapFormat, PcapngFormat {
    /**
     * Fills in the next frame, except its number.
     *
     * @param number its number, for messages
     * @return whether there is a frame; false at the end
     */
    boolean next(Frame frame, long number) throws IOException;
  }

  private CaptureReader(ByteSource source, Format format) {
    this.source = source;
    this.format = format;
  }

  /**
   * Begins to read a capture. It is pcap or pcapng, in either byte order, and may be compressed
   * with gzip.
   *
   * @throws CaptureException if it is neither
   */
  public static CaptureReader open(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 2);
    byte[] first = peeked.readNBytes(2);
    peeked.unread(first);
    boolean gzip = first.length == 2 && (first[0] & 0xff | first[1] << 8 & 0xff00) == GZIP_MAGIC;
    if (!gzip) {
      ByteSource source = new ByteSource(peeked);
      return new CaptureReader(source, format(source));
    }
    try {
      ByteSource source = new ByteSource(new GZIPInputStream(peeked, 1 << 16));
      return new CaptureReader(source, format(source));
    } catch (EOFException | ZipException e) {
      throw gzipDamage(0);
    }
  }

  private static Format format(ByteSource source) throws IOException {
    if (source.need(MAGIC) < MAGIC) {
      throw NotACapture.of(source.peek(MAGIC));
    }
    int magic = source.littleEndian(0);
    if (magic == PcapngFormat.SECTION_HEADER) {
      return new PcapngFormat(source);
    }
    if (PcapFormat.knows(magic) || PcapFormat.knows(Integer.reverseBytes(magic))) {
      return PcapFormat.open(source);
    }
    throw NotACapture.of(source.peek(64));
  }

  /**
   * Reads the next frame.
   *
   * @return whether there was one
   * @throws CaptureException if the capture is damaged; the frames before are correct
   */
  public boolean next(Frame frame) throws IOException {
    try {
      if (!format.next(frame, frames + 1)) {
        return false;
      }
    } catch (EOFException | ZipException e) {
      throw gzipDamage(source.offset());
    }
    frame.number = ++frames;
    return true;
  }

  static String tooLong(long claimed) {
    return " claims to have " + claimed + " bytes; none has more than " + LONGEST;
  }

  /** Whether bytes have been read from the stream that no frame has used yet. */
  public boolean isBuffered() {
    return source.isBuffered();
  }

  /** How many bytes have been read. */
  public long offset() {
    return source.offset();
  }

  private static CaptureException gzipDamage(long offset) {
    return new CaptureException("the gzip data is damaged or ends too early", offset);
  }
}
