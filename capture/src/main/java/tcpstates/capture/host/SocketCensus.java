package tcpstates.capture.host;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.capture.host.SocketLine.Source;
import tcpstates.capture.host.SocketLine.Timer;
import tcpstates.engine.tcp.State;
import tcpstates.repl.text.Phrases;

/** The sockets of a listing, counted, and what is odd about them. */
public final class SocketCensus {

  // A listing is one moment. A healthy host may show this many:

  private static final int FEW_CLOSE_WAIT = 5;
  private static final int FEW_SYN_SENT = 3;
  private static final int FEW_HALF_OPEN = 20;
  private static final int FEW_ENDING = 10;
  private static final int FEW_FIN_WAIT_2 = 10;
  private static final int FEW_CLOSING = 5;
  private static final int FEW_TRACKED = 50;
  private static final int MANY_TIME_WAIT = 5_000;
  private static final int MANY_PORTS = 20_000;
  private static final int MANY_TO_ONE = 1_000;

  /** From this many retries on, it is more than bad luck. */
  private static final int RETRIES = 3;

  private static final int PROBES = 2;
  private static final long UNREAD = 4_096;
  private static final long MUCH_UNREAD = 65_536;
  private static final long UNACKNOWLEDGED = 16_384;
  private static final int SEVERAL = 2;
  private static final int WAITING = 10;
  private static final int WAITING_OF_UNKNOWN = 50;

  private final Map<State, SocketGroup> states = new EnumMap<>(State.class);
  private final SocketGroup tracked = new SocketGroup();
  private final SocketGroup trackedCloseWait = new SocketGroup();
  private final SocketGroup retransmitting = new SocketGroup();
  private final SocketGroup probing = new SocketGroup();
  private final SocketGroup asking = new SocketGroup();
  private final SocketGroup unread = new SocketGroup();
  private final SocketGroup unacknowledged = new SocketGroup();
  private final SocketGroup outward = new SocketGroup();
  private final Ranking listeners = new Ranking();
  private final List<HostFinding> queues = new ArrayList<>();
  private long sockets;

  /** Makes an empty census. */
  public SocketCensus() {}

  /** How many sockets there are. */
  public long sockets() {
    return sockets;
  }

  /** How many are in a state. */
  public long in(State state) {
    return group(state).count();
  }

  private SocketGroup group(State state) {
    return states.computeIfAbsent(state, any -> new SocketGroup());
  }

  /** Whether these are connections that a firewall tracks, and not sockets. */
  public boolean isTracked() {
    return tracked.count() > 0 && tracked.count() == sockets;
  }

  /** Adds a socket. */
  public void add(SocketLine socket) {
    sockets++;
    group(socket.state()).add(socket);
    if (socket.source() == Source.CONNTRACK) {
      tracked.add(socket);
      if (socket.state() == State.CLOSE_WAIT) {
        trackedCloseWait.add(socket);
      }
      return;
    }
    if (socket.state() == State.LISTEN) {
      listeners.add(socket.local().port());
      acceptQueue(socket).ifPresent(queues::add);
      return;
    }
    outward.add(socket);
    if (socket.state() != State.SYN_SENT && socket.state() != State.SYN_RECEIVED) {
      queues(socket);
    }
  }

  private void queues(SocketLine socket) {
    Timer timer = socket.timer();
    boolean again = timer.kind() == Timer.Kind.RETRANSMISSION && timer.retries() >= RETRIES;
    boolean closed = timer.kind() == Timer.Kind.PERSIST && socket.sendQueue() > 0;
    boolean open = socket.state() == State.ESTABLISHED || socket.state() == State.CLOSE_WAIT;
    if (again && open) {
      retransmitting.add(socket);
    } else if (closed) {
      probing.add(socket);
    } else if (timer.kind() == Timer.Kind.KEEPALIVE && timer.retries() >= PROBES && open) {
      asking.add(socket);
    }
    if (socket.state() == State.ESTABLISHED && socket.receiveQueue() >= UNREAD) {
      unread.add(socket, socket.receiveQueue());
    }
    if (socket.state() == State.ESTABLISHED
        && socket.sendQueue() >= UNACKNOWLEDGED
        && !again
        && !closed) {
      unacknowledged.add(socket, socket.sendQueue());
    }
  }

  private static Optional<HostFinding> acceptQueue(SocketLine listener) {
    long waiting = listener.receiveQueue();
    long limit = listener.sendQueue();
    boolean known = listener.source().showsBacklog() && limit > 0;
    // The kernel lets one more connection wait than the limit.
    boolean full =
        known
            ? waiting > limit || waiting >= WAITING && waiting * 10 >= limit * 9
            : waiting >= WAITING_OF_UNKNOWN;
    String of = known ? " of " + Phrases.grouped(limit) : "";
    String what =
        Phrases.grouped(waiting)
            + of
            + (waiting == 1 ? " connection waits" : " connections wait")
            + " to be accepted on port "
            + listener.local().port()
            + listener.program().map(name -> " (" + name + ")").orElse("");
    return full ? Optional.of(new HostFinding(what, Oddity.ACCEPT_QUEUE_FULL)) : Optional.empty();
  }

  // ---- what is odd

  /** What is odd, the worst first; nothing if the host looks healthy. */
  public List<HostFinding> findings() {
    List<HostFinding> findings = new ArrayList<>(queues.subList(0, Math.min(queues.size(), 8)));
    portsUsedUp().ifPresent(findings::add);
    if (trackedCloseWait.count() == 0) {
      state(State.CLOSE_WAIT, FEW_CLOSE_WAIT, Oddity.CLOSE_WAIT, findings);
    } else {
      state(State.CLOSE_WAIT, FEW_TRACKED, Oddity.TRACKED_CLOSE_WAIT, findings);
    }
    state(State.SYN_SENT, FEW_SYN_SENT, Oddity.SYN_SENT, findings);
    state(State.SYN_RECEIVED, FEW_HALF_OPEN, halfOpen(), findings);
    group(
        retransmitting,
        1,
        " not acknowledged, though sent again " + retransmitting.retries() + " times",
        Oddity.RETRANSMITTING,
        findings);
    group(
        asking,
        1,
        " idle, and " + asking.retries() + " keep-alives unanswered",
        Oddity.KEEP_ALIVE,
        findings);
    boolean silent = probing.retries() >= PROBES;
    group(probing, silent ? 1 : SEVERAL, " held up by a closed window", Oddity.PERSIST, findings);
    boolean stuck = unread.count() >= SEVERAL || unread.bytes() >= MUCH_UNREAD;
    group(
        unread, stuck ? 1 : Integer.MAX_VALUE, bytes(unread, " not read"), Oddity.UNREAD, findings);
    group(
        unacknowledged,
        FEW_CLOSE_WAIT,
        bytes(unacknowledged, " not acknowledged"),
        Oddity.UNACKNOWLEDGED,
        findings);
    if (!isTracked()) {
      state(State.FIN_WAIT_1, FEW_ENDING, Oddity.FIN_WAIT_1, findings);
      state(State.FIN_WAIT_2, FEW_FIN_WAIT_2, Oddity.FIN_WAIT_2, findings);
      state(State.LAST_ACK, FEW_ENDING, Oddity.LAST_ACK, findings);
      state(State.CLOSING, FEW_CLOSING, Oddity.CLOSING, findings);
    }
    manyToOne().ifPresent(findings::add);
    if (portsUsedUp().isEmpty() && !isTracked()) {
      state(State.TIME_WAIT, MANY_TIME_WAIT, Oddity.TIME_WAIT, findings);
    }
    return List.copyOf(findings);
  }

  private void state(State state, int from, Oddity oddity, List<HostFinding> findings) {
    SocketGroup group = group(state);
    if (group.count() >= from) {
      String what = Phrases.grouped(group.count()) + " in " + state + group.where(listeners);
      findings.add(new HostFinding(what, oddity));
    }
  }

  private void group(
      SocketGroup group, int from, String what, Oddity oddity, List<HostFinding> findings) {
    if (group.count() >= from) {
      String connections =
          Phrases.grouped(group.count()) + (group.count() == 1 ? " connection" : " connections");
      findings.add(new HostFinding(connections + what + group.where(listeners), oddity));
    }
  }

  private static String bytes(SocketGroup group, String what) {
    String have = group.count() == 1 ? " has " : " have ";
    return have + Phrases.grouped(group.bytes()) + " bytes" + what;
  }

  private Oddity halfOpen() {
    SocketGroup group = group(State.SYN_RECEIVED);
    return group.peers() * 2 > group.count() ? Oddity.SYN_FLOOD : Oddity.SYN_RECEIVED;
  }

  private Optional<HostFinding> portsUsedUp() {
    return outward.mostToOne() < MANY_PORTS
        ? Optional.empty()
        : Optional.of(
            new HostFinding(
                Phrases.grouped(outward.mostToOne()) + " sockets to " + outward.mainRemote(),
                Oddity.PORTS_USED_UP));
  }

  private Optional<HostFinding> manyToOne() {
    SocketGroup open = group(State.ESTABLISHED);
    return open.mostToOne() < MANY_TO_ONE
        ? Optional.empty()
        : Optional.of(
            new HostFinding(
                Phrases.grouped(open.mostToOne()) + " ESTABLISHED to " + open.mainRemote(),
                Oddity.MANY_TO_ONE));
  }
}
