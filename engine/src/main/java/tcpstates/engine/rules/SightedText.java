package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSE_WAIT;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;

import java.util.List;
import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.State;

/** New text, or a FIN, that was seen to leave: SEND and CLOSE have been called. */
final class SightedText {

  /** SYN-RECEIVED is one of them if the SYN brought text (RFC 7413). */
  private static final Set<State> MAY_SEND = in(SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT);

  private static final Rule NONE =
      new Rule.If("seen.no-text", "3.10.2", State.ALL, Next.PASS, "No text.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.data().isEmpty();
        }
      };

  private static final Rule AFTER_FIN =
      new Rule.If(
          "seen.text-after-fin",
          "3.10.2",
          State.SYNCHRONIZED,
          Next.DONE,
          "Text after the FIN: no SEND may follow a CLOSE.") {
        @Override
        boolean holds(Turn turn) {
          return turn.finSent;
        }
      };

  private static final Rule PROBE =
      new Rule.ActingIf(
          "seen.probe-with-text",
          "3.8.6.1",
          MAY_SEND,
          Next.GO_ON,
          "One byte into a closed window: the persist timer has fired, and this probe asks.") {
        @Override
        boolean holds(Turn turn) {
          return turn.sndWnd == 0 && turn.seg.data().length() == 1;
        }

        @Override
        void act(Turn turn) {
          SightedText.sent(turn);
        }
      };

  private static final Rule BEYOND_WINDOW =
      new Rule.ActingIf(
          "seen.beyond-window",
          "3.8.6",
          MAY_SEND,
          Next.UNHEARD,
          "More text than the peer's window had room for.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.data().length() > Transmit.usable(turn);
        }

        @Override
        void act(Turn turn) {
          SightedText.sent(turn);
        }
      };

  private static final Rule SEND =
      new Rule.Acting(
          "seen.send", "3.10.2", MAY_SEND, Next.GO_ON, "New text: the program has called SEND.") {
        @Override
        void act(Turn turn) {
          SightedText.sent(turn);
        }
      };

  static final Check TEXT =
      new Check("its text", NONE, AFTER_FIN, PROBE, BEYOND_WINDOW, SEND) {
        @Override
        String finding(Turn turn) {
          return Say.bytes(turn.seg.data().length())
              + ", the usable window is "
              + Math.max(0, Transmit.usable(turn));
        }
      };

  private static final Rule NO_FIN =
      new Rule.If("seen.no-fin", "3.10.4", State.ALL, Next.PASS, "No FIN.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.fin();
        }
      };

  private static final Rule CLOSE =
      new Rule.Acting(
          "seen.close",
          "3.10.4",
          in(SYN_RECEIVED, ESTABLISHED, CLOSE_WAIT),
          Next.GO_ON,
          "A FIN: the program has called CLOSE, and all that it had sent before has left.") {
        @Override
        void act(Turn turn) {
          SightedText.close(turn);
        }
      };

  private static final Rule CLOSED_BEFORE_PEER =
      new Rule.ActingIf(
          "seen.closed-before-peer",
          "3.10.4",
          in(CLOSE_WAIT),
          Next.GO_ON,
          "The ACK of the peer's FIN had a number after this FIN: so the FINs have crossed, and the"
              + " state is CLOSING.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.seq().before(turn.sndNxt);
        }

        @Override
        void act(Turn turn) {
          Sighting.call(turn, new Event.Close(), Close.PROCEDURE);
          turn.finSent = true;
          turn.enter(State.CLOSING);
        }
      };

  private static final Rule SECOND_FIN =
      new Rule(
          "seen.second-fin",
          "3.10.4",
          State.ALL,
          Next.GO_ON,
          "A FIN where none can be: CLOSE has been called before.");

  static final Check FIN =
      new Check("a FIN", NO_FIN, CLOSED_BEFORE_PEER, CLOSE, SECOND_FIN) {
        @Override
        String finding(Turn turn) {
          return Say.flag(turn.seg.fin());
        }
      };

  static final List<Rule> DEPARTURES = List.of(AFTER_FIN, BEYOND_WINDOW, SECOND_FIN);

  private SightedText() {}

  private static void close(Turn turn) {
    Sighting.call(turn, new Event.Close(), Close.PROCEDURE);
    turn.sndNxt = turn.sndNxt.max(turn.seg.end());
    Transmit.finHasLeft(turn);
  }

  private static void sent(Turn turn) {
    turn.sndNxt = turn.sndNxt.plus(turn.seg.data().length());
  }
}
