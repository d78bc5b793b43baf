package tcpstates.capture.follow;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tcpstates.capture.packet.IpAddress;

/**
 * Where a capture was taken: told, or found from the times of handshakes and from what the link
 * layer says of who sent a frame.
 *
 * <p>A host that answers at once, where the peer takes long, is the one that captures: at the
 * client an ACK follows the SYN,ACK at once, at the server the SYN,ACK follows the SYN.
 */
final class Whereabouts {

  /** So much slower than the near host the far one has to be before that is a proof. */
  private static final int SLOWER = 10;

  /** No network is quicker than this, in nanoseconds: with less, both ends may be here. */
  private static final long NETWORK = 200_000;

  private static final int MOST = 64;

  private final Set<IpAddress> hosts;
  private final boolean atClient;
  private final boolean atServer;
  private final boolean open;

  Whereabouts(Optional<VantagePoint> told) {
    atClient = told.equals(Optional.of(VantagePoint.CLIENT));
    atServer = told.equals(Optional.of(VantagePoint.SERVER));
    open = told.isEmpty();
    hosts = new HashSet<>();
  }

  /** Captured at a host that has these addresses. */
  Whereabouts(Set<IpAddress> hosts) {
    atClient = false;
    atServer = false;
    open = false;
    this.hosts = hosts;
  }

  /** Whether this side of a connection is the capturing host, as far as is known. */
  boolean isHere(boolean client, IpAddress address) {
    return (client ? atClient : atServer) || !hosts.isEmpty() && hosts.contains(address);
  }

  /** Whether anything can still be found. */
  boolean isOpen() {
    return open && hosts.size() < MOST;
  }

  /** A frame says itself that this host captured it. */
  void capturesAt(IpAddress address) {
    hosts.add(address.copy());
  }

  /**
   * A handshake was captured.
   *
   * @param answered nanoseconds from the SYN to the SYN,ACK
   * @param acknowledged from the SYN,ACK to its ACK
   */
  void handshake(IpAddress client, IpAddress server, long answered, long acknowledged) {
    if (answered > NETWORK && acknowledged >= 0 && answered > SLOWER * acknowledged) {
      hosts.add(client.copy());
    } else if (acknowledged > NETWORK && answered >= 0 && acknowledged > SLOWER * answered) {
      hosts.add(server.copy());
    }
  }
}
