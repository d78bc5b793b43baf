package tcpstates.lab.server;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * The only kind of channel that a lab has: a conversation. Other channel requests (environment,
 * agent, X11, subsystems) are refused, and the log says so.
 */
final class LabChannel extends ChannelSession {

  private static final AttributeKey<Boolean> HAS_ONE = new AttributeKey<>();

  private final Consumer<String> log;

  private LabChannel(Consumer<String> log) {
    super(List.of());
    this.log = log;
  }

  /** Makes these channels; a channel of any other kind can't be opened. */
  static ChannelFactory factory(Consumer<String> log) {
    return new ChannelFactory() {
      @Override
      public String getName() {
        return "session";
      }

      @Override
      public Channel createChannel(Session session) throws IOException {
        return new LabChannel(line -> log.accept(who(session) + ": " + line));
      }
    };
  }

  /** The person whose connection this is, for the log. */
  static String who(Session session) {
    return String.valueOf(session.getUsername());
  }

  private RequestHandler.Result refused(String what) {
    log.accept("refused: " + what);
    return RequestHandler.Result.ReplyFailure;
  }

  /** A connection has one channel, once. SSHD's own limit would allow a second one. */
  @Override
  protected OpenFuture doInit(Buffer buffer) {
    if (getSession().getAttribute(HAS_ONE) == null) {
      getSession().setAttribute(HAS_ONE, true);
      return super.doInit(buffer);
    }
    log.accept("refused: a second channel");
    OpenFuture failed = new DefaultOpenFuture(this, this);
    failed.setException(
        new SshChannelOpenException(
            getChannelId(),
            SshConstants.SSH_OPEN_ADMINISTRATIVELY_PROHIBITED,
            "a connection has one channel"));
    return failed;
  }

  /** OpenSSH always sends LANG, so a log line for each would be useless. */
  @Override
  protected RequestHandler.Result handleEnvParsed(String name, String value) {
    return RequestHandler.Result.ReplyFailure;
  }

  @Override
  protected RequestHandler.Result handleAgentForwarding(
      String requestType, Buffer buffer, boolean wantReply) {
    return refused("an agent");
  }

  @Override
  protected RequestHandler.Result handleX11Forwarding(
      String requestType, Buffer buffer, boolean wantReply) {
    return refused("X11");
  }

  @Override
  protected RequestHandler.Result handleSubsystemParsed(String request, String subsystem) {
    return refused("the subsystem " + subsystem);
  }

  /** A client sends data that nothing here reads. */
  @Override
  protected void doWriteExtendedData(byte[] data, int off, long len) throws IOException {
    getSession()
        .disconnect(SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR, "no extended data is taken");
  }
}
