package tcpstates.repl.prompt;

import java.util.ArrayList;
import java.util.List;
import tcpstates.repl.session.Answer;
import tcpstates.repl.session.Reply;
import tcpstates.repl.session.Session;
import tcpstates.repl.session.Sessions;
import tcpstates.repl.view.Look;
import tcpstates.repl.view.StyledLine;
import tcpstates.repl.view.TextView;

/** A session and the person at its prompt: what has been said last. */
final class Conversation {

  private final Shell shell;
  private Session session;
  private boolean over;

  Conversation(Session session, Shell shell) {
    this.session = session;
    this.shell = shell;
  }

  Session session() {
    return session;
  }

  /** Whether the person has asked to leave. */
  boolean over() {
    return over;
  }

  /** The answer to a line, for which somebody waits; an empty one is the Enter key alone. */
  List<StyledLine> say(String line, Look look, Waiting waiting) {
    waiting.begin();
    Reply reply = line.isBlank() ? Sessions.enter(session) : Sessions.type(session, line, waiting);
    waiting.over();
    return answer(line, reply, look);
  }

  /** As {@link #say}; an empty line is nothing, and nobody waits. */
  List<StyledLine> sayFromPipe(String line, Look look) {
    return answer(line, Sessions.type(session, line), look);
  }

  private List<StyledLine> answer(String line, Reply reply, Look look) {
    Shell.Granted granted = shell.grant(reply);
    session = granted.reply().session();
    over = granted.leaving();
    List<StyledLine> lines = new ArrayList<>();
    boolean done = granted.reply().answer() instanceof Answer.Asked;
    if (!done) {
      lines.addAll(TextView.reply(line, granted.reply(), look));
    }
    lines.addAll(granted.said());
    return List.copyOf(lines);
  }
}
