package tcpstates.lab.server;

import java.io.IOException;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.session.ServerSession;

/**
 * Says why a person can't come in. SSH's refusal has no text, so the sentence goes before it, as a
 * banner (RFC 4252, section 5.4).
 */
final class SignInReason {

  /** A client tries several keys and codes, but is told once. */
  private static final AttributeKey<Boolean> TOLD = new AttributeKey<>();

  private SignInReason() {}

  /** Tells the reason, unless this connection has already been told one. */
  static void tell(ServerSession session, String why) {
    if (session.setAttribute(TOLD, true) != null) {
      return;
    }
    try {
      Buffer banner = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_BANNER);
      banner.putString(why + "\r\n");
      banner.putString("en");
      session.writePacket(banner);
    } catch (IOException e) {
      // The connection is gone, so nobody is left to tell.
    }
  }
}
