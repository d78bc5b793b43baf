package tcpstates.repl.advice;

import static tcpstates.repl.text.Format.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.repl.session.CheckEvaluation;
import tcpstates.repl.session.Variables;
import tcpstates.repl.terms.Check;
import tcpstates.repl.terms.Check.Comparison;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.Variable;

/** Goals that cannot be, as a check contradicts itself, or two exclude each other. */
final class Contradictions {

  private Contradictions() {}

  /** Why a goal cannot hold in any world, in a sentence; empty where no reason is known. */
  static Optional<String> in(Check goal) {
    List<Check> checks = goal.parts();
    for (Check check : checks) {
      Optional<String> why = why(check);
      if (why.isPresent()) {
        return Optional.of(format("`%s` can't hold. %s.", check.text(), why.get()));
      }
    }
    for (int i = 0; i < checks.size(); i++) {
      for (Check other : checks.subList(i + 1, checks.size())) {
        Check one = checks.get(i);
        Optional<String> why = why(one, other).or(() -> why(other, one));
        if (why.isPresent()) {
          return Optional.of(
              format("`%s` and `%s` can't both hold. %s.", one.text(), other.text(), why.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> why(Check check) {
    return check instanceof Check.VariableIs c
        ? told(
            ofItself(c) && !CheckEvaluation.between(c, 0, c.value().plainSum()),
            format("Whatever %s is, that is not so", Variables.name(c.variable())))
        : Optional.empty();
  }

  private static Optional<String> why(Check one, Check other) {
    return ofSide(one, other).or(() -> ofNumbers(one, other)).or(() -> ofSegments(one, other));
  }

  private static Optional<String> ofSide(Check one, Check other) {
    if (one instanceof Check.InState a && other instanceof Check.InState b) {
      return told(
          a.side() == b.side() && a.state() != b.state(), "A side is in one state at a time");
    }
    if (one instanceof Check.Signalled a && other instanceof Check.Signalled b) {
      return told(
          a.side() == b.side() && a.signal() != b.signal(),
          "What an application was told last is one thing");
    }
    if (one instanceof Check.Owes a && other instanceof Check.Owes b) {
      return told(
          a.side() == b.side() && !a.flags().deciding().equals(b.flags().deciding()),
          "A side owes one answer at a time");
    }
    return one instanceof Check.Received a && other instanceof Check.Received b
        ? told(
            a.side() == b.side() && !a.data().equals(b.data()),
            "All that a side has received is one text")
        : Optional.empty();
  }

  private static Optional<String> ofSegments(Check one, Check other) {
    if (one instanceof Check.WireHolds a && other instanceof Check.WireHolds b) {
      return told(a.segments() != b.segments(), "They are two different numbers");
    }
    if (one instanceof Check.WireHolds a && other instanceof Check.OnWire) {
      return told(a.segments() == 0, "A segment is in flight, or none is");
    }
    return told(
        one instanceof Check.SentNothing && other instanceof Check.Sent,
        "Something was sent, or nothing was");
  }

  // ---- numbers

  private static Optional<String> ofNumbers(Check one, Check other) {
    if (one instanceof Check.Unread a && other instanceof Check.Unread b) {
      return told(
          a.side() == b.side()
              && !Range.of(a.comparison(), a.bytes()).meets(Range.of(b.comparison(), b.bytes())),
          "No number is both");
    }
    if (one instanceof Check.InState a
        && other instanceof Check.VariableIs b
        && a.side() == b.side()) {
      return variables(b)
          .filter(variable -> !Variables.isSet(a.state(), variable))
          .findFirst()
          .map(variable -> format("%s is not set in %s", Variables.name(variable), a.state()));
    }
    return one instanceof Check.VariableIs a && other instanceof Check.VariableIs b
        ? told(exclude(a, b), "No number is both")
        : Optional.empty();
  }

  private static Stream<Variable> variables(Check.VariableIs check) {
    return Stream.concat(Stream.of(check.variable()), check.value().variables());
  }

  /** Whether a variable is compared with itself, perhaps with a number added: all else cancels. */
  private static boolean ofItself(Check.VariableIs check) {
    Map<Variable, Integer> left = new EnumMap<>(Variable.class);
    left.put(check.variable(), -1);
    for (Expression.Term term : check.value().terms()) {
      term.operand()
          .variable()
          .ifPresent(named -> left.merge(named, term.negative() ? -1 : 1, Integer::sum));
    }
    return left.values().stream().allMatch(times -> times == 0);
  }

  /** In sequence space, which is a circle, only two equations exclude each other for sure. */
  private static boolean exclude(Check.VariableIs a, Check.VariableIs b) {
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
