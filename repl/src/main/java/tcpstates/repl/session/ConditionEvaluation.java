package tcpstates.repl.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.PastCondition;

/** Whether a condition holds: only yes or no, since a search asks it about many worlds. */
public final class ConditionEvaluation implements Condition.Cases<Boolean> {

  private final World world;
  private final List<InFlight> sent;
  private final Predicate<PastCondition> since;

  private ConditionEvaluation(World world, List<InFlight> sent, Predicate<PastCondition> since) {
    this.world = world;
    this.sent = sent;
    this.since = since;
  }

  /** Whether a condition holds. */
  public static boolean holds(Evidence evidence, Condition check) {
    return holds(evidence.world(), evidence.sent(), evidence.since(), check);
  }

  /**
   * Whether a condition holds.
   *
   * @param sent what the endpoints sent in the last command
   * @param since what has happened since the mark
   */
  public static boolean holds(
      World world, List<InFlight> sent, Predicate<PastCondition> since, Condition check) {
    return check.match(new ConditionEvaluation(world, sent, since));
  }

  @Override
  public Boolean inState(Condition.InState c) {
    return world.tcp(c.side()).state() == c.state();
  }

  @Override
  public Boolean variableIs(Condition.VariableIs c) {
    OptionalLong actual = Variables.of(world, c.side(), c.variable());
    OptionalLong wanted = Variables.of(world, c.side(), c.value());
    return actual.isPresent()
        && wanted.isPresent()
        && between(c, actual.getAsLong(), wanted.getAsLong());
  }

  @Override
  public Boolean owes(Condition.Owes c) {
    return world.owed(c.side()).deciding().equals(c.flags().deciding());
  }

  @Override
  public Boolean received(Condition.Received c) {
    return world.tcp(c.side()).rcv().received().equals(c.data());
  }

  @Override
  public Boolean unread(Condition.Unread c) {
    long unread = world.tcp(c.side()).rcv().unread();
    return compares(c.comparison(), Long.compare(unread, c.bytes()));
  }

  @Override
  public Boolean signalled(Condition.Signalled c) {
    return world.tcp(c.side()).signal() == c.signal();
  }

  @Override
  public Boolean wireHolds(Condition.WireHolds c) {
    return world.wire().size() == c.segments();
  }

  @Override
  public Boolean onWire(Condition.OnWire c) {
    return chosen(c.segments()).stream().anyMatch(segment -> numbers(segment, c.seq(), c.ack()));
  }

  @Override
  public Boolean sent(Condition.Sent c) {
    return sent.stream()
        .filter(segment -> c.from().filter(s -> s != segment.from()).isEmpty())
        .filter(segment -> c.pattern().matches(segment.segment()))
        .anyMatch(segment -> numbers(segment, c.seq(), c.ack()));
  }

  @Override
  public Boolean sentNothing(Condition.SentNothing c) {
    return sent.isEmpty();
  }

  @Override
  public Boolean happened(PastCondition.Happened c) {
    return since.test(c);
  }

  @Override
  public Boolean passed(PastCondition.Passed c) {
    return since.test(c);
  }

  @Override
  public Boolean did(PastCondition.Did c) {
    return since.test(c);
  }

  @Override
  public Boolean all(Condition.All c) {
    for (Condition check : c.conditions()) {
      if (!check.match(this)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comparison of a variable holds between two numbers. */
  public static boolean between(Condition.VariableIs c, long actual, long wanted) {
    int order =
        c.variable().inSequenceSpace()
            ? SeqNum.of(actual).minus(SeqNum.of(wanted))
            : Long.compare(actual, wanted);
    return compares(c.comparison(), order);
  }

  private static boolean compares(Condition.Comparison comparison, int order) {
    return switch (comparison) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case GREATER -> order > 0;
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
    };
  }

  private List<InFlight> chosen(Selector selector) {
    List<InFlight> segments =
        world.wire().stream()
            .filter(segment -> selector.from().filter(s -> s != segment.from()).isEmpty())
            .toList();
    if (selector.which() instanceof Selector.ById id) {
      return segments.stream().filter(segment -> segment.id() == id.id()).toList();
    }
    if (selector.which() instanceof Selector.Matching matching) {
      return segments.stream()
          .filter(segment -> matching.pattern().matches(segment.segment()))
          .toList();
    }
    if (selector.which() instanceof Selector.All || segments.isEmpty()) {
      return segments;
    }
    boolean last = selector.which() instanceof Selector.Last;
    return List.of(segments.get(last ? segments.size() - 1 : 0));
  }

  /**
   * Numbers are over the variables of the segment's sender; one that is not set matches nothing.
   */
  private boolean numbers(InFlight segment, Optional<Expression> seq, Optional<Expression> ack) {
    Segment found = segment.segment();
    return number(segment.from(), seq, found.seq())
        && (ack.isEmpty() || found.hasAck())
        && number(segment.from(), ack, found.ack());
  }

  private boolean number(Side sender, Optional<Expression> wanted, SeqNum actual) {
    if (wanted.isEmpty()) {
      return true;
    }
    OptionalLong value = Variables.of(world, sender, wanted.get());
    return value.isPresent() && SeqNum.of(value.getAsLong()).equals(actual);
  }
}
