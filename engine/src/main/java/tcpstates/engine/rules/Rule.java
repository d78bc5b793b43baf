package tcpstates.engine.rules;

import java.util.Set;
import tcpstates.engine.tcp.State;

/**
 * One row of RFC 9293's section 3.10: in these states, under this condition, this happens.
 *
 * <p>Within a {@link Check} the first rule that matches fires. A rule with a condition is an {@link
 * If}, one that does something is {@link Acting}, one with both is an {@link ActingIf}. They are
 * classes, not lambdas, because Java makes a class from an archive much sooner than a lambda, and
 * all of them are made before the first segment is followed.
 */
public class Rule {

  /** A rule that does something when it fires. */
  abstract static class Acting extends Rule {

    Acting(String id, String section, Set<State> states, Next next, String why) {
      super(id, section, states, next, why, false);
    }

    @Override
    abstract void act(Turn turn);

    @Override
    final boolean acts() {
      return true;
    }
  }

  /** A rule with a condition. */
  abstract static class If extends Rule {

    If(String id, String section, Set<State> states, Next next, String why) {
      super(id, section, states, next, why, true);
    }

    @Override
    abstract boolean holds(Turn turn);
  }

  /** A rule that does something if a condition holds. */
  abstract static class ActingIf extends If {

    ActingIf(String id, String section, Set<State> states, Next next, String why) {
      super(id, section, states, next, why);
    }

    @Override
    abstract void act(Turn turn);

    @Override
    final boolean acts() {
      return true;
    }
  }

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
  private final Next next;
  private final String why;
  private final boolean conditional;

  Rule(String id, String section, Set<State> states, Next next, String why) {
    this(id, section, states, next, why, false);
  }

  private Rule(
      String id, String section, Set<State> states, Next next, String why, boolean conditional) {
    this.id = id;
    this.section = section;
    this.states = states;
    this.next = next;
    this.why = why;
    this.conditional = conditional;
  }

  /** The name that everything uses for it, such as {@code listen.syn}. */
  public final String id() {
    return id;
  }

  /** The section of RFC 9293 that asks for it. */
  public final String section() {
    return section;
  }

  /** The states in which it can fire. */
  public final Set<State> states() {
    return states;
  }

  /** One or two sentences: what happens, and why. */
  public final String why() {
    return why;
  }

  /** Whether it does anything when it fires. */
  boolean acts() {
    return false;
  }

  /** Whether it finds nothing of note, so that another rule explains the step. */
  public final boolean passes() {
    return next == Next.PASS || next == Next.REMARK;
  }

  /** Whether it explains a step in which every rule {@link #passes}. */
  final boolean remarks() {
    return next == Next.REMARK;
  }

  final Next next() {
    return next;
  }

  /**
   * Whether its condition holds; a {@link Check} has made sure that the state is one of its states.
   */
  final boolean matches(Turn turn) {
    return !conditional || holds(turn);
  }

  boolean holds(Turn turn) {
    return true;
  }

  void act(Turn turn) {}

  @Override
  public final String toString() {
    return id;
  }
}
