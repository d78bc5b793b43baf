package tcpstates.repl.advice;

import static tcpstates.repl.text.Format.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.repl.session.ConditionEvaluation;
import tcpstates.repl.session.Variables;
import tcpstates.repl.terms.Condition;
import tcpstates.repl.terms.Condition.Comparison;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.Variable;

/**
 * Goals that are impossible, because a check contradicts itself or two checks exclude each other.
 */
final class Contradictions {

  private Contradictions() {}

  /** Why a goal can't hold in any world, in a sentence; empty if no reason is known. */
  static Optional<String> in(Condition goal) {
    List<Condition> conditions = goal.parts();
    for (Condition condition : conditions) {
      Optional<String> why = why(condition);
      if (why.isPresent()) {
        return Optional.of(format("`%s` can't hold. %s.", condition.text(), why.get()));
      }
    }
    for (int i = 0; i < conditions.size(); i++) {
      for (Condition other : conditions.subList(i + 1, conditions.size())) {
        Condition one = conditions.get(i);
        Optional<String> why = why(one, other).or(() -> why(other, one));
        if (why.isPresent()) {
          return Optional.of(
              format("`%s` and `%s` can't both hold. %s.", one.text(), other.text(), why.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> why(Condition condition) {
    return condition instanceof Condition.VariableIs c
        ? told(
            ofItself(c) && !ConditionEvaluation.between(c, 0, c.value().plainSum()),
            format("That is false, whatever %s is", Variables.name(c.variable())))
        : Optional.empty();
  }

  private static Optional<String> why(Condition one, Condition other) {
    return ofSide(one, other).or(() -> ofNumbers(one, other)).or(() -> ofSegments(one, other));
  }

  private static Optional<String> ofSide(Condition one, Condition other) {
    if (one instanceof Condition.InState a && other instanceof Condition.InState b) {
      return told(
          a.side() == b.side() && a.state() != b.state(), "A side is in one state at a time");
    }
    if (one instanceof Condition.Signalled a && other instanceof Condition.Signalled b) {
      return told(
          a.side() == b.side() && a.signal() != b.signal(), "Only one signal can be the last");
    }
    if (one instanceof Condition.Owes a && other instanceof Condition.Owes b) {
      return told(
          a.side() == b.side() && !a.flags().deciding().equals(b.flags().deciding()),
          "A side owes one answer at a time");
    }
    return one instanceof Condition.Received a && other instanceof Condition.Received b
        ? told(
            a.side() == b.side() && !a.data().equals(b.data()),
            "A side has received one text, not two")
        : Optional.empty();
  }

  private static Optional<String> ofSegments(Condition one, Condition other) {
    if (one instanceof Condition.WireHolds a && other instanceof Condition.WireHolds b) {
      return told(a.segments() != b.segments(), "They are two different numbers");
    }
    if (one instanceof Condition.WireHolds a && other instanceof Condition.OnWire) {
      return told(a.segments() == 0, "A segment is in flight, or none is");
    }
    return told(
        one instanceof Condition.SentNothing && other instanceof Condition.Sent,
        "Something was sent, or nothing was");
  }

  // ---- numbers

  private static Optional<String> ofNumbers(Condition one, Condition other) {
    if (one instanceof Condition.Unread a && other instanceof Condition.Unread b) {
      return told(
          a.side() == b.side()
              && !Range.of(a.comparison(), a.bytes()).meets(Range.of(b.comparison(), b.bytes())),
          "No number is both");
    }
    if (one instanceof Condition.InState a
        && other instanceof Condition.VariableIs b
        && a.side() == b.side()) {
      return variables(b)
          .filter(variable -> !Variables.isSet(a.state(), variable))
          .findFirst()
          .map(variable -> format("%s is not set in %s", Variables.name(variable), a.state()));
    }
    return one instanceof Condition.VariableIs a && other instanceof Condition.VariableIs b
        ? told(exclude(a, b), "No number is both")
        : Optional.empty();
  }

  private static Stream<Variable> variables(Condition.VariableIs condition) {
    return Stream.concat(Stream.of(condition.variable()), condition.value().variables());
  }

  /**
   * Whether a variable is compared with itself, perhaps with a number added: everything else
   * cancels.
   */
  private static boolean ofItself(Condition.VariableIs condition) {
    Map<Variable, Integer> left = new EnumMap<>(Variable.class);
    left.put(condition.variable(), -1);
    for (Expression.Term term : condition.value().terms()) {
      term.operand()
          .variable()
          .ifPresent(named -> left.merge(named, term.negative() ? -1 : 1, Integer::sum));
    }
    return left.values().stream().allMatch(times -> times == 0);
  }

  /** In sequence space, which is a circle, only two equations exclude each other for sure. */
  private static boolean exclude(Condition.VariableIs a, Condition.VariableIs b) {
    if (a.side() != b.side()
        || a.variable() != b.variable()
        || a.value().variables().findAny().isPresent()
        || b.value().variables().findAny().isPresent()) {
      return false;
    }
    long first = a.value().plainSum();
    long second = b.value().plainSum();
    return a.variable().inSequenceSpace()
        ? a.comparison() == Comparison.EQUAL
            && b.comparison() == Comparison.EQUAL
            && !SeqNum.of(first).equals(SeqNum.of(second))
        : !Range.of(a.comparison(), first).meets(Range.of(b.comparison(), second));
  }

  /** The numbers of which a comparison holds. One that leaves out a single number excludes none. */
  private record Range(long least, long most) {

    static Range of(Comparison comparison, long number) {
      return switch (comparison) {
        case EQUAL -> new Range(number, number);
        case NOT_EQUAL -> new Range(Long.MIN_VALUE, Long.MAX_VALUE);
        case LESS -> new Range(Long.MIN_VALUE, number - 1);
        case AT_MOST -> new Range(Long.MIN_VALUE, number);
        case GREATER -> new Range(number + 1, Long.MAX_VALUE);
        case AT_LEAST -> new Range(number, Long.MAX_VALUE);
      };
    }

    boolean meets(Range other) {
      return least <= other.most && other.least <= most;
    }
  }

  private static Optional<String> told(boolean contradiction, String why) {
    return contradiction ? Optional.of(why) : Optional.empty();
  }
}
