package tcpstates.repl.command;

import java.util.List;
import java.util.Optional;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Verb;
import tcpstates.repl.language.Verb.Group;
import tcpstates.repl.session.Move;
import tcpstates.repl.session.Plan;
import tcpstates.repl.terms.DurationReader;
import tcpstates.repl.terms.SelectorReader;
import tcpstates.repl.terms.Spelling;

/**
 * {@code drop}, {@code dup}, {@code corrupt} and {@code delay}: faults of the network.
 *
 * @param delay in milliseconds; 0 for all but {@code delay}
 */
public record FaultCommand(Fault fault, Selector segments, long delay) implements WorldMove {

  private static final Optional<FaultCommand> NONE = Optional.empty();

  /** {@code drop}. */
  public static final Verb DROP =
      verb(Fault.DROP, "lose a segment", "drop ack from server")
          .spelled("lose")
          .says(input -> input instanceof Input.Drop drop ? at(Fault.DROP, drop.segments()) : NONE)
          .build();

  /** {@code dup}. */
  public static final Verb DUP =
      verb(Fault.DUPLICATE, "put a second copy in flight", "dup #1")
          .spelled("duplicate", "copy")
          .says(
              input ->
                  input instanceof Input.Duplicate dup ? at(Fault.DUPLICATE, dup.segments()) : NONE)
          .build();

  /** {@code corrupt}. */
  public static final Verb CORRUPT =
      verb(Fault.CORRUPT, "break a segment's checksum", "corrupt data")
          .says(
              input ->
                  input instanceof Input.Corrupt corrupt
                      ? at(Fault.CORRUPT, corrupt.segments())
                      : NONE)
          .build();

  /** {@code delay}. */
  public static final Verb DELAY =
      Verb.of(
              Group.NETWORK,
              "delay [SEL] DURATION",
              "make a segment arrive later",
              List.of("delay 3s", "delay fin 500ms", "delay all from client 2m"),
              (side, words) -> {
                Selector selector = SelectorReader.accept(words).orElse(Selector.FIRST);
                return new FaultCommand(Fault.DELAY, selector, DurationReader.read(words));
              })
          .makesMoves()
          .offeredIf((context, side) -> !context.world().wire().isEmpty())
          .build();

  private static Verb.Builder verb(Fault fault, String help, String example) {
    return Verb.of(
            Group.NETWORK,
            Spelling.fault(fault) + " [SEL]",
            help,
            List.of(Spelling.fault(fault), example),
            (side, words) -> new FaultCommand(fault, Selectors.last(words), 0))
        .makesMoves()
        .offeredIf((context, side) -> !context.world().wire().isEmpty());
  }

  private static Optional<FaultCommand> at(Fault fault, Selector segments) {
    return Optional.of(new FaultCommand(fault, segments, 0));
  }

  @Override
  public Kind kind() {
    return Kind.FAULT;
  }

  @Override
  public Verb verb() {
    return switch (fault) {
      case DROP -> DROP;
      case DUPLICATE -> DUP;
      case CORRUPT -> CORRUPT;
      case DELAY -> DELAY;
    };
  }

  @Override
  public String text(Side focus) {
    String duration = fault == Fault.DELAY ? " " + DurationReader.write(delay) : "";
    return Spelling.fault(fault) + Selectors.text(segments) + duration;
  }

  @Override
  public Plan plan(World world) {
    return Plan.of(
        switch (fault) {
          case DROP -> new Input.Drop(segments);
          case DUPLICATE -> new Input.Duplicate(segments);
          case CORRUPT -> new Input.Corrupt(segments);
          case DELAY -> new Input.Delay(segments, delay);
        });
  }

  @Override
  public Optional<Selector> chosen() {
    return Optional.of(segments);
  }

  @Override
  public List<Move> plainer(World world) {
    return Selectors.plainer(world, segments)
        .<Move>map(each -> new FaultCommand(fault, each, delay))
        .toList();
  }
}
