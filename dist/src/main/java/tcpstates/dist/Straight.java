package tcpstates.dist;

import java.util.Optional;
import tcpstates.repl.language.Command;
import tcpstates.repl.session.Answer;
import tcpstates.repl.session.Patience;
import tcpstates.repl.session.Reply;
import tcpstates.repl.session.Request;
import tcpstates.repl.session.Session;
import tcpstates.repl.view.Card;
import tcpstates.repl.view.Companion;

/** A companion that begins with the lesson that was named on the command line. */
record Straight(Companion tutor, String lesson) implements Companion {

  @Override
  public Beginning begin(Session session) {
    Session begun = tutor.begin(session).session();
    Reply reply = tutor.type(begun, "lesson " + lesson, Patience.STEADY).reply();
    if (reply.answer() instanceof Answer.Asked asked
        && asked.request() instanceof Request.Run run) {
      Heard heard = tutor.run(reply, run.command(), Patience.STEADY);
      return new Beginning(heard.reply().session(), heard.said());
    }
    return new Beginning(begun, tcpstates.repl.view.Prose.NONE);
  }

  @Override
  public Heard type(Session session, String line, Patience patience) {
    return tutor.type(session, line, patience);
  }

  @Override
  public Heard run(Reply asked, Command.Extension command, Patience patience) {
    return tutor.run(asked, command, patience);
  }

  @Override
  public Optional<Card> card(Session session) {
    return tutor.card(session);
  }

  @Override
  public boolean completes(Session session) {
    return tutor.completes(session);
  }
}
