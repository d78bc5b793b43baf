package tcpstates.lab.server;

import java.util.List;
import java.util.function.BiPredicate;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/**
 * Lets guests in without a code. They are asked no question, which RFC 4256, section 3.2, allows.
 * SSHD can't let in a client that asks for the method {@code none}.
 */
final class GuestSignIn implements KeyboardInteractiveAuthenticator {

  private final BiPredicate<String, ServerSession> door;

  /**
   * Makes the sign-in for guests.
   *
   * @param door whether a person with this name may come in as a guest
   */
  GuestSignIn(BiPredicate<String, ServerSession> door) {
    this.door = door;
  }

  /** Null for people who must sign in in another way. */
  @Override
  public InteractiveChallenge generateChallenge(
      ServerSession session, String name, String language, String methods) {
    return door.test(name, session) ? new InteractiveChallenge() : null;
  }

  @Override
  public boolean authenticate(ServerSession session, String name, List<String> answers) {
    return session.getAttribute(Doorkeeper.GUEST) != null;
  }
}
