package tcpstates.capture.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tcpstates.capture.packet.PacketReader;
import tcpstates.capture.packet.TcpPacket;

/** Goes through a capture. */
public final class Following {

  private Following() {}

  /** Gives each TCP segment, in order. */
  public static void packets(InputStream capture, Consumer<TcpPacket> each) {
    try (PacketReader packets = PacketReader.open(capture)) {
      while (packets.advance()) {
        each.accept(packets.packet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
