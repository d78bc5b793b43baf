package tcpstates.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/**
 * Writes down what happens in a turn: a step for each change of state, or one for the event.
 *
 * <p>Most turns make one step and send one segment at the most; a search makes millions of them, so
 * lists grow only where there is more.
 */
final class Story {

  private final boolean tracing;
  private final List<CheckTrace> trace;
  private List<Step> steps = List.of();
  private List<Segment> sent = List.of();
  private Rule[] fired = new Rule[12];
  private int firedCount;
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
    if (firedCount == fired.length) {
      fired = Arrays.copyOf(fired, 2 * firedCount);
    }
    fired[firedCount++] = rule;
  }

  void changed(State from, State to) {
    steps = with(steps, new Step(from, to, event, teller(), takeFired(), List.of()));
  }

  /** Whether the event being told has already led out of that state. */
  boolean leftAlready(State state) {
    return steps.size() > stepsBefore && last().from() == state;
  }

  /** Tells the event's last two changes of state as one. */
  void joinLastTwo() {
    Step second = last();
    Step first = steps.get(steps.size() - 2);
    List<Rule> both = new ArrayList<>(first.fired());
    both.addAll(second.fired());
    steps =
        with(
            steps.subList(0, steps.size() - 2),
            new Step(first.from(), second.to(), event, second.rule(), both, List.of()));
  }

  void sent(Segment segment) {
    sent = with(sent, segment);
  }

  /** Ends an event: what is not told yet joins its last step, or makes one without a change. */
  void end(State state) {
    if (steps.size() == stepsBefore) {
      steps = with(steps, new Step(state, state, event, teller(), takeFired(), sent));
    } else if (firedCount > 0 || !sent.isEmpty()) {
      Step last = last();
      List<Rule> all = new ArrayList<>(last.fired());
      all.addAll(takeFired());
      steps =
          with(
              steps.subList(0, steps.size() - 1),
              new Step(last.from(), last.to(), event, last.rule(), all, sent));
    }
    sent = List.of();
  }

  /**
   * The last rule that did more than find nothing of note; where something was sent, the last one
   * that did anything.
   */
  private Rule teller() {
    Rule otherwise = fired[firedCount - 1];
    for (int i = firedCount - 1; i >= 0; i--) {
      if (!fired[i].passes() && (sent.isEmpty() || fired[i].acts())) {
        return fired[i];
      }
      otherwise = fired[i].remarks() ? fired[i] : otherwise;
    }
    return otherwise;
  }

  private List<Rule> takeFired() {
    List<Rule> taken = List.of(Arrays.copyOf(fired, firedCount));
    firedCount = 0;
    return taken;
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  private static <T> List<T> with(List<T> list, T next) {
    if (list.isEmpty()) {
      return List.of(next);
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(next);
    return longer;
  }

  List<Step> steps() {
    return steps;
  }

  List<CheckTrace> trace() {
    return trace;
  }
}
