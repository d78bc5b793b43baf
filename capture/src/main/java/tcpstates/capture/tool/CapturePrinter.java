package tcpstates.capture.tool;

import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpPacket;

/** Prints while the capture is being read. */
interface CapturePrinter {

  /** A segment that comes soon, so that the printer can get ready for it. */
  default void expect(TcpPacket packet) {}

  /** The next segment. Adds what should be printed now to the text. */
  void take(TcpPacket packet, StringBuilder text);

  /**
   * There are no more segments.
   *
   * @param relieve writes the text if there is much of it; the printer calls it from time to time
   */
  void finish(PacketReader packets, StringBuilder text, Runnable relieve);
}
