package tcpstates.engine.rules;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** Writes down what happens in a turn: a step for each change of state, or one for the event. */
final class Story {

  private final boolean tracing;
  private final List<Step> steps = new ArrayList<>(2);
  private final List<CheckTrace> trace;
  private final List<Rule> fired = new ArrayList<>();
  private final List<Segment> sent = new ArrayList<>(2);
  private String event = "";
  private int stepsBefore;

  Story(boolean tracing) {
    this.tracing = tracing;
    trace = tracing ? new ArrayList<>() : List.of();
  }

  void begin(String eventTitle) {
    event = eventTitle;
    stepsBefore = steps.size();
  }

  void fired(Check check, Rule rule, Turn turn) {
    if (tracing) {
      trace.add(new CheckTrace(event, check.name(), check.finding(turn), rule));
    }
    fired.add(rule);
  }

  void changed(State from, State to) {
    steps.add(new Step(from, to, event, teller(), fired, List.of()));
    fired.clear();
  }

  /** Whether the event being told has already led out of that state. */
  boolean leftAlready(State state) {
    return steps.size() > stepsBefore && steps.get(steps.size() - 1).from() == state;
  }

  /** Tells the event's last two changes of state as one. */
  void joinLastTwo() {
    Step second = steps.remove(steps.size() - 1);
    Step first = steps.remove(steps.size() - 1);
    List<Rule> both = new ArrayList<>(first.fired());
    both.addAll(second.fired());
    steps.add(new Step(first.from(), second.to(), event, second.rule(), both, List.of()));
  }

  void sent(Segment segment) {
    sent.add(segment);
  }

  boolean anythingSent() {
    return !sent.isEmpty();
  }

  /** Ends an event: what is not told yet joins its last step, or makes one without a change. */
  void end(State state) {
    if (steps.size() == stepsBefore) {
      steps.add(new Step(state, state, event, teller(), fired, sent));
    } else if (!fired.isEmpty() || !sent.isEmpty()) {
      Step last = steps.remove(steps.size() - 1);
      fired.addAll(0, last.fired());
      steps.add(new Step(last.from(), last.to(), event, last.rule(), fired, sent));
    }
    fired.clear();
    sent.clear();
  }

  /** The last rule that did more than find nothing of note. */
  private Rule teller() {
    Rule teller = fired.get(fired.size() - 1);
    for (Rule rule : fired) {
      if (!rule.passes()) {
        teller = rule;
      }
    }
    return teller;
  }

  List<Step> steps() {
    return steps;
  }

  List<CheckTrace> trace() {
    return trace;
  }
}
