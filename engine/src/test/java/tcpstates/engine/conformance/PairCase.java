package tcpstates.engine.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tcpstates.engine.bench.Words;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Input;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.Simulator;
import tcpstates.engine.world.WireEvent;
import tcpstates.engine.world.World;

/** Runs a case of two endpoints: A is the client, B the server. */
final class PairCase {

  private final Case testCase;
  private final Set<String> fired = new TreeSet<>();
  private World world = World.initial();
  private boolean duplicateAll;

  private PairCase(Case testCase) {
    this.testCase = testCase;
    for (Side side : Side.values()) {
      move(new Input.SetPlay(side, Play.AUTO));
    }
  }

  static Set<String> run(Case testCase) {
    PairCase run = new PairCase(testCase);
    run.start();
    for (int i = 0; i < testCase.steps().size(); i++) {
      JsonNode step = testCase.steps().get(i);
      run.carryOut(step);
      Optional<String> wrong = run.judge(testCase.expect().get(i));
      if (wrong.isPresent()) {
        throw new AssertionError("step %d, %s: %s".formatted(i + 1, step, wrong.get()));
      }
    }
    return run.fired;
  }

  private void start() {
    String state = testCase.json().get("start").get("A").get("state").asText();
    if (state.equals("ESTABLISHED")) {
      move(new Input.Call(Side.SERVER, new Event.Open(false)));
      move(new Input.Call(Side.CLIENT, new Event.Open(true)));
      deliverAll();
    }
    fired.clear();
  }

  private void carryOut(JsonNode step) {
    if (step.has("do")) {
      String[] words = step.get("do").asText().split(" ");
      move(new Input.Call(words[0].equals("A") ? Side.CLIENT : Side.SERVER, call(words[1])));
    } else if (step.has("network")) {
      duplicateAll = true;
    } else if (step.get("deliver").asText().equals("all until quiet")) {
      deliverAll();
    } else {
      Side from = step.get("deliver").asText().startsWith("A") ? Side.CLIENT : Side.SERVER;
      String flags = step.path("first").asText(step.path("which").asText());
      SegmentPattern pattern = SegmentPattern.of(Words.flags(flags));
      move(new Input.Deliver(new Selector(new Selector.Matching(pattern), Optional.of(from))));
    }
  }

  private static Event call(String word) {
    return switch (word) {
      case "listen" -> new Event.Open(false);
      case "connect" -> new Event.Open(true);
      case "close" -> new Event.Close();
      default -> throw new AssertionError("no such call: " + word);
    };
  }

  private void deliverAll() {
    for (int i = 0; i < 100; i++) {
      if (world.wire().isEmpty()) {
        return;
      }
      move(new Input.Deliver(Selector.FIRST));
    }
    throw new AssertionError("it does not fall quiet: " + world.wire());
  }

  private void move(Input input) {
    if (!(Simulator.apply(world, input) instanceof Outcome.Accepted accepted)) {
      throw new AssertionError("rejected: " + Simulator.apply(world, input));
    }
    world = accepted.world();
    accepted.steps().forEach(step -> step.fired().stream().map(Rule::id).forEach(fired::add));
    if (duplicateAll) {
      for (WireEvent event : accepted.wireEvents()) {
        if (event.kind() == WireEvent.Kind.SENT) {
          move(new Input.Duplicate(Selector.id(event.segment().id())));
        }
      }
    }
  }

  private Optional<String> judge(JsonNode expected) {
    for (Side side : Side.values()) {
      String name = side == Side.CLIENT ? "A" : "B";
      State state = world.tcp(side).state();
      if (expected.has(name) && state != Words.state(expected.get(name).asText())) {
        return Optional.of(name + " is " + state + ", not " + expected.get(name).asText());
      }
    }
    if (!expected.has("in_flight")) {
      return Optional.empty();
    }
    List<String> actual = world.wire().stream().map(PairCase::spell).toList();
    List<String> wanted =
        Case.list(expected.get("in_flight")).stream().map(JsonNode::asText).toList();
    return ways(actual).equals(ways(wanted))
        ? Optional.empty()
        : Optional.of("in flight are " + actual + ", not " + wanted);
  }

  /**
   * Compares each direction separately. If two segments pass each other, it doesn't matter which is
   * older.
   */
  private static Map<String, List<String>> ways(List<String> segments) {
    return segments.stream().collect(Collectors.groupingBy(text -> text.split(" ")[0]));
  }

  private static String spell(InFlight segment) {
    String way = segment.from() == Side.CLIENT ? "A->B " : "B->A ";
    return way + segment.segment().flags().deciding();
  }
}
