package tcpstates.engine.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tcpstates.engine.tcp.State;

/** One check of a procedure: rules in the RFC's order, of which the first that matches fires. */
final class Check {

  private final String name;
  private final Function<Turn, String> finding;
  private final List<Rule> rules;
  private final Map<State, List<Rule>> byState = new EnumMap<>(State.class);

  /**
   * @param name what is checked, such as {@code fifth, ACK}
   * @param finding what the check looks at, with the actual numbers, told before any rule acts
   */
  Check(String name, Function<Turn, String> finding, List<Rule> rules) {
    this.name = name;
    this.finding = finding;
    this.rules = List.copyOf(rules);
    for (State state : State.values()) {
      List<Rule> possible = new ArrayList<>(rules);
      possible.removeIf(rule -> !rule.states().contains(state));
      byState.put(state, List.copyOf(possible));
    }
  }

  String name() {
    return name;
  }

  String finding(Turn turn) {
    return finding.apply(turn);
  }

  List<Rule> rules() {
    return rules;
  }

  /** The first rule that matches, if any does. */
  Optional<Rule> first(Turn turn) {
    for (Rule rule : byState.get(turn.state)) {
      if (rule.matches(turn)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
