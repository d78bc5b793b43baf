package tcpstates.lab.server;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.BooleanSupplier;
import org.apache.sshd.common.global.KeepAliveHandler;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.WelcomeBannerPhase;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.global.NoMoreSessionsHandler;
import tcpstates.lab.classroom.Farewell;
import tcpstates.lab.classroom.Front;
import tcpstates.lab.classroom.Wanted;
import tcpstates.lab.folder.LabFault;
import tcpstates.lab.folder.LabLog;
import tcpstates.lab.folder.LabSettings;
import tcpstates.lab.roster.Member;
import tcpstates.lab.store.Members;

/**
 * The SSH server of a lab. For each person who signs in, it runs the classroom's front and nothing
 * else.
 */
public final class LabServer implements AutoCloseable {

  private static final int CHANNEL_WINDOW = 64 * 1024;
  private static final int BACKLOG = 512;
  private static final int MOST_EVENTS = 100_000;

  /** Makes the front of a person who has signed in. */
  @FunctionalInterface
  public interface Reception {

    /**
     * Makes a front for a person.
     *
     * @param address where they come from
     * @param columns and rows of their window
     */
    Front enter(
        Member member, String address, Wanted wanted, int columns, int rows, Front.Host host);
  }

  private final SshServer server = SshServer.setUpDefaultServer();
  private final LabLog log;
  private final Doorkeeper doorkeeper;
  private final ConnectionLimits connections;
  private final Reception reception;
  private final ThreadPoolExecutor workers;
  private final ScheduledThreadPoolExecutor clock = Workers.clock("lab clock");

  /**
   * Makes a server that doesn't listen yet.
   *
   * @param storeAway whether the roster can't be read now
   * @param banner what everybody reads before they sign in; lines end in a line feed
   */
  public LabServer(
      LabSettings settings,
      KeyPair hostKey,
      Members members,
      BooleanSupplier storeAway,
      Reception reception,
      String banner,
      LabLog log) {
    this.log = log;
    this.reception = reception;
    TryLimits limits = new TryLimits(settings.triesPerMinute(), System::nanoTime);
    this.doorkeeper = new Doorkeeper(members, storeAway, limits, settings.signUp(), log);
    this.connections = new ConnectionLimits(settings, log);
    int processors = Runtime.getRuntime().availableProcessors();
    this.workers = Workers.of("lab", Math.max(4, 2 * processors), MOST_EVENTS);
    setUp(settings, hostKey);
    CoreModuleProperties.WELCOME_BANNER.set(server, banner);
    CoreModuleProperties.WELCOME_BANNER_PHASE.set(server, WelcomeBannerPhase.IMMEDIATE);
    refuse();
  }

  private void setUp(LabSettings settings, KeyPair hostKey) {
    server.setHost(settings.bind());
    server.setPort(settings.port());
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    Algorithms.set(server);
    List<UserAuthFactory> ways = new ArrayList<>();
    ways.add(UserAuthPublicKeyFactory.INSTANCE);
    if (settings.guests() > 0) {
      ways.add(UserAuthKeyboardInteractiveFactory.INSTANCE);
      server.setKeyboardInteractiveAuthenticator(new GuestSignIn(doorkeeper::letsInGuest));
    }
    ways.add(UserAuthPasswordFactory.INSTANCE);
    server.setUserAuthFactories(ways);
    server.setPasswordAuthenticator(doorkeeper);
    server.setPublickeyAuthenticator(doorkeeper);
    server.addSessionListener(connections);
    server.setShellFactory(channel -> command(Optional.empty()));
    server.setCommandFactory((channel, line) -> command(Optional.of(line)));
    CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "tcpstates");
    CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, 10);
    CoreModuleProperties.AUTH_TIMEOUT.set(server, Duration.ofSeconds(30));
    // The classroom warns idle people and ends their sessions. This finds dead connections.
    CoreModuleProperties.IDLE_TIMEOUT.set(server, settings.idle().plusMinutes(5));
    CoreModuleProperties.NIO2_READ_TIMEOUT.set(server, settings.idle().plusMinutes(6));
    CoreModuleProperties.MAX_CONCURRENT_CHANNELS.set(server, 1);
    CoreModuleProperties.WINDOW_SIZE.set(server, (long) CHANNEL_WINDOW);
    CoreModuleProperties.SOCKET_BACKLOG.set(server, BACKLOG);
    CoreModuleProperties.TCP_NODELAY.set(server, true);
    CoreModuleProperties.COMMAND_EXIT_TIMEOUT.set(server, Duration.ofSeconds(1));
    CoreModuleProperties.STOP_WAIT_TIME.set(server, Duration.ofSeconds(2));
  }

  /** Turns off everything that SSH can do besides a conversation. */
  private void refuse() {
    server.setChannelFactories(List.of(LabChannel.factory(log::say)));
    server.setSubsystemFactories(List.of());
    server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    server.setForwarderFactory(null);
    server.setAgentFactory(null);
    server.setGlobalRequestHandlers(
        List.of(KeepAliveHandler.INSTANCE, NoMoreSessionsHandler.INSTANCE));
  }

  private LabCommand command(Optional<String> line) {
    return new LabCommand(start -> pump(line, start));
  }

  private Pump pump(Optional<String> line, LabCommand.Start start) {
    String name = LabChannel.who(start.channel().getSession());
    String address = Doorkeeper.address(start.channel().getServerSession());
    Pump pump = new Pump(workers, clock, log, name, start.out(), start.exit());
    pump.start(
        (host, columns, rows) -> front(name, address, line, start, host),
        start.columns(),
        start.rows());
    return pump;
  }

  private Front front(
      String name, String address, Optional<String> line, LabCommand.Start start, Front.Host host) {
    Optional<Wanted> wanted = WantedLine.read(line, start.terminal());
    if (wanted.isEmpty()) {
      log.say(name + " from " + address + ": refused: exec " + line.orElse(""));
      return new Farewell(WantedLine.USAGE);
    }
    Optional<Member> member = doorkeeper.of(start.channel().getServerSession());
    if (member.isEmpty()) {
      log.say(name + " from " + address + ": is not on the roster any more");
      return new Farewell("You are not on the roster any more. Ask your instructor.");
    }
    return reception.enter(
        member.get(), address, wanted.get(), start.columns(), start.rows(), host);
  }

  /**
   * Begins to listen.
   *
   * @throws LabFault if it can't
   */
  public void listen() throws LabFault {
    try {
      server.start();
    } catch (IOException e) {
      throw LabFault.broken(
          "can't listen on "
              + server.getHost()
              + " port "
              + server.getPort()
              + ": "
              + e.getMessage()
              + ". `--port` names another");
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.getPort();
  }

  /** How many people are signed in. */
  public int people() {
    return connections.signedIn();
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      log.say("stopping: " + e.getMessage());
    }
    doorkeeper.close();
    clock.shutdownNow();
    workers.shutdownNow();
  }
}
