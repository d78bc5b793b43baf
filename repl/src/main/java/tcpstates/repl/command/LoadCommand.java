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

/** {@code load FILE}: the commands of a file are run, in a fresh world. */
public record LoadCommand(String file) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.SESSION,
              "load FILE",
              "run the commands of a file, in a fresh world",
              List.of("load handshake.txt"),
              (side, words) -> new LoadCommand(words.name("a file")))
          .only(Place.PROMPT, Place.SCRIPT)
          .build();

  @Override
  public Kind kind() {
    return Kind.LOAD;
  }

  @Override
  public String text(Side focus) {
    return "load " + Quoted.writeName(file);
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    return Evaluator.ask(this, session, new Request.ReadFile(file));
  }
}
