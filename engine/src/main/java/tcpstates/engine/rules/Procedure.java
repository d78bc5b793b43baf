package tcpstates.engine.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import tcpstates.engine.tcp.State;

/**
 * What RFC 9293 says about one kind of event: a chain of checks, carried out in order.
 *
 * @param section the section of RFC 9293
 * @param title the section's subject
 * @param checks in the RFC's order
 */
record Procedure(String section, String title, List<Check> checks) {

  Procedure {
    checks = List.copyOf(checks);
  }

  /** A condition that always holds, for the last row of a check. */
  static final Predicate<Turn> ALWAYS = turn -> true;

  /** An action that changes nothing. */
  static final Consumer<Turn> NOTHING = turn -> {};

  /** Carries out the checks until a rule says that the event has been dealt with. */
  void run(Turn turn) {
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).run(turn).ends()) {
        return;
      }
    }
  }

  static Check check(String name, Function<Turn, String> finding, Rule... rules) {
    return new Check(name, finding, List.of(rules));
  }

  /** The states given, as a set. */
  static Set<State> in(State... states) {
    Set<State> set = EnumSet.noneOf(State.class);
    set.addAll(Arrays.asList(states));
    return Collections.unmodifiableSet(set);
  }
}
