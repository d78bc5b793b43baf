package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.repl.advice.SearchBudget;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.reply.Answer;
import tcpstates.repl.reply.Reply;
import tcpstates.repl.session.Occasion;
import tcpstates.repl.session.Predictions;
import tcpstates.repl.session.Session;
import tcpstates.repl.terms.Vocabulary;

/** {@code predict}: a person says what the next delivery will lead to. */
public record PredictCommand(Optional<Side> side, State state) implements SessionCommand {

  public static final Verb VERB =
      Verb.of(
              Group.LOOK,
              "predict [client|server] STATE",
              "say what the next delivery leads to",
              List.of("predict ESTABLISHED", "predict client TIME-WAIT"),
              (side, words) ->
                  new PredictCommand(
                      side.or(() -> words.accept(Keywords.SIDES)), words.need(Vocabulary.STATES)))
          .sideToo()
          .build();

  @Override
  public Kind kind() {
    return Kind.PREDICTION;
  }

  @Override
  public PredictCommand by(Side focus) {
    return new PredictCommand(Optional.of(side.orElse(focus)), state);
  }

  @Override
  public String text(Side focus) {
    return "predict " + side.orElse(focus).word() + " " + state.rfcName();
  }

  @Override
  public Reply on(Session session, SearchBudget budget) {
    Side about = side.orElseThrow();
    Predictions next = session.predictions().with(about, state, Occasion.Arrival.ANY);
    Session noted = session.withLog(session.log().withPredictions(next));
    return Reply.to(this, noted, new Answer.Predicted(about, state, Occasion.Arrival.ANY));
  }
}
