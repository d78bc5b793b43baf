package tcpstates.repl.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.language.Command;
import tcpstates.repl.language.Verb;
import tcpstates.repl.terms.Field;

/** A command that changes the world. */
public interface Move extends Command {

  /** What it asks the simulator to do in a world. Its side is filled in. */
  Plan plan(World world);

  /** The verb with which a person makes it. */
  Verb verb();

  /** The numbers that a person typed with it. */
  default Set<Field> typed() {
    return Set.of();
  }

  /**
   * The same move with the missing numbers typed, if a person can type them.
   *
   * @param sent the segment that it sends
   */
  default Optional<Move> typing(Set<Field> numbers, Segment sent) {
    return Optional.of(this).filter(move -> move.typed().containsAll(numbers));
  }

  /** The segments in flight that it chooses, if it does. */
  default Optional<Selector> chosen() {
    return Optional.empty();
  }

  /** Plainer moves that may lead to the same world, the plainest first. */
  default List<Move> plainer(World world) {
    return List.of();
  }

  /** Whether nobody made it: it was seen to happen, as in a capture. */
  default boolean isSeen() {
    return false;
  }

  /** Whether a side must be in the state that it is in after this move. */
  default boolean isCertain(Side side) {
    return true;
  }

  @Override
  default Move by(Side focus) {
    return this;
  }
}
