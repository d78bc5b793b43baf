package tcpstates.capture.packet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Datagrams of which some fragments have arrived (RFC 791, 2.3; RFC 8200, 4.5). For each, only the
 * TCP header and the length are kept, because the contents don't matter here. If there are many,
 * the oldest are dropped.
 */
final class Fragments {

  private static final int MOST = 256;

  /** The longest TCP header. */
  private static final int HEAD = 60;

  private record Key(IpAddress source, IpAddress destination, int id) {}

  /** A datagram whose parts are being collected. */
  static final class Datagram {
    private final byte[] head = new byte[HEAD];
    private int headLength;
    private int received;
    private int length = -1;

    /** Its first bytes, as far as they were captured. */
    byte[] head() {
      return head;
    }

    int headLength() {
      return headLength;
    }

    /** How many bytes it has. */
    int length() {
      return length;
    }

    private boolean isWhole() {
      return length >= 0 && received >= length && headLength > 0;
    }
  }

  private final Map<Key, Datagram> datagrams =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Datagram> eldest) {
          return size() > MOST;
        }
      };

  /**
   * Adds a fragment.
   *
   * @param offset its place in the datagram
   * @param more whether other fragments follow it
   * @param length its length, captured or not
   * @param from where its captured bytes begin
   * @param to where they end
   * @return the datagram, if this was its last missing part
   */
  Optional<Datagram> add(
      TcpPacket packet,
      int id,
      int offset,
      boolean more,
      int length,
      byte[] bytes,
      int from,
      int to) {
    Key key = new Key(packet.source().copy(), packet.destination().copy(), id);
    Datagram datagram = datagrams.computeIfAbsent(key, any -> new Datagram());
    if (offset == 0) {
      datagram.headLength = Math.max(0, Math.min(HEAD, to - from));
      System.arraycopy(bytes, from, datagram.head, 0, datagram.headLength);
      Arrays.fill(datagram.head, datagram.headLength, HEAD, (byte) 0);
    }
    datagram.received += length;
    if (!more) {
      datagram.length = offset + length;
    }
    if (!datagram.isWhole()) {
      return Optional.empty();
    }
    datagrams.remove(key);
    return Optional.of(datagram);
  }
}
