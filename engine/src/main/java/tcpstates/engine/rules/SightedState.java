package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.LISTEN;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;
import static tcpstates.engine.tcp.State.SYN_SENT;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.State;

/** Whether there is a connection that can send this at all; if not, one must have been opened. */
final class SightedState {

  private static final Rule JOINED =
      new Rule.ActingIf(
          "seen.joined",
          "3.3.2",
          in(CLOSED, LISTEN),
          Next.GO_ON,
          "The beginning of this connection was not captured; it is followed from here.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.track.isKnown();
        }

        @Override
        void act(Turn turn) {
          Sighting.learnMiddle(turn, turn.seg);
          turn.enter(State.ESTABLISHED);
        }
      };

  private static final Rule ALIVE =
      new Rule.Acting(
          "seen.still-alive",
          "3.5.3",
          in(CLOSED, LISTEN),
          Next.UNHEARD,
          "By the rules the connection was over here, and still it goes on: what ended it was"
              + " ignored, lost, or sent by somebody else.") {
        @Override
        void act(Turn turn) {
          State back = turn.track.formerly();
          Sighting.learnMiddle(turn, turn.seg);
          turn.finSent = finSent(back);
          turn.closeCalled = turn.finSent;
          turn.enter(back == CLOSED || back == LISTEN ? State.ESTABLISHED : back);
        }
      };

  private static final Rule UNHEARD_SYN_ACK =
      new Rule.Acting(
          "seen.acknowledges-unheard-syn",
          "3.10.7.3",
          in(SYN_SENT),
          Next.UNHEARD,
          "Only a host that has the peer's SYN can send this; that SYN was not seen to arrive.") {
        @Override
        void act(Turn turn) {
          Sighting.learnMiddle(turn, turn.seg);
          turn.enter(State.ESTABLISHED);
        }
      };

  private static final Rule EARLY_FIN =
      new Rule.If(
          "seen.may-close-early",
          "3.10.4",
          in(SYN_RECEIVED),
          Next.UNHEARD,
          "CLOSE may be called before the SYN is acknowledged.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.fin() && turn.seg.data().isEmpty();
        }
      };

  private static final Rule EARLY_ANSWER =
      new Rule.If(
          "seen.may-answer-early",
          "3.10.7.4",
          in(SYN_RECEIVED),
          Next.PASS,
          "A segment that is not acceptable has to be answered here too.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.data().isEmpty() && turn.ackOwed;
        }
      };

  private static final Rule FAST_OPEN =
      new Rule.If(
          "seen.fast-open",
          "3.10.7.4",
          in(SYN_RECEIVED),
          Next.GO_ON,
          "The SYN brought text that was taken at once (Fast Open, RFC 7413); so may the answer.") {
        @Override
        boolean holds(Turn turn) {
          return turn.passive && turn.rcvNxt.after(turn.irs.plus(1));
        }
      };

  private static final Rule UNHEARD_ACK =
      new Rule.Acting(
          "seen.goes-on-without-ack-of-syn",
          "3.10.7.4",
          in(SYN_RECEIVED),
          Next.UNHEARD,
          "This leaves only when the SYN has been acknowledged; that ACK was not seen to arrive.") {
        @Override
        void act(Turn turn) {
          turn.sndUna = turn.sndNxt.max(turn.seg.seq());
          turn.sndNxt = turn.sndUna;
          turn.enter(State.ESTABLISHED);
        }
      };

  private static final Rule OPEN =
      new Rule(
          "seen.open-already", "3.3.2", State.SYNCHRONIZED, Next.PASS, "The connection is open.");

  static final List<Rule> DEPARTURES = List.of(ALIVE);

  static final Check CHECK =
      new Check(
          "the connection",
          JOINED,
          ALIVE,
          UNHEARD_SYN_ACK,
          EARLY_FIN,
          EARLY_ANSWER,
          FAST_OPEN,
          UNHEARD_ACK,
          OPEN) {
        @Override
        String finding(Turn turn) {
          return "the connection is in " + turn.state;
        }
      };

  private SightedState() {}

  private static boolean finSent(State state) {
    return switch (state) {
      case FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT -> true;
      case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT -> false;
    };
  }
}
