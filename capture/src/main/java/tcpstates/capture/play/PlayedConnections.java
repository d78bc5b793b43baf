package tcpstates.capture.play;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tcpstates.repl.files.LocalFile;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** The connections of a capture that have been played so far, each on its own branch. */
final class PlayedConnections {

  private final PlayedFile file;
  private final Map<String, CapturedConnection> byBranch = new HashMap<>();

  PlayedConnections(PlayedFile file) {
    this.file = file;
  }

  /**
   * The connection with this number. It is read when it is first played.
   *
   * @throws IOException if the capture can't be read any more
   */
  CapturedConnection connection(int stream) throws IOException {
    String name = CapturedConnection.branchName(stream);
    CapturedConnection known = byBranch.get(name);
    if (known == null) {
      known = file.connection(stream);
      byBranch.put(name, known);
    }
    return known;
  }

  /** The connection that a session plays; empty after a fork. */
  Optional<CapturedConnection> playing(Session session) {
    return session.branch().isSeen()
        ? Optional.ofNullable(byBranch.get(session.branch().name()))
        : Optional.empty();
  }

  /** The name of a branch with a capture. */
  String someBranch() {
    return byBranch.keySet().stream().sorted().findFirst().orElse(CapturedConnection.branchName(0));
  }

  /** The card for the session's current place. */
  FrameCard card(CapturedConnection connection, Session session) {
    return new FrameCard(file, connection, session.branch());
  }

  /** The session has moved to another frame: the card for it. */
  Reply told(Reply reply) {
    Session session = reply.session();
    Optional<CapturedConnection> now = playing(session);
    if (now.isEmpty()) {
      return reply;
    }
    FrameCard card = card(now.get(), session);
    StyledLine where =
        StyledLine.of(card.heading(), Style.STRONG)
            .plus(
                "  (" + session.branch().position() + " of " + now.get().moments().size() + ")",
                Style.FAINT);
    return reply.with(new Answer.Told(List.of(where), 2)).plus(card.text().carded());
  }

  /** The capture can no longer be read, although it could before. */
  static Prose gone(IOException e) {
    return Prose.of("The capture can't be read any more: " + LocalFile.why(e) + ".");
  }
}
