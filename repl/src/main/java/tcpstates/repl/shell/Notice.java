package tcpstates.repl.shell;

import tcpstates.repl.session.Session;
import tcpstates.repl.text.Prose;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/**
 * A companion that says something when a conversation begins, and nothing after that.
 *
 * @param said what it says
 */
public record Notice(Prose said) implements Companion {

  /** For somebody whose last screen was killed, and could not give the terminal back. */
  public static final Notice KILLED =
      new Notice(
          Prose.of(
              StyledLine.of(
                      "The screen was killed last time. If a terminal looks strange now, type ")
                  .plus("reset", Style.COMMAND)
                  .plus(" at its shell prompt.")));

  @Override
  public Beginning begin(Session session) {
    return new Beginning(session, said);
  }
}
