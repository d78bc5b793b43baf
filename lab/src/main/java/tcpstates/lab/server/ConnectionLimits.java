package tcpstates.lab.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;

/**
 * Counts connections and limits them. Connections that have not signed in are limited for each
 * address and in total, so that nobody can keep others out by connecting. For those that have
 * signed in, the configuration sets the limit.
 */
final class ConnectionLimits implements SessionListener {

  private static final int KNOCKING_PER_ADDRESS = 150;
  private static final int KNOCKING = 1_000;

  private final int mostSessions;
  private final int mostPerAddress;
  private final int mostGuests;
  private final LabLog log;

  /** Connections that have not signed in, by address, the oldest first. */
  private final Map<String, Deque<Session>> knocking = new HashMap<>();

  private final Map<Session, String> signedIn = new HashMap<>();
  private int knockingInAll;
  private long turnedAway;

  ConnectionLimits(LabSettings settings, LabLog log) {
    this.mostSessions = settings.sessions();
    this.mostPerAddress = settings.sessionsPerAddress();
    this.mostGuests = settings.guests();
    this.log = log;
  }

  private static String address(Session session) {
    SocketAddress remote = session.getIoSession().getRemoteAddress();
    return remote instanceof InetSocketAddress inet && inet.getAddress() != null
        ? inet.getAddress().getHostAddress()
        : String.valueOf(remote);
  }

  /** How many people are signed in. */
  synchronized int signedIn() {
    return signedIn.size();
  }

  @Override
  public void sessionCreated(Session session) {
    String address = address(session);
    Session close = null;
    synchronized (this) {
      Deque<Session> here = knocking.computeIfAbsent(address, key -> new ArrayDeque<>());
      if (here.size() >= KNOCKING_PER_ADDRESS) {
        close = here.pollFirst();
        knockingInAll--;
      } else if (knockingInAll >= KNOCKING) {
        close = session;
      }
      if (close != session) {
        here.addLast(session);
        knockingInAll++;
      } else if (here.isEmpty()) {
        knocking.remove(address);
      }
    }
    if (close != null) {
      turnedAway(address);
      close.close(true);
    }
  }

  /** A log line for each of them would fill the log. */
  private void turnedAway(String address) {
    long count;
    synchronized (this) {
      turnedAway++;
      count = turnedAway;
    }
    if (Long.bitCount(count) == 1) {
      log.say("too many connections that do not sign in, from " + address + "; " + count + " cut");
    }
  }

  @Override
  public void sessionEvent(Session session, Event event) {
    if (event != Event.Authenticated) {
      return;
    }
    String address = address(session);
    boolean room;
    synchronized (this) {
      forget(session, address);
      long here = signedIn.values().stream().filter(address::equals).count();
      boolean place = !guest(session) || guests() < mostGuests;
      room = place && signedIn.size() < mostSessions && here < mostPerAddress;
      signedIn.put(session, address);
    }
    if (!room) {
      log.say(LabChannel.who(session) + " from " + address + ": the lab is full");
      refuse(session);
    }
  }

  private static boolean guest(Session session) {
    return session.getAttribute(Doorkeeper.GUEST) != null;
  }

  private long guests() {
    return signedIn.keySet().stream().filter(ConnectionLimits::guest).count();
  }

  private static void refuse(Session session) {
    try {
      session.disconnect(
          SshConstants.SSH2_DISCONNECT_TOO_MANY_CONNECTIONS,
          "The lab is full. Try again in a few minutes.");
    } catch (IOException e) {
      session.close(true);
    }
  }

  @Override
  public void sessionClosed(Session session) {
    synchronized (this) {
      signedIn.remove(session);
      forget(session, address(session));
    }
  }

  private void forget(Session session, String address) {
    Deque<Session> here = knocking.get(address);
    if (here != null && here.remove(session)) {
      knockingInAll--;
      if (here.isEmpty()) {
        knocking.remove(address);
      }
    }
  }
}
