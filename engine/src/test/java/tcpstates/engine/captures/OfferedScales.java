package tcpstates.engine.captures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The window scales that the SYNs of a capture offer, read from its pcap files (RFC 7323, 2). */
final class OfferedScales {

  private static final int SYN = 2;
  private static final int OPTION_SCALE = 3;

  /**
   * A SYN's offer.
   *
   * @param port the sender's port, and the other's
   * @param seq its sequence number
   * @param scale the scale, or -1
   */
  private record Offer(int port, int peer, long seq, int scale) {}

  private final List<Offer> offers = new ArrayList<>();

  static OfferedScales read(Path directory, String name) throws IOException {
    OfferedScales scales = new OfferedScales();
    for (String ending : List.of(".pcap", ".server.pcap")) {
      scales.read(ByteBuffer.wrap(Files.readAllBytes(directory.resolve(name + ending))));
    }
    return scales;
  }

  private void read(ByteBuffer file) {
    file.order(ByteOrder.LITTLE_ENDIAN).position(24);
    while (file.remaining() >= 16) {
      int length = file.getInt(file.position() + 8);
      int start = file.position() + 16;
      frame(file.duplicate().order(ByteOrder.BIG_ENDIAN), start);
      file.position(start + length);
    }
  }

  private void frame(ByteBuffer file, int start) {
    int ip = start + 14;
    int version = file.get(ip) >> 4 & 0xf;
    int tcp = version == 4 ? ip + 4 * (file.get(ip) & 0xf) : ip + 40;
    if ((file.get(tcp + 13) & SYN) == 0) {
      return;
    }
    int end = tcp + 4 * (file.get(tcp + 12) >> 4 & 0xf);
    int scale = -1;
    int at = tcp + 20;
    while (at < end && file.get(at) != 0) {
      if (file.get(at) == OPTION_SCALE) {
        scale = file.get(at + 2);
      }
      at += file.get(at) == 1 ? 1 : Math.max(2, file.get(at + 1));
    }
    int from = file.getShort(tcp) & 0xffff;
    int to = file.getShort(tcp + 2) & 0xffff;
    offers.add(new Offer(from, to, file.getInt(tcp + 4) & 0xffff_ffffL, scale));
  }

  /**
   * The window scale of a segment that is not a SYN: the offer in the sender's last SYN before it,
   * if both sides offered one.
   */
  int of(String conn, String sender, long seq) {
    boolean client = sender.equals("client");
    int mine = -1;
    int theirs = -1;
    int nearest = Integer.MAX_VALUE;
    for (Offer offer : offers) {
      if (!conn.isEmpty() && !belongs(offer, conn)) {
        continue;
      }
      boolean fromServer = fromServer(offer, conn);
      int distance = (int) (seq - offer.seq());
      if (fromServer != client && distance >= 0 && distance < nearest) {
        nearest = distance;
        mine = offer.scale();
      } else if (fromServer == client && offer.scale() >= 0) {
        theirs = offer.scale();
      }
    }
    return mine < 0 || theirs < 0 ? 0 : mine;
  }

  private static boolean belongs(Offer offer, String conn) {
    String[] ports = conn.split("-");
    int client = Integer.parseInt(ports[0]);
    int server = Integer.parseInt(ports[1]);
    return (offer.port() == client && offer.peer() == server)
        || (offer.port() == server && offer.peer() == client);
  }

  private static boolean fromServer(Offer offer, String conn) {
    int server = conn.isEmpty() ? serverPort(offer) : Integer.parseInt(conn.split("-")[1]);
    return offer.port() == server;
  }

  /** The server's port in these captures is 80, or 6001 if both sides connect. */
  private static int serverPort(Offer offer) {
    return offer.port() == 80 || offer.peer() == 80 ? 80 : 6001;
  }
}
