package tcpstates.engine.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/**
 * Records what happens in a turn: a step for each change of state, or one for the event.
 *
 * <p>Most turns make one step and send at most one segment; a search makes millions of them, so
 * lists grow only if there is more, and a step is made when everything that belongs to it is known.
 */
final class Story {

  private final boolean tracing;

  /** Whether it is enough to know what happened, without what was checked and sent. */
  private final boolean brief;

  private final List<CheckTrace> trace;
  private List<Step> steps = List.of();
  private List<Segment> sent = List.of();
  private EventKind event;

  /** The rules that the event has fired. */
  private Rule[] fired = new Rule[12];

  private int firedCount;

  /** Where the rules begin that belong to no step yet. */
  private int untold;

  // The event's last change of state, for which there is no step yet: more may belong to it.

  private boolean changing;
  private State from = State.CLOSED;
  private State to = State.CLOSED;
  private int firedAtChange;
  private Rule tellerOfChange;

  Story(boolean tracing) {
    this(tracing, false);
  }

  private Story(boolean tracing, boolean brief) {
    this.tracing = tracing;
    this.brief = brief;
    trace = tracing ? new ArrayList<>() : List.of();
  }

  /**
   * A story whose steps have no segments, and of the rules that fired only those that did more than
   * {@link Rule#passes}, if there are any.
   */
  static Story brief() {
    return new Story(false, true);
  }

  void begin(EventKind next) {
    event = next;
  }

  void fired(Check check, Rule rule, Turn turn) {
    if (tracing) {
      trace.add(new CheckTrace(event, check.name(), check.finding(turn), rule));
    }
    if (brief && firedCount > 0 && (rule.passes() || fired[firedCount - 1].passes())) {
      fired[firedCount - 1] = rule.passes() ? fired[firedCount - 1] : rule;
      return;
    }
    if (firedCount == fired.length) {
      fired = Arrays.copyOf(fired, 2 * firedCount);
    }
    fired[firedCount++] = rule;
  }

  void changed(State before, State after) {
    if (changing) {
      tell(tellerOfChange, firedAtChange, List.of());
    }
    tellerOfChange = teller();
    firedAtChange = firedCount;
    from = before;
    to = after;
    changing = true;
  }

  /** Whether the current event has already led out of that state. */
  boolean leftAlready(State state) {
    return changing && from == state;
  }

  /** Joins the event's last two changes of state. */
  void joinLastTwo() {
    Step first = steps.get(steps.size() - 1);
    steps = List.copyOf(steps.subList(0, steps.size() - 1));
    from = first.from();
    untold -= first.fired().size();
  }

  void sent(Segment segment) {
    sent = brief ? sent : with(sent, segment);
  }

  /** Ends an event: what is left belongs to its last step, or to a step without a change. */
  void end(State state) {
    if (changing) {
      tell(tellerOfChange, firedCount, sent);
    } else {
      from = state;
      to = state;
      tell(teller(), firedCount, sent);
    }
    changing = false;
    firedCount = 0;
    untold = 0;
    sent = List.of();
  }

  /** Makes a step of the rules up to one of those fired. */
  private void tell(Rule teller, int end, List<Segment> segments) {
    steps = with(steps, new Step(from, to, event, teller, rules(end), segments));
    untold = end;
  }

  /** The rules up to one of those fired that belong to no step yet. */
  private List<Rule> rules(int end) {
    return switch (end - untold) {
      case 1 -> List.of(fired[untold]);
      case 2 -> List.of(fired[untold], fired[untold + 1]);
      default -> List.of(Arrays.copyOfRange(fired, untold, end));
    };
  }

  /**
   * The last rule that found something of note; if something was sent, the last one that did
   * anything.
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

  /** A new list: the list and one more element. */
  static <T> List<T> with(List<T> list, T next) {
    if (list.isEmpty()) {
      return List.of(next);
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(next);
    return longer;
  }

  /** Forgets everything recorded, so that the next event begins a new story. */
  void forget() {
    steps = List.of();
    sent = List.of();
    changing = false;
    firedCount = 0;
    untold = 0;
  }

  List<Step> steps() {
    return steps;
  }

  List<CheckTrace> trace() {
    return trace;
  }
}
