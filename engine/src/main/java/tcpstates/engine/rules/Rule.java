package tcpstates.engine.rules;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tcpstates.engine.tcp.State;

/**
 * One row of RFC 9293's section 3.10: in these states, under this condition, this happens.
 *
 * <p>Within a {@link Check} the first rule that matches fires.
 */
public final class Rule {

  /** What the chain of checks does after a rule has fired, or none has. */
  enum Next {
    /** No rule of the check matched: the next check follows. */
    NO_RULE,
    /** Nothing of note was found: the next check follows. */
    PASS,
    /** As PASS, but worth a sentence if nothing else happened. */
    REMARK,
    /** Something was done; the next check follows. */
    GO_ON,
    /** Something must have arrived that nobody saw arrive; the next check follows. */
    UNHEARD,
    /** The event has been dealt with. */
    DONE,
    /** The call is in error; nothing has changed. */
    REFUSE;

    /** Whether no further check is made. */
    boolean ends() {
      return this == DONE || this == REFUSE;
    }
  }

  private final String id;
  private final String section;
  private final Set<State> states;
  private final Predicate<Turn> condition;
  private final Consumer<Turn> action;
  private final Next next;
  private final String why;

  Rule(
      String id,
      String section,
      Set<State> states,
      Predicate<Turn> condition,
      Consumer<Turn> action,
      Next next,
      String why) {
    this.id = id;
    this.section = section;
    this.states = states;
    this.condition = condition;
    this.action = action;
    this.next = next;
    this.why = why;
  }

  /** The name that everything uses for it, such as {@code listen.syn}. */
  public String id() {
    return id;
  }

  /** The section of RFC 9293 that asks for it. */
  public String section() {
    return section;
  }

  /** The states in which it can fire. */
  public Set<State> states() {
    return states;
  }

  /** One or two sentences: what happens, and why. */
  public String why() {
    return why;
  }

  /** Whether it does anything when it fires. */
  boolean acts() {
    return action != Procedure.NOTHING;
  }

  /** Whether it finds nothing of note, so that another rule explains the step. */
  public boolean passes() {
    return next == Next.PASS || next == Next.REMARK;
  }

  /** Whether it explains a step in which every rule {@link #passes}. */
  boolean remarks() {
    return next == Next.REMARK;
  }

  Next next() {
    return next;
  }

  /**
   * Whether its condition holds; a {@link Check} has made sure that the state is one of its states.
   */
  boolean matches(Turn turn) {
    // The most common conditions are handled here: calling an arbitrary condition takes longer.
    return condition == Procedure.ALWAYS
        || (condition instanceof Bit bit ? bit.test(turn) : condition.test(turn));
  }

  void act(Turn turn) {
    if (acts()) {
      action.accept(turn);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
