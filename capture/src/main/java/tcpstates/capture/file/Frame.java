package tcpstates.capture.file;

/**
 * One frame of a capture. It is only lent: its bytes are in the reader's buffer, and the next frame
 * replaces them.
 */
public final class Frame {

  long number;
  long time;
  int link;
  byte[] bytes = {};
  int start;
  int captured;
  long length;

  /** A frame that {@link CaptureReader#next} fills in. */
  public Frame() {}

  /** Its number, counted over the whole capture, from 1. */
  public long number() {
    return number;
  }

  /** When it was captured: nanoseconds since 1970. */
  public long time() {
    return time;
  }

  /** The kind of frame: a LINKTYPE number, such as 1 for Ethernet. */
  public int link() {
    return link;
  }

  /** The array that contains it. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where it begins in the array. */
  public int start() {
    return start;
  }

  /** How many of its bytes were captured. */
  public int captured() {
    return captured;
  }

  /** How many bytes it had on the wire. */
  public long length() {
    return length;
  }
}
