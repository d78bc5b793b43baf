package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.FIN_WAIT_1;
import static tcpstates.engine.tcp.State.FIN_WAIT_2;

import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.State;

/** 3.10.7.4, seventh: the segment's text. */
final class TextCheck {

  private static final String SECTION = "3.10.7.4";
  private static final Set<State> RECEIVING = in(ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2);

  private static final Rule HELD_FROM_SYN =
      new Rule.ActingIf(
          "text.held-from-syn",
          SECTION,
          RECEIVING,
          Next.GO_ON,
          "Text that came with the SYN has waited for ESTABLISHED. Now it is delivered, with"
              + " what follows it in order, and acknowledged.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.later.readyAt(turn.rcvNxt).isEmpty();
        }

        @Override
        void act(Turn turn) {
          turn.hold();
          turn.deliverInOrder();
          turn.answerAck();
        }
      };

  private static final Rule NONE =
      new Rule.If("text.none", SECTION, State.ALL, Next.PASS, "No text.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.data().isEmpty();
        }
      };

  private static final Rule IN_ORDER =
      new Rule.ActingIf(
          "text.in-order",
          SECTION,
          RECEIVING,
          Next.GO_ON,
          "This data comes next: RCV.NXT moves past it, and past what waited behind it. An ACK says"
              + " how far.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.textStart().equals(turn.rcvNxt);
        }

        @Override
        void act(Turn turn) {
          turn.hold();
          turn.deliverInOrder();
          turn.answerAck();
        }
      };

  private static final Rule GAP =
      new Rule.Acting(
          "text.gap",
          SECTION,
          RECEIVING,
          Next.GO_ON,
          "Something before it is missing: the text is kept, and an ACK says what we still expect.") {
        @Override
        void act(Turn turn) {
          turn.hold();
          turn.answerAck();
        }
      };

  private static final Rule AFTER_FIN =
      new Rule(
          "text.after-fin",
          SECTION,
          State.SYNCHRONIZED,
          Next.GO_ON,
          "The peer has sent its FIN; text beyond it can't be the peer's and is ignored.");

  static final Check CHECK =
      new Check("seventh, text", HELD_FROM_SYN, NONE, IN_ORDER, GAP, AFTER_FIN) {
        @Override
        String finding(Turn turn) {
          return Say.text(turn);
        }
      };

  private TextCheck() {}
}
