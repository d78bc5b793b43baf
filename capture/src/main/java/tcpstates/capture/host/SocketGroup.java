package tcpstates.capture.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.Phrases;

/** Sockets that have something in common, and what they have in common beside it. */
final class SocketGroup {

  /** From this share on, most of a group is alike. */
  private static final double MOST = 0.8;

  private static final int NAMED = 3;

  /** One in so many have to go to one peer for it to be named. */
  private static final int NAMED_FROM = 10;

  private final Ranking remotes = new Ranking();
  private final Ranking remoteHosts = new Ranking();
  private final Ranking localPorts = new Ranking();
  private final Ranking programs = new Ranking();
  private int count;
  private long bytes;
  private int retries;

  void add(SocketLine socket) {
    count++;
    remotes.add(socket.remote().toString());
    remoteHosts.add(socket.remote().host());
    localPorts.add(socket.local().port());
    socket.program().ifPresent(programs::add);
    retries = Math.max(retries, socket.timer().retries());
  }

  /** Adds a socket of which bytes matter. */
  void add(SocketLine socket, long queued) {
    add(socket);
    bytes += queued;
  }

  int count() {
    return count;
  }

  long bytes() {
    return bytes;
  }

  /** The most that a timer of one has run out. */
  int retries() {
    return retries;
  }

  /** How many hosts there are at the other end. */
  int peers() {
    return remoteHosts.different();
  }

  /** How many of them have one and the same end at the other side. */
  int mostToOne() {
    return remotes.most();
  }

  /** The end at the other side that the most have. */
  String mainRemote() {
    return remotes.top(1).get(0);
  }

  /**
   * Where they are, such as {@code , all to 10.0.0.5:5432 (java, pid 4242)}; begins with a comma,
   * or is empty.
   *
   * @param listeners the ports on which this host listens
   */
  String where(Ranking listeners) {
    String port = localPorts.top(1).get(0);
    boolean served = isMost(localPorts.most()) && listeners.of(port) > 0;
    return (served ? share(localPorts.most()) + "on port " + port + peerOf() : away(port))
        + program();
  }

  /** The peers of a service: one host, or several. */
  private String peerOf() {
    if (isMost(remoteHosts.most()) && count > 1) {
      return ", from " + remoteHosts.top(1).get(0);
    }
    return peers() > 1 ? ", from " + Phrases.grouped(peers()) + " hosts" : "";
  }

  private String away(String port) {
    if (isMost(remotes.most())) {
      return share(remotes.most()) + "to " + mainRemote();
    }
    if (isMost(localPorts.most()) && count > 1) {
      return share(localPorts.most()) + "on port " + port + peerOf();
    }
    List<String> named = new ArrayList<>();
    for (String remote : remotes.top(NAMED)) {
      named.add(Phrases.grouped(remotes.of(remote)) + " to " + remote);
    }
    return remotes.most() * NAMED_FROM >= count ? ": " + Phrases.and(named) : "";
  }

  private String share(int part) {
    return count == 1 ? " " : part == count ? ", all " : ", most ";
  }

  private boolean isMost(int part) {
    return part >= MOST * count;
  }

  private String program() {
    Optional<String> first = programs.top(1).stream().findFirst();
    return first
        .filter(name -> isMost(programs.of(name)))
        .map(name -> " (" + name + ")")
        .orElse("");
  }
}
