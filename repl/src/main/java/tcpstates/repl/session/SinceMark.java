package tcpstates.repl.session;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.terms.PastCondition;

/**
 * What has happened since the mark. Most checks do not look back, so nothing is collected before
 * one does.
 */
public final class SinceMark implements Predicate<PastCondition> {

  private final Chain<Moment> past;
  private final int mark;
  private final List<Move> moving;
  private final List<WorldStep> soFar;

  private SinceMark(Chain<Moment> past, int mark, List<Move> moving, List<WorldStep> soFar) {
    this.past = past;
    this.mark = mark;
    this.moving = moving;
    this.soFar = soFar;
  }

  /**
   * What has happened since a mark.
   *
   * @param past all moves up to now
   * @param mark how many of them came before the mark
   */
  static SinceMark over(Chain<Moment> past, int mark) {
    return new SinceMark(past, mark, List.of(), List.of());
  }

  /**
   * This, and then a part of a move.
   *
   * @param steps what the move has made the endpoints do so far
   */
  SinceMark amid(Move move, List<WorldStep> steps) {
    return new SinceMark(past, mark, List.of(move), List.copyOf(steps));
  }

  private Stream<Moment> moments() {
    return past.last(past.size() - mark).stream();
  }

  /** The moves since the mark, oldest first. */
  public Stream<Move> moves() {
    return Stream.concat(moments().map(Moment::move), moving.stream());
  }

  /** What the endpoints have done since the mark, oldest first. */
  public Stream<WorldStep> steps() {
    return Stream.concat(moments().flatMap(moment -> moment.steps().stream()), soFar.stream());
  }

  @Override
  public boolean test(PastCondition check) {
    return check instanceof PastCondition.Did did
        ? moves().anyMatch(move -> did.holdsBy(move.verb(), move.side(), move.typed()))
        : steps().anyMatch(check::holdsBy);
  }
}
