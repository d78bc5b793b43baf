package tcpstates.capture.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.repl.text.Phrases;

/** Sockets that have something in common, and what else they share. */
final class SocketGroup {

  /** The share from which most of a group is alike. */
  private static final double MOST = 0.8;

  private static final int NAMED = 3;

  /** A peer is named if at least one socket in this many goes to it. */
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

  /** Adds a socket whose queued bytes matter. */
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

  /** How often the timer of any one socket has run out, at most. */
  int retries() {
    return retries;
  }

  /** How many hosts there are at the other end. */
  int peers() {
    return remoteHosts.different();
  }

  /** How many sockets have the most frequent remote end. */
  int mostToOne() {
    return remotes.most();
  }

  /** The remote end that most sockets have. */
  String mainRemote() {
    return remotes.top(1).get(0);
  }

  /**
   * Where the sockets go, such as {@code , all to 10.0.0.5:5432 (java, pid 4242)}. The text is
   * empty or begins with a comma.
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
