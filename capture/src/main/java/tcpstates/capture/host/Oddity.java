package tcpstates.capture.host;

/** What can be odd about a host's sockets: what it means, what usually causes it, what to do. */
public enum Oddity {
  CLOSE_WAIT(
      "close-wait",
      "The peers have closed. The program on this host has not: each of these sockets waits for its"
          + " close(), and will wait for ever.",
      "The program forgets to close: on an error path, when a pool takes a dead connection back, or"
          + " because the thread that should read the end of the stream is stuck.",
      "Find the program (ss -tanp) and the place where it should call close() after read() returns"
          + " 0. No setting of the kernel helps."),
  TRACKED_CLOSE_WAIT(
      "close-wait",
      "One side of each connection has closed, and the other has not yet.",
      "A program behind this firewall does not close its connections.",
      "Look on the host that has not closed: ss -tanp state close-wait."),
  SYN_SENT(
      "no-answer",
      "This host has sent a SYN, and nothing answers: neither a SYN,ACK nor an RST.",
      "The server is down, the address is wrong, a firewall drops the SYN, or the server's accept"
          + " queue is full.",
      "Try another port of that host (an RST means that the host is there and the port is"
          + " filtered), and look at ss -ltn on the server: Recv-Q above Send-Q is a full queue."),
  SYN_FLOOD(
      "syn-flood",
      "SYNs came from many addresses, and their handshakes are not completed.",
      "A SYN flood with forged addresses, or a way back on which the SYN,ACKs are lost.",
      "Make sure that SYN cookies are on (sysctl net.ipv4.tcp_syncookies), and compare nstat"
          + " TcpExtSyncookiesSent. If the addresses are your own clients, look for a one-way"
          + " route."),
  SYN_RECEIVED(
      "handshake-not-finished",
      "SYNs came, this host has answered, and no ACK completes the handshakes.",
      "The SYN,ACKs do not get back (routing, a firewall with state on the other way), the peer scans"
          + " ports, or the accept queue is full, so that the ACK is not taken.",
      "Capture on both hosts: tcpdump 'tcp[tcpflags] & tcp-syn != 0'. And look at ss -ltn."),
  FIN_WAIT_1(
      "fin-not-acknowledged",
      "This host has closed, and its FIN, or data before it, is not acknowledged.",
      "The peers have disappeared (switched off, out of reach), or their window is closed.",
      "They end by themselves (tcp_orphan_retries, some minutes). If they come back, look for clients"
          + " that vanish, or for an attacker who keeps the window closed."),
  FIN_WAIT_2(
      "peer-does-not-close",
      "This host has closed, and the peers have not: they are in CLOSE-WAIT.",
      "The peers' program does not close its connections.",
      "Look on the peers: ss -tanp names the program that keeps sockets in CLOSE-WAIT. It must call"
          + " close(). Here Linux forgets those that no program owns after tcp_fin_timeout (60 s); one"
          + " that was only shut down with shutdown() stays."),
  LAST_ACK(
      "last-ack-missing",
      "Both sides have closed, and the ACK of this host's FIN has not come.",
      "The peers are gone, or a device between has already forgotten the connection and drops what"
          + " belongs to it.",
      "They end by themselves after some minutes. If there are always many, look at the timeouts of"
          + " firewalls and load balancers on the way."),
  CLOSING(
      "closing",
      "Both sides have closed at the same time, and the ACKs of the FINs have not come.",
      "The network loses many segments, or the peers are gone.",
      "Look for loss: nstat TcpRetransSegs, and a capture."),
  PORTS_USED_UP(
      "ports-used-up",
      "Nearly every local port is taken for this one peer. The usual range has 28,232 (sysctl"
          + " net.ipv4.ip_local_port_range); when they are used up, connect() fails with"
          + " EADDRNOTAVAIL.",
      "Many short connections, closed by this side: each keeps its port in TIME-WAIT for 60 s.",
      "Keep connections open and use them again (keep-alive, a pool). Otherwise use a wider port"
          + " range, or net.ipv4.tcp_tw_reuse=1, which is safe with timestamps (RFC 6191)."),
  TIME_WAIT(
      "many-time-wait",
      "This host has closed first, and remembers each connection for 60 s, so that nothing late can"
          + " get into a new one. That costs little memory, and is no fault.",
      "Many short connections.",
      "Nothing, as long as ports are left. Keep connections open if the load matters. Do not shorten"
          + " TIME-WAIT."),
  ACCEPT_QUEUE_FULL(
      "accept-queue-full",
      "Handshakes are complete, and the program does not accept the connections. Further SYNs are"
          + " dropped: clients wait and try again.",
      "The program is too slow, or stuck in something else, or listen() got too small a number.",
      "See what the program does (its threads, its event loop). A longer queue helps against bursts"
          + " only: listen(fd, n) and sysctl net.core.somaxconn, the smaller of the two counts."),
  RETRANSMITTING(
      "not-acknowledged",
      "This host sends the same data again and again, and no ACK comes.",
      "The peer is gone, or a device on the way (NAT, firewall) has dropped the connection; perhaps"
          + " large packets are lost (path MTU).",
      "Ping the peer, also with large packets (ping -M do -s 1472). Linux gives up after some 15"
          + " minutes (tcp_retries2); TCP_USER_TIMEOUT makes that shorter."),
  KEEP_ALIVE(
      "keep-alive-unanswered",
      "These connections are idle. This host asks whether the peers are still there, and nothing"
          + " answers.",
      "The peers have crashed or are out of reach, or a device on the way (NAT, firewall, load"
          + " balancer) has forgotten the idle connections.",
      "They end by themselves with ETIMEDOUT after tcp_keepalive_probes (9) without an answer. If"
          + " the peers are well, let keep-alive ask more often than the device forgets:"
          + " TCP_KEEPIDLE, sysctl net.ipv4.tcp_keepalive_time."),
  PERSIST(
      "zero-window",
      "The peers' windows are closed: their programs do not read. This host asks again from time to"
          + " time.",
      "A program at the other end is stuck, or much slower than this one.",
      "Look at the other end: Recv-Q in ss -tan there shows what its program has not read."),
  UNREAD(
      "not-read",
      "Data has arrived, and the program on this host does not read it. When the buffer is full, the"
          + " window closes and the peer must wait.",
      "The program is stuck or overloaded, or has forgotten the connection.",
      "See what the program does (ss -tanp names it)."),
  UNACKNOWLEDGED(
      "slow-peer",
      "Data waits to be sent or acknowledged on many connections at once.",
      "The peer or the way there is slow, or does not answer any more.",
      "Look again in some seconds, with timers: ss -tano. A count of tries that grows means that"
          + " nothing is acknowledged."),
  MANY_TO_ONE(
      "many-to-one",
      "This host holds very many open connections to one and the same peer.",
      "A connection pool without a limit, or one whose connections are never given back.",
      "Compare with the limit of the pool. ss -tanp says which program it is, ss -tani (lastsnd) how"
          + " many of them are idle.");

  private final String code;
  private final String means;
  private final String causes;
  private final String advice;

  Oddity(String code, String means, String causes, String advice) {
    this.code = code;
    this.means = means;
    this.causes = causes;
    this.advice = advice;
  }

  /** Its code. */
  public String code() {
    return code;
  }

  /** What it means. */
  public String means() {
    return means;
  }

  /** What usually causes it. */
  public String causes() {
    return causes;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }
}
