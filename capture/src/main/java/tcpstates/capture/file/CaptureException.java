package tcpstates.capture.file;

import java.io.IOException;

/** A capture that can't be read, or not any further: what is wrong, and where. */
public final class CaptureException extends IOException {

  private static final long serialVersionUID = 1;

  private final long offset;

  /**
   * @param message what is wrong, as a sentence without its full stop
   * @param offset where, in bytes from the start of the capture; of a compressed one, when expanded
   */
  public CaptureException(String message, long offset) {
    super(message);
    this.offset = offset;
  }

  /** Where the fault is, in bytes from the start. */
  public long offset() {
    return offset;
  }
}
