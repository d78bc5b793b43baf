package tcpstates.engine.world;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which segments in flight are meant.
 *
 * @param which how they are picked
 * @param from the side whose segments count, if only one side's do
 */
public record Selector(Which which, Optional<Side> from) {

  /** A way to pick segments in flight. */
  public sealed interface Which {}

  /** The one with this number. */
  public record ById(int id) implements Which {}

  /** The oldest. */
  public record First() implements Which {}

  /** The newest. */
  public record Last() implements Which {}

  /** All that are in flight now, oldest first. */
  public record All() implements Which {}

  /** The oldest that matches. */
  public record Matching(SegmentPattern pattern) implements Which {}

  /** The oldest of all: the default. */
  public static final Selector FIRST = new Selector(new First(), Optional.empty());

  /** Every segment in flight. */
  public static final Selector ALL = new Selector(new All(), Optional.empty());

  /** A search asks for these millions of times. */
  private static final List<Selector> LOW_IDS =
      IntStream.range(0, 64).mapToObj(Selector::make).toList();

  /** The segment with this number. */
  public static Selector id(int id) {
    return id >= 0 && id < LOW_IDS.size() ? LOW_IDS.get(id) : make(id);
  }

  private static Selector make(int id) {
    return new Selector(new ById(id), Optional.empty());
  }
}
