package tcpstates.engine.rules;

import java.util.ArrayList;
import java.util.List;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** Writes down what happens in a turn: a step for each change of state, or one for the event. */
final class Story {

  private final boolean tracing;
  private final List<Step> steps = new ArrayList<>(2);
  private final List<CheckTrace> trace = new ArrayList<>();
  private final List<Rule> fired = new ArrayList<>();
  private final List<Segment> sent = new ArrayList<>(2);
  private String event = "";
  private Rule latest;
  private int stepsBefore;

  Story(boolean tracing) {
    this.tracing = tracing;
  }

  void begin(String eventTitle) {
    event = eventTitle;
    stepsBefore = steps.size();
  }

  void fired(Check check, Rule rule, Turn turn) {
    if (tracing) {
      trace.add(new CheckTrace(event, check.name(), check.finding().apply(turn), rule));
    }
    fired.add(rule);
    latest = rule;
  }

  /** One rule may change the state twice: a queued CLOSE goes on from ESTABLISHED at once. */
  void changed(State from, State to) {
    steps.add(new Step(from, to, event, latest, fired, List.of()));
    fired.clear();
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
