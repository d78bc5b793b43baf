package tcpstates.capture.file;

import java.io.IOException;

/** A capture that can't be read, or can't be read further: what is wrong, and where. */
public final class CaptureException extends IOException {

  private static final long serialVersionUID = 1;

  private final long offset;

  /**
   * @param message what is wrong, as a sentence without its full stop
   * @param offset where, in bytes from the start of the capture; in a compressed capture, counted
   *     after expanding it
   */
  public CaptureException(String message, long offset) {
    super(message);
    this.offset = offset;
  }

  /** Where the error is, in bytes from the start. */
  public long offset() {
    return offset;
  }
}
