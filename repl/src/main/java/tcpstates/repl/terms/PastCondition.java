package tcpstates.repl.terms;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.WorldStep;
import tcpstates.repl.language.Verb;

/**
 * A check of what has happened since the mark: since the last {@code mark} command or {@code
 * reset}, or since a lesson's step began.
 */
public sealed interface PastCondition extends Condition {

  /** Whether this step makes it hold. No step contains what a person typed. */
  default boolean holdsBy(WorldStep step) {
    return false;
  }

  /** {@code happened RULE [SIDE]}: a rule of the catalogue has fired. */
  record Happened(Rule rule, Optional<Side> side) implements PastCondition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.happened(this);
    }

    @Override
    public String text() {
      return "happened " + rule.id() + sideText(side);
    }

    @Override
    public boolean holdsBy(WorldStep step) {
      return side.filter(s -> s != step.side()).isEmpty() && step.fired().contains(rule);
    }
  }

  /** {@code passed SIDE STATE}: a side has come into a state. */
  record Passed(Side side, State state) implements PastCondition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.passed(this);
    }

    @Override
    public String text() {
      return "passed " + side.word() + " " + state.rfcName();
    }

    @Override
    public boolean holdsBy(WorldStep step) {
      return step.side() == side && step.to() == state && step.from() != state;
    }
  }

  /**
   * {@code did VERB [SIDE] [with FIELDS]}: a person has made a move with a verb, and typed these
   * numbers.
   */
  record Did(Verb verb, Optional<Side> side, Set<Field> with) implements PastCondition {
    public Did {
      with = Set.copyOf(with);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.did(this);
    }

    @Override
    public String text() {
      String fields =
          with.stream().sorted().map(Field::word).collect(Collectors.joining(", ", " with ", ""));
      return "did " + verb.name() + sideText(side) + (with.isEmpty() ? "" : fields);
    }

    /** Whether a move with these makes it hold. */
    public boolean holdsBy(Verb typed, Optional<Side> by, Set<Field> numbers) {
      return typed == verb && (side.isEmpty() || side.equals(by)) && numbers.containsAll(with);
    }
  }

  private static String sideText(Optional<Side> side) {
    return side.map(s -> " " + s.word()).orElse("");
  }
}
