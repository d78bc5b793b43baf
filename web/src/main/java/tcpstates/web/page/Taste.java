package tcpstates.web.page;

import tcpstates.repl.session.Session;

/**
 * What a browser says that the person likes; {@code set} changes it.
 *
 * @param dark whether they like a dark ground
 * @param motion whether they like to see things move
 */
public record Taste(boolean dark, boolean motion) {

  /** The session, shown as they like it. The ground stays open: they may change it at any time. */
  Session of(Session session) {
    return session.withDisplay(session.display().withMotion(motion));
  }
}
