package tcpstates.engine.world;

import java.util.Locale;
import tcpstates.engine.rules.CallError;
import tcpstates.engine.rules.Event;
import tcpstates.engine.rules.EventKind;
import tcpstates.engine.rules.Rule;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;

/** Why a move is rejected: the kind of reason and the facts. Other modules have the words. */
public sealed interface IllegalMove {

  /** The kinds of reasons, as they are written in JSON. */
  enum Code {
    NO_CONNECTION,
    ALREADY_EXISTS,
    CLOSING,
    INSUFFICIENT_RESOURCES,
    NOTHING_TO_READ,
    NOTHING_TO_ACKNOWLEDGE,
    /** The side owes an answer first. */
    OWES,
    /** Not the answer that is owed. */
    WRONG_ANSWER,
    /** No TCP in this state could send these flags. */
    ILLEGAL_FLAGS,
    /** It could be sent, but not now: the window or data before it holds it back. */
    HELD_BACK,
    WRONG_SEQ,
    WRONG_ACK,
    WRONG_WIN,
    /** Only the retransmission timer repeats a segment. */
    RETRANSMISSION,
    NO_SUCH_SEGMENT,
    NOT_DUE,
    NO_TIMER,
    TOO_MUCH;

    /** The code in JSON, such as {@code wrong-ack}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What kind of reason it is. */
  Code code();

  /** The section of RFC 9293 that says so, or an empty text. */
  default String section() {
    return "";
  }

  /** Calls the visitor's method for its kind. */
  <R> R in(IllegalMoveCases<R> cases);

  /**
   * A call returns an error.
   *
   * @param call the call, as RFC 9293 names it
   * @param state the state in which it was made
   * @param rule the rule that says so
   */
  record CallFails(EventKind call, State state, CallError error, Rule rule) implements IllegalMove {
    @Override
    public Code code() {
      return switch (error) {
        case NO_CONNECTION -> Code.NO_CONNECTION;
        case ALREADY_EXISTS -> Code.ALREADY_EXISTS;
        case CLOSING -> Code.CLOSING;
        case INSUFFICIENT_RESOURCES -> Code.INSUFFICIENT_RESOURCES;
        case NOTHING_TO_READ -> Code.NOTHING_TO_READ;
        case NOTHING_TO_ACKNOWLEDGE -> Code.NOTHING_TO_ACKNOWLEDGE;
      };
    }

    @Override
    public String section() {
      return rule.section();
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.callFails(this);
    }
  }

  /**
   * The side owes an answer first.
   *
   * @param held the segment that waits for it
   */
  record OwesAnswer(Side side, InFlight held, String section) implements IllegalMove {
    @Override
    public Code code() {
      return Code.OWES;
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.owesAnswer(this);
    }
  }

  /**
   * This is not the answer that is owed.
   *
   * @param state the state of the side that owes it
   * @param held the segment that waits for an answer
   * @param owed the flags of the right answer
   * @param sent the flags of this one
   */
  record WrongAnswer(State state, InFlight held, Flags owed, Flags sent, String section)
      implements IllegalMove {
    @Override
    public Code code() {
      return Code.WRONG_ANSWER;
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.wrongAnswer(this);
    }
  }

  /** Such a segment has been sent and not been acknowledged: only a timer repeats it. */
  record RepeatsByHand(Side side, Flags flags) implements IllegalMove {
    @Override
    public Code code() {
      return Code.RETRANSMISSION;
    }

    @Override
    public String section() {
      return "3.8.1";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.repeatsByHand(this);
    }
  }

  /** No TCP in this state sends these flags. */
  record IllegalFlags(State state, Flags flags) implements IllegalMove {
    @Override
    public Code code() {
      return Code.ILLEGAL_FLAGS;
    }

    @Override
    public String section() {
      return "3.1";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.illegalFlags(this);
    }
  }

  /**
   * A FIN can't leave now: data before it, or the peer's window, holds it back.
   *
   * @param ackOwed whether an ACK is owed that the FIN should have carried
   */
  record FinHeldBack(boolean ackOwed) implements IllegalMove {
    @Override
    public Code code() {
      return Code.HELD_BACK;
    }

    @Override
    public String section() {
      return "3.10.4";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.finHeldBack(this);
    }
  }

  /**
   * The call that would send such a segment sends nothing in this state.
   *
   * @param call a CLOSE or an ABORT
   */
  record CallSendsNothing(Event call, State state, Flags flags) implements IllegalMove {
    @Override
    public Code code() {
      return Code.ILLEGAL_FLAGS;
    }

    @Override
    public String section() {
      return call instanceof Event.Abort ? "3.10.5" : "3.10.4";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.callSendsNothing(this);
    }
  }

  /** What a segment's number must be. */
  enum Place {
    /** SEG.SEQ of a SYN. */
    ISS,
    /** SEG.SEQ of an RST. */
    EXPECTED_BY_PEER,
    /** SEG.SEQ of any other segment. */
    SND_NXT,
    /** SEG.SEQ of an RST that acknowledges: there is no connection that has a number. */
    ZERO,
    /** SEG.ACK. */
    RCV_NXT,
    /** SEG.ACK of an RST: there is no connection that expects a number. */
    BEYOND_ARRIVED;

    /** Whether it is about SEG.ACK. */
    public boolean ofAck() {
      return this == RCV_NXT || this == BEYOND_ARRIVED;
    }
  }

  /**
   * A number was given that the TCP would not use.
   *
   * @param place what it must be
   */
  record WrongNumber(Place place, SeqNum given, SeqNum right) implements IllegalMove {
    @Override
    public Code code() {
      return place.ofAck() ? Code.WRONG_ACK : Code.WRONG_SEQ;
    }

    @Override
    public String section() {
      return "3.4";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.wrongNumber(this);
    }
  }

  /** An ACK number was given for a segment without the ACK flag. */
  record AckNumberWithoutAck() implements IllegalMove {
    @Override
    public Code code() {
      return Code.WRONG_ACK;
    }

    @Override
    public String section() {
      return "3.1";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.ackNumberWithoutAck(this);
    }
  }

  /** A window was given that is not the offered one. Both in bytes. */
  record WrongWindow(int given, int right) implements IllegalMove {
    @Override
    public Code code() {
      return Code.WRONG_WIN;
    }

    @Override
    public String section() {
      return "3.8.6";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.wrongWindow(this);
    }
  }

  /**
   * No such segment is in flight.
   *
   * @param wireEmpty whether none is at all
   */
  record NoSuchSegment(Selector selector, boolean wireEmpty) implements IllegalMove {
    @Override
    public Code code() {
      return Code.NO_SUCH_SEGMENT;
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.noSuchSegment(this);
    }
  }

  /** A delayed segment can't arrive yet. */
  record NotDue(InFlight segment) implements IllegalMove {
    @Override
    public Code code() {
      return Code.NOT_DUE;
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.notDue(this);
    }
  }

  /** Things that are limited. */
  enum Limit {
    SEGMENTS_IN_FLIGHT,
    MILLISECONDS_OF_A_WAIT
  }

  /**
   * There would be too much of something.
   *
   * @param most the limit
   */
  record TooMuch(Limit limit, long most) implements IllegalMove {
    @Override
    public Code code() {
      return Code.TOO_MUCH;
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.tooMuch(this);
    }
  }

  /**
   * There is no running timer to wait for.
   *
   * @param anyKind whether any timer would have done, and not only that of a retransmission
   */
  record NoTimer(boolean anyKind) implements IllegalMove {
    @Override
    public Code code() {
      return Code.NO_TIMER;
    }

    @Override
    public String section() {
      return "3.10.8";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.noTimer(this);
    }
  }

  /** A host crashes that has no connection to forget. */
  record NothingToForget(Side side) implements IllegalMove {
    @Override
    public Code code() {
      return Code.NO_CONNECTION;
    }

    @Override
    public String section() {
      return "3.5.1";
    }

    @Override
    public <R> R in(IllegalMoveCases<R> cases) {
      return cases.nothingToForget(this);
    }
  }
}
