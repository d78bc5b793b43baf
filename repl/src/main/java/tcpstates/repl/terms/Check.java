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
public sealed interface Check
    permits Check.InState,
        Check.VariableIs,
        Check.Owes,
        Check.Received,
        Check.Unread,
        Check.Signalled,
        Check.WireHolds,
        Check.OnWire,
        Check.Sent,
        Check.SentNothing,
        Check.All,
        LookBack {

  /** Something that is done with each kind of check in its own way. */
  interface Cases<R> {
    R inState(InState check);

    R variableIs(VariableIs check);

    R owes(Owes check);

    R received(Received check);

    R unread(Unread check);

    R signalled(Signalled check);

    R wireHolds(WireHolds check);

    R onWire(OnWire check);

    R sent(Sent check);

    R sentNothing(SentNothing check);

    R happened(LookBack.Happened check);

    R passed(LookBack.Passed check);

    R did(LookBack.Did check);

    R all(All check);
  }

  /** Does what is done with this kind of check. */
  <R> R match(Cases<R> cases);

  /** The check as it stands after {@code expect}. */
  String text();

  /** The checks that are joined in it, or it alone. */
  default List<Check> parts() {
    return List.of(this);
  }

  /** Whether it is about what the last command sent, which a world alone does not tell. */
  default boolean asksWhatWasSent() {
    return false;
  }

  /**
   * Whether it names a place in sequence space other than by its distance from a variable of the
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
  record InState(Side side, State state) implements Check {

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.inState(this);
    }

    @Override
    public String text() {
      return side.word() + " " + state.rfcName();
    }

    /** Whether this and the next check are spelled {@code both STATE}. */
    private boolean isBothWith(Check next) {
      return side == Side.CLIENT && next.equals(new InState(Side.SERVER, state));
    }
  }

  /** {@code SIDE VAR = E}. */
  record VariableIs(Side side, Variable variable, Comparison comparison, Expression value)
      implements Check {

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
  record Owes(Side side, Flags flags) implements Check {

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
  record Received(Side side, Bytes data) implements Check {

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
  record Unread(Side side, Comparison comparison, long bytes) implements Check {

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
  record Signalled(Side side, Signal signal) implements Check {

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
  record WireHolds(int segments) implements Check {

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
      implements Check {

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
      implements Check {

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
  record SentNothing() implements Check {

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
  record All(List<Check> checks) implements Check {
    public All {
      checks = List.copyOf(checks);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.all(this);
    }

    @Override
    public List<Check> parts() {
      return checks;
    }

    @Override
    public boolean asksWhatWasSent() {
      return checks.stream().anyMatch(Check::asksWhatWasSent);
    }

    @Override
    public String text() {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < checks.size(); i++) {
        if (checks.get(i) instanceof InState first
            && i + 1 < checks.size()
            && first.isBothWith(checks.get(i + 1))) {
          texts.add("both " + first.state().rfcName());
          i++;
        } else {
          texts.add(checks.get(i).text());
        }
      }
      return String.join(" and ", texts);
    }

    @Override
    public boolean namesNumbers() {
      return checks.stream().anyMatch(Check::namesNumbers);
    }
  }
}
