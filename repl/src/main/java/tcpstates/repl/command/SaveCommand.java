package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Quoted;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.language.Verb.Place;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.reply.Request;
import tcpstates.repl.session.Session;

/** {@code save FILE}: the moves that led here are written to a file. */
public record SaveCommand(String file) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "save FILE",
              "write the session's commands to a file",
              List.of("save handshake.txt", "save \"my session.txt\""),
              (side, words) -> new SaveCommand(words.name("a file")))
          .only(Place.PROMPT, Place.SCRIPT)
          .build();

  @Override
  public Kind kind() {
    return Kind.WRITE;
  }

  @Override
  public String text(Side focus) {
    return "save " + Quoted.writeName(file);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    Request request = new Request.WriteFile(file, SavedSession.text(session));
    return Evaluator.ask(this, session, request);
  }
}
