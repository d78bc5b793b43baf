package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tcpstates.engine.bench.Resources;
import tcpstates.engine.conformance.ConformanceTest;
import tcpstates.engine.tcp.State;

/**
 * {@code docs/RULES.md} is generated from the catalogue; {@code -Dgolden.write=true} rewrites it.
 */
class RulesTableTest {

  private static final int MOST_CASES = 12;

  @Test
  void the_table_of_rules_is_current() {
    String generated = table();
    if (Boolean.getBoolean("golden.write")) {
      Resources.write(Resources.repository("docs/RULES.md"), generated);
    }
    assertEquals(
        generated,
        Resources.text(Resources.repository("docs/RULES.md")),
        "docs/RULES.md is out of date: mvn test -pl engine -Dgolden.write=true rewrites it");
  }

  private static String table() {
    Map<String, Set<String>> cases = ConformanceTest.rulesFired();
    Map<String, Map<String, Long>> examples =
        Example.all().stream()
            .collect(
                Collectors.groupingBy(
                    Example::rule,
                    Collectors.groupingBy(Example::table, TreeMap::new, Collectors.counting())));
    StringBuilder text = new StringBuilder(introduction());
    String procedure = "";
    String check = "";
    for (Catalogue.Entry entry : Catalogue.entries()) {
      if (!entry.procedure().equals(procedure)) {
        procedure = entry.procedure();
        check = "";
        text.append("\n## ").append(procedure).append("\n");
      }
      if (!entry.check().equals(check)) {
        check = entry.check();
        text.append(check.equals(procedure) ? "" : "\n### " + check + "\n");
        text.append("\n| rule | RFC 9293 | in | what happens, and why | shown by |\n");
        text.append("|---|---|---|---|---|\n");
      }
      text.append(row(entry.rule(), examples, cases));
    }
    return text.toString();
  }

  private static String introduction() {
    return """
        # The rules of the engine

        Generated from the rule catalogue by RulesTableTest; do not edit it by hand.

        The rows have the order of RFC 9293, section 3.10. In each check, the first row that fits the state and whose
        condition holds fires, and says whether the next check follows. `why` names these rules; `explain RULE` shows
        one. SYN-SENT shares the third check with the other states and, after a SYN,ACK, the sixth to the eighth; you
        find them there. The last column says how many examples a rule has under its name, and in which table of
        `engine/src/test/resources/rules`; then the cases of `engine/src/test/resources/conformance/cases.jsonl` in
        which it fires. The synchronized states are ESTABLISHED and those after it.
        """;
  }

  private static String row(
      Rule rule, Map<String, Map<String, Long>> examples, Map<String, Set<String>> cases) {
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            rule.id(),
            rule.section(),
            states(rule.states()),
            rule.why().replace("|", "\\|").replace("<", "\\<"),
            shownBy(rule, examples, cases));
  }

  /**
   * The states in the order of the RFC. If it means most states, the states that it doesn't mean.
   */
  private static String states(Set<State> states) {
    if (states.equals(State.ALL)) {
      return "all";
    }
    if (states.equals(State.SYNCHRONIZED)) {
      return "synchronized";
    }
    Set<State> others = new TreeSet<>(State.ALL);
    others.removeAll(states);
    return others.size() <= 4 ? "all but " + names(others) : names(new TreeSet<>(states));
  }

  private static String names(Set<State> states) {
    return states.stream().map(State::rfcName).collect(Collectors.joining(", "));
  }

  private static String shownBy(
      Rule rule, Map<String, Map<String, Long>> examples, Map<String, Set<String>> cases) {
    List<String> firing = new ArrayList<>();
    cases.forEach(
        (id, fired) -> {
          if (fired.contains(rule.id())) {
            firing.add(id);
          }
        });
    String text =
        examples.getOrDefault(rule.id(), Map.of()).entrySet().stream()
            .map(own -> own.getValue() + " in " + own.getKey())
            .collect(Collectors.joining(", "));
    if (firing.isEmpty()) {
      return text;
    }
    String listed = String.join(", ", firing.subList(0, Math.min(MOST_CASES, firing.size())));
    String more =
        firing.size() > MOST_CASES ? " and %d more".formatted(firing.size() - MOST_CASES) : "";
    return text + "; " + listed + more;
  }
}
