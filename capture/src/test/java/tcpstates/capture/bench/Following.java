package tcpstates.capture.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import tcpstates.capture.file.CaptureReader;
import tcpstates.capture.file.Frame;
import tcpstates.capture.packet.FrameDecoder;
import tcpstates.capture.packet.TcpPacket;

/** Goes through a capture. */
public final class Following {

  private Following() {}

  /** Gives each TCP segment, in order. */
  public static void packets(InputStream capture, Consumer<TcpPacket> each) {
    try {
      CaptureReader reader = CaptureReader.open(capture);
      FrameDecoder decoder = new FrameDecoder();
      TcpPacket packet = new TcpPacket();
      Frame frame = new Frame();
      while (reader.next(frame)) {
        if (decoder.decode(frame, packet) == FrameDecoder.Outcome.TCP) {
          each.accept(packet);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
