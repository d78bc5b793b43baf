package tcpstates.engine.rules;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.State;

/** One check of a procedure: rules in the RFC's order, of which the first that matches fires. */
abstract class Check {

  private final String name;
  private final List<Rule> rules;

  // Arrays, not lists: this is where a search spends its time.
  private final Rule[][] byState = new Rule[State.values().length][];

  /**
   * @param name what is checked, such as {@code fifth, ACK}
   */
  Check(String name, Rule... rules) {
    this.name = name;
    this.rules = List.of(rules);
    for (State state : State.values()) {
      List<Rule> possible = new ArrayList<>();
      for (Rule rule : rules) {
        if (rule.states().contains(state)) {
          possible.add(rule);
        }
      }
      byState[state.ordinal()] = possible.toArray(new Rule[0]);
    }
  }

  final String name() {
    return name;
  }

  /** What it looks at, with the actual numbers, as they are before any rule acts. */
  abstract String finding(Turn turn);

  final List<Rule> rules() {
    return rules;
  }

  /** The rule that would fire. There must be one. */
  final Rule firstMatching(Turn turn) {
    for (Rule rule : byState[turn.state.ordinal()]) {
      if (rule.matches(turn)) {
        return rule;
      }
    }
    throw new IllegalStateException("no rule of " + name + " matches in " + turn.state);
  }

  /** Fires the first rule that matches, if any does. Returns what the chain of checks does next. */
  final Next run(Turn turn) {
    for (Rule rule : byState[turn.state.ordinal()]) {
      if (rule.matches(turn)) {
        turn.fire(this, rule);
        return rule.next();
      }
    }
    return Next.NO_RULE;
  }
}
