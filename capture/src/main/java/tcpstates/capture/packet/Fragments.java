package tcpstates.capture.packet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Datagrams of which some fragments have come (RFC 791, 2.3; RFC 8200, 4.5). Of each only the TCP
 * header is kept, and how much there is: contents do not matter here. The oldest are forgotten when
 * there are many.
 */
final class Fragments {

  private static final int MOST = 256;

  /** No TCP header is longer than that. */
  private static final int HEAD = 60;

  private record Key(IpAddress source, IpAddress destination, int id) {}

  /** A datagram that is being put together. */
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
   * @param offset where it belongs in the datagram
   * @param more whether others belong behind it
   * @param length how long it is, captured or not
   * @param from where what was captured of it begins
   * @param to where that ends
   * @return the datagram, if that was the last part of it
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
