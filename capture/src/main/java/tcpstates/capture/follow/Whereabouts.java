package tcpstates.capture.follow;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tcpstates.capture.packet.IpAddress;

/**
 * Where a capture was taken. A person says so, or the program finds it from the times of handshakes
 * and from what the link layer says about the sender of a frame.
 *
 * <p>If one host answers at once and the other takes long, the fast one is capturing. At the
 * client, an ACK follows the SYN,ACK at once; at the server, the SYN,ACK follows the SYN at once.
 */
final class Whereabouts {

  /**
   * How many times slower than the near host the far host must be before that counts as a proof.
   */
  private static final int SLOWER = 10;

  /**
   * The shortest time for a network, in nanoseconds. If both times are shorter, both ends may be on
   * one machine.
   */
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

  /** A capture at a host that has these addresses. */
  Whereabouts(Set<IpAddress> hosts) {
    atClient = false;
    atServer = false;
    open = false;
    this.hosts = hosts;
  }

  /** Whether this side of a connection is known to be the capturing host. */
  boolean isHere(boolean client, IpAddress address) {
    return (client ? atClient : atServer) || !hosts.isEmpty() && hosts.contains(address);
  }

  /** Whether anything is still unknown. */
  boolean isOpen() {
    return open && hosts.size() < MOST;
  }

  /** A frame itself says that this host captured it. */
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
