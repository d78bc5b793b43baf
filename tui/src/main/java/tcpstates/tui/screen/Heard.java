package tcpstates.tui.screen;

import java.util.List;
import java.util.Optional;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.session.Session;
import tcpstates.repl.shell.Card;
import tcpstates.repl.text.StyledLine;

/**
 * What came of a line.
 *
 * @param session the session to go on with
 * @param card the lesson's step, if there is a lesson
 * @param helps whether completion and suggestions may help now
 * @param answer the session's answer
 * @param lines all that there is to read
 * @param brief the same without what the card shows
 * @param beside those at the end of {@code brief} that a companion has said
 */
public record Heard(
    Session session,
    Optional<Card> card,
    boolean helps,
    Answer answer,
    List<StyledLine> lines,
    List<StyledLine> brief,
    List<StyledLine> beside) {

  public Heard {
    lines = List.copyOf(lines);
    brief = List.copyOf(brief);
    beside = List.copyOf(beside);
  }
}
