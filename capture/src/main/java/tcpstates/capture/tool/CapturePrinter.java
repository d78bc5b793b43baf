package tcpstates.capture.tool;

import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpPacket;

/** What is printed while a capture goes by. */
interface CapturePrinter {

  /** The next segment; what is to be printed now is added to the text. */
  void take(TcpPacket packet, StringBuilder text);

  /**
   * There are no more.
   *
   * @param relieve writes the text, if there is much; to be called now and then
   */
  void finish(PacketReader packets, StringBuilder text, Runnable relieve);
}
