package tcpstates.engine.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tcpstates.engine.bench.Resources;
import tcpstates.engine.rules.Event;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.Side;

/**
 * What one or two endpoints must do, collected from the tests of other stacks and models.
 *
 * <p>Every case that RFC 9293 requires passes. The others pass or are listed in {@code
 * differences.txt} with the paragraph and the reason. An unnecessary entry there fails.
 */
public class ConformanceTest {

  private static final int WALKS = 300;

  @TestFactory
  Stream<DynamicTest> the_engine_does_what_the_cases_say() {
    Map<String, String> differences = differences();
    return Case.all().stream()
        .map(
            testCase ->
                dynamicTest(
                    testCase.id() + ": " + testCase.title(), () -> check(testCase, differences)));
  }

  @Test
  void differences_name_cases_that_are_a_choice() {
    Set<String> choices =
        Case.all().stream()
            .filter(testCase -> !testCase.required())
            .map(Case::id)
            .collect(Collectors.toSet());
    assertTrue(
        choices.containsAll(differences().keySet()),
        "only cases that RFC 9293 leaves open may differ: " + differences().keySet());
  }

  @Test
  void the_copy_of_the_cases_is_current() {
    var original = Resources.shared("conformance/cases.jsonl");
    Assumptions.assumeTrue(original.isPresent(), "nothing is shared beside this checkout");
    assertEquals(
        Resources.text(original.get()),
        Resources.text(Resources.path("conformance/cases.jsonl")),
        "copy the shared cases.jsonl");
  }

  private static void check(Case testCase, Map<String, String> differences) {
    boolean differs = differences.containsKey(testCase.id());
    try {
      run(testCase);
    } catch (AssertionError wrong) {
      if (differs) {
        return;
      }
      throw wrong;
    }
    assertTrue(!differs, testCase.id() + " agrees: its line in differences.txt is not needed");
  }

  /** The rules that fire in each case that passes. */
  public static Map<String, Set<String>> rulesFired() {
    Map<String, String> differences = differences();
    Map<String, Set<String>> fired = new LinkedHashMap<>();
    for (Case testCase : Case.all()) {
      if (!differences.containsKey(testCase.id())) {
        fired.put(testCase.id(), run(testCase));
      }
    }
    return fired;
  }

  private static Set<String> run(Case testCase) {
    if (!testCase.pair()) {
      return SingleCase.run(testCase);
    }
    if (!testCase.steps().get(0).has("property")) {
      return PairCase.run(testCase);
    }
    switch (testCase.id()) {
      case "PAIR-09" -> noHalfOpenConnectionIsStable();
      case "PAIR-11" -> synSentDoesNotLast();
      default -> throw new AssertionError("no property is known by " + testCase.id());
    }
    return new TreeSet<>();
  }

  /**
   * Gives each side that still exists something to send, and time to find out. It does so once
   * while the other side may still acknowledge it, and once when everything is at rest.
   */
  private static void noHalfOpenConnectionIsStable() {
    for (long seed = 0; seed < WALKS; seed++) {
      RandomWalk walk = new RandomWalk(seed);
      walk.wander(40);
      for (int i = 0; i < 2; i++) {
        for (Side side : Side.values()) {
          walk.call(side, new Event.Send(Bytes.alphabet(1), false));
        }
        walk.calm();
      }
      for (Side side : Side.values()) {
        boolean halfOpen =
            walk.state(side) == State.ESTABLISHED && walk.state(side.peer()) == State.CLOSED;
        assertTrue(!halfOpen, "half-open for good: seed " + seed + ", " + walk.moves());
      }
    }
  }

  private static void synSentDoesNotLast() {
    for (long seed = 0; seed < WALKS; seed++) {
      RandomWalk walk = new RandomWalk(seed);
      walk.wander(20);
      walk.calm();
      for (Side side : Side.values()) {
        assertNotEquals(State.SYN_SENT, walk.state(side), "seed " + seed + ", " + walk.moves());
      }
    }
  }

  private static Map<String, String> differences() {
    Map<String, String> differences = new LinkedHashMap<>();
    for (String line : Resources.lines(Resources.path("conformance/differences.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\s*\\|\\s*", 3);
        assertEquals(3, parts.length, "case | paragraph | reason: " + line);
        differences.put(parts[0], parts[2]);
      }
    }
    return differences;
  }
}
