package tcpstates.repl.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Signal;
import tcpstates.engine.tcp.State;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;

/** A condition on the session: what {@code expect} checks and goals are made of. */
public sealed interface Condition
    permits Condition.InState,
        Condition.VariableIs,
        Condition.Owes,
        Condition.Received,
        Condition.Unread,
        Condition.Signalled,
        Condition.WireHolds,
        Condition.OnWire,
        Condition.Sent,
        Condition.SentNothing,
        Condition.All,
        PastCondition {

  /** A visitor with a method for each kind of condition. */
  interface Cases<R> {
    R inState(InState condition);

    R variableIs(VariableIs condition);

    R owes(Owes condition);

    R received(Received condition);

    R unread(Unread condition);

    R signalled(Signalled condition);

    R wireHolds(WireHolds condition);

    R onWire(OnWire condition);

    R sent(Sent condition);

    R sentNothing(SentNothing condition);

    R happened(PastCondition.Happened condition);

    R passed(PastCondition.Passed condition);

    R did(PastCondition.Did condition);

    R all(All condition);
  }

  /** Calls the visitor's method for this kind of condition. */
  <R> R match(Cases<R> cases);

  /** The condition as typed after {@code expect}. */
  String text();

  /** The conditions that are joined in it, or it alone. */
  default List<Condition> parts() {
    return List.of(this);
  }

  /** Whether it is about what the last command sent, which a world alone does not show. */
  default boolean asksWhatWasSent() {
    return false;
  }

  /**
   * Whether it names a place in sequence space, and not only as a distance from a variable of the
   * same direction, as {@code snd.nxt = iss+1} does.
   */
  default boolean namesNumbers() {
    return false;
  }

  /** A comparison. */
  enum Comparison {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    GREATER(">"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    /** As it is typed. */
    public String sign() {
      return sign;
    }
  }

  /** {@code SIDE STATE}. */
  record InState(Side side, State state) implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.inState(this);
    }

    @Override
    public String text() {
      return side.word() + " " + state.rfcName();
    }

    /** Whether this and the next condition are spelled {@code both STATE}. */
    private boolean isBothWith(Condition next) {
      return side == Side.CLIENT && next.equals(new InState(Side.SERVER, state));
    }
  }

  /** {@code SIDE VAR = E}. */
  record VariableIs(Side side, Variable variable, Comparison comparison, Expression value)
      implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.variableIs(this);
    }

    @Override
    public String text() {
      return String.join(" ", side.word(), variable.word(), comparison.sign(), value.text());
    }

    @Override
    public boolean namesNumbers() {
      return variable.inSequenceSpace() && !value.countsFrom(variable);
    }
  }

  /** {@code SIDE owes FLAGS}; {@link Flags#NONE} is {@code owes nothing}. */
  record Owes(Side side, Flags flags) implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.owes(this);
    }

    @Override
    public String text() {
      String owed = flags.equals(Flags.NONE) ? "nothing" : Spelling.flags(flags);
      return side.word() + " owes " + owed;
    }
  }

  /** {@code SIDE received "text"}: all that has arrived in order. */
  record Received(Side side, Bytes data) implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.received(this);
    }

    @Override
    public String text() {
      return side.word() + " received " + Spelling.data(data);
    }
  }

  /** {@code SIDE unread = N}. */
  record Unread(Side side, Comparison comparison, long bytes) implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unread(this);
    }

    @Override
    public String text() {
      return side.word() + " unread " + comparison.sign() + " " + bytes;
    }
  }

  /** {@code SIDE signal WORD}. */
  record Signalled(Side side, Signal signal) implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.signalled(this);
    }

    @Override
    public String text() {
      return side.word() + " signal " + signal.word();
    }
  }

  /** {@code wire N}; {@code wire empty} is 0. */
  record WireHolds(int segments) implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.wireHolds(this);
    }

    @Override
    public String text() {
      return segments == 0 ? "wire empty" : "wire " + segments;
    }
  }

  /** {@code wire SEL [seq=E] [ack=E]}; variables are those of the segment's sender. */
  record OnWire(Selector segments, Optional<Expression> seq, Optional<Expression> ack)
      implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.onWire(this);
    }

    @Override
    public String text() {
      return "wire " + Spelling.selector(segments) + Spelling.fields(seq, ack, OptionalInt.empty());
    }

    @Override
    public boolean namesNumbers() {
      return seq.isPresent() || ack.isPresent();
    }
  }

  /** {@code sent FLAGS [from SIDE] [seq=E] [ack=E]}. */
  record Sent(
      SegmentPattern pattern,
      Optional<Side> from,
      Optional<Expression> seq,
      Optional<Expression> ack)
      implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sent(this);
    }

    @Override
    public String text() {
      return "sent "
          + Spelling.pattern(pattern)
          + Spelling.from(from)
          + Spelling.fields(seq, ack, OptionalInt.empty());
    }

    @Override
    public boolean asksWhatWasSent() {
      return true;
    }

    @Override
    public boolean namesNumbers() {
      return seq.isPresent() || ack.isPresent();
    }
  }

  /** {@code sent nothing}. */
  record SentNothing() implements Condition {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.sentNothing(this);
    }

    @Override
    public String text() {
      return "sent nothing";
    }

    @Override
    public boolean asksWhatWasSent() {
      return true;
    }
  }

  /** All of them, joined by {@code and}. {@code both STATE} is two. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.all(this);
    }

    @Override
    public List<Condition> parts() {
      return conditions;
    }

    @Override
    public boolean asksWhatWasSent() {
      return conditions.stream().anyMatch(Condition::asksWhatWasSent);
    }

    @Override
    public String text() {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < conditions.size(); i++) {
        if (conditions.get(i) instanceof InState first
            && i + 1 < conditions.size()
            && first.isBothWith(conditions.get(i + 1))) {
          texts.add("both " + first.state().rfcName());
          i++;
        } else {
          texts.add(conditions.get(i).text());
        }
      }
      return String.join(" and ", texts);
    }

    @Override
    public boolean namesNumbers() {
      return conditions.stream().anyMatch(Condition::namesNumbers);
    }
  }
}
