package tcpstates.repl.command;

import java.util.List;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Logbook;
import tcpstates.repl.session.Session;
import tcpstates.repl.text.Style;
import tcpstates.repl.text.StyledLine;

/** A bare {@code client} or {@code server}: the focus moves there. */
public record FocusCommand(Side chosen) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.ENDPOINT,
              "client | server",
              "make this the side you play",
              List.of("client", "server", "c"),
              (side, words) -> new FocusCommand(side.orElseThrow()))
          .spelled("server", "c", "s")
          .bareSide()
          .build();

  @Override
  public Kind kind() {
    return Kind.FOCUS;
  }

  @Override
  public String text(Side focus) {
    return chosen.word();
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    Logbook log = session.log().withSent(new Logbook.LastSent(chosen.word(), false, List.of()));
    Session there = session.withBranch(session.branch().withFocus(chosen)).withLog(log);
    StyledLine said =
        StyledLine.of("✓ ", Style.GOOD).plus("The " + chosen.word() + " is in focus.");
    return Reply.to(this, there, new Answer.Told(List.of(said), 2));
  }
}
