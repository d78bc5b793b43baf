package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Session;

/** {@code quit}: the person leaves. */
public record QuitCommand() implements SessionCommand {

  public static final Verb VERB =
      Verb.of(Group.SESSION, "quit", "leave", List.of("quit"), (side, words) -> new QuitCommand())
          .spelled("exit", "bye")
          .only(Place.PROMPT, Place.SCRIPT)
          .build();

  @Override
  public Kind kind() {
    return Kind.LEAVE;
  }

  @Override
  public String text(Side focus) {
    return "quit";
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    return Evaluator.ask(this, session, new Request.Quit());
  }
}
