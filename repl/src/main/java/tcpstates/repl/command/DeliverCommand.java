package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Plan;

/** {@code deliver [SEL]}: segments arrive. */
public record DeliverCommand(Selector segments) implements WorldMove {

  /** The oldest that can arrive. */
  public static final DeliverCommand FIRST = new DeliverCommand(Selector.FIRST);

  public static final Verb VERB =
      Verb.of(
              Group.NETWORK,
              "deliver [SEL]",
              "let a segment arrive",
              List.of("deliver", "deliver #3", "deliver syn ack", "deliver all from client"),
              (side, words) -> new DeliverCommand(Selectors.last(words)))
          .makesMoves()
          .meantBy("deliver", "pass", "forward", "carry", "arrive", "transmit")
          .offeredIf(DeliverCommand::offered)
          .says(
              input ->
                  input instanceof Input.Deliver deliver
                      ? Optional.of(new DeliverCommand(deliver.segments()))
                      : Optional.empty())
          .build();

  private static boolean offered(CompletionContext context, Side side) {
    return context.world().wire().stream()
        .map(segment -> new DeliverCommand(Selector.id(segment.id())))
        .anyMatch(context::accepts);
  }

  @Override
  public Kind kind() {
    return Kind.MOVE;
  }

  @Override
  public String text(Side focus) {
    return "deliver" + Selectors.text(segments);
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(new Input.Deliver(segments));
  }

  @Override
  public Optional<Selector> chosen() {
    return Optional.of(segments);
  }

  @Override
  public List<Move> plainer(World world) {
    return Selectors.plainer(world, segments).<Move>map(DeliverCommand::new).toList();
  }

  @Override
  public Verb verb() {
    return VERB;
  }
}
