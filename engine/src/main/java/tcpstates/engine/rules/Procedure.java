package tcpstates.engine.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

  /** Carries out the checks until a rule says that the event has been dealt with. */
  void run(Turn turn) {
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).run(turn).ends()) {
        return;
      }
    }
  }

  /** The states given, as a set. */
  static Set<State> in(State... states) {
    Set<State> set = EnumSet.noneOf(State.class);
    set.addAll(Arrays.asList(states));
    return Collections.unmodifiableSet(set);
  }
}
