package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule has an example, in tables with the order of RFC 9293: {@code rules/*.txt}. */
public class RuleExamplesTest {

  @TestFactory
  Stream<DynamicTest> rules_do_what_their_examples_say() {
    return Example.all().stream().map(example -> dynamicTest(example.name(), () -> check(example)));
  }

  @Test
  void every_rule_has_an_example_and_every_example_a_rule() {
    Set<String> rules =
        Catalogue.entries().stream()
            .map(entry -> entry.rule().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules.size(), Catalogue.entries().size(), "two rules have the same id");
    Set<String> shown =
        Example.all().stream().map(Example::rule).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, shown);
  }

  static void check(Example example) {
    Set<String> fired = ExampleRun.run(example);
    assertTrue(fired.contains(example.rule()), example.rule() + " did not fire, but " + fired);
  }

  /** The rules that fire in each example. */
  public static Map<String, Set<String>> rulesFired() {
    List<Example> all = Example.all();
    Map<String, Set<String>> fired = new LinkedHashMap<>();
    all.forEach(example -> fired.put(example.name(), ExampleRun.run(example)));
    return fired;
  }
}
