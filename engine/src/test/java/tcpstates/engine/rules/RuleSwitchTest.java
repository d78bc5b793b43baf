package tcpstates.engine.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A mutation run over the catalogue. Each rule is switched off in turn, and a test must notice. */
class RuleSwitchTest {

  /**
   * Rules that only report what was found. Without them the outcome is the same, and only {@code
   * why} says less. Their examples name them, so the examples notice.
   */
  private static final Set<String> ONLY_TELL =
      Set.of(
          "ack.not-of-fin",
          "ack.window-old",
          "fin.overtaken",
          "fin.with-ack-of-ours",
          "listen.no-ack",
          "listen.no-rst",
          "listen.other",
          "security.left-out",
          "syn-sent.good-ack",
          "syn-sent.no-ack",
          "syn-sent.no-rst",
          "syn-sent.other",
          "text.after-fin",
          "transmit.data",
          "transmit.fin",
          "transmit.silly-window",
          "transmit.window-closed",
          "urg.after-fin",
          "urg.none");

  private static final List<Example> EXAMPLES = Example.all();

  @TestFactory
  Stream<DynamicTest> a_rule_that_is_switched_off_is_missed_by_an_example_of_its_own() {
    return Catalogue.entries().stream()
        .map(Catalogue.Entry::rule)
        .map(
            rule ->
                dynamicTest(rule.id(), () -> assertThrows(Throwable.class, () -> without(rule))));
  }

  @Test
  void and_what_then_happens_is_something_else_unless_the_rule_only_tells() {
    Set<String> unnoticed = new TreeSet<>();
    List<Example> outcomes = EXAMPLES.stream().map(Example::withoutNames).toList();
    for (Catalogue.Entry entry : Catalogue.entries()) {
      Rule rule = entry.rule();
      if (switchedOff(rule, () -> outcomes.forEach(ExampleRun::run))) {
        unnoticed.add(rule.id());
      }
    }
    assertEquals(new TreeSet<>(ONLY_TELL), unnoticed);
  }

  private static void without(Rule rule) {
    List<Example> own = EXAMPLES.stream().filter(e -> e.rule().equals(rule.id())).toList();
    whileOff(rule, () -> own.forEach(RuleSwitchTest::check));
  }

  private static void check(Example example) {
    try {
      RuleExamplesTest.check(example);
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }

  /** Whether everything passes without the rule. */
  private static boolean switchedOff(Rule rule, Runnable examples) {
    try {
      whileOff(rule, examples);
      return true;
    } catch (RuntimeException | AssertionError missed) {
      return false;
    }
  }

  /** Does something while no check has the rule. */
  private static void whileOff(Rule rule, Runnable something) {
    Map<Rule[][], Rule[][]> whole = new IdentityHashMap<>();
    for (Procedure procedure : Catalogue.PROCEDURES) {
      for (Check check : procedure.checks()) {
        whole.computeIfAbsent(byState(check), Rule[][]::clone);
      }
    }
    try {
      for (Rule[][] rules : whole.keySet()) {
        Arrays.setAll(rules, i -> remove(rule, rules[i]));
      }
      something.run();
    } finally {
      whole.forEach((rules, before) -> System.arraycopy(before, 0, rules, 0, rules.length));
    }
  }

  private static Rule[] remove(Rule rule, Rule[] from) {
    return Stream.of(from).filter(other -> other != rule).toArray(Rule[]::new);
  }

  private static Rule[][] byState(Check check) {
    try {
      Field field = Check.class.getDeclaredField("byState");
      field.setAccessible(true);
      return (Rule[][]) field.get(check);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
