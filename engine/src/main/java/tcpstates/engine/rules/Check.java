package tcpstates.engine.rules;

import java.util.List;
import java.util.function.Function;

/**
 * One check of a procedure: rules of which the first that matches fires.
 *
 * @param name what is checked, such as {@code fifth, ACK}
 * @param finding what the check looks at, with the actual numbers, told before any rule acts
 * @param rules in the RFC's order
 */
record Check(String name, Function<Turn, String> finding, List<Rule> rules) {
  Check {
    rules = List.copyOf(rules);
  }
}
