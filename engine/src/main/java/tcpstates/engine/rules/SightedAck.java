package tcpstates.engine.rules;

import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;

/** What a segment that was seen to leave acknowledges, and why an ACK leaves alone. */
final class SightedAck {

  private static final Rule ALL =
      new Rule.If(
          "seen.acknowledges-all",
          "3.10.7.4",
          State.ALL,
          Next.PASS,
          "It acknowledges all that has arrived.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.ack().equals(turn.rcvNxt);
        }
      };

  private static final Rule OLD =
      new Rule.If(
          "seen.acknowledges-less",
          "3.10.7.4",
          State.ALL,
          Next.PASS,
          "It acknowledges less than has arrived: it left before that, or this host did not take"
              + " what came.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.ack().before(turn.rcvNxt);
        }
      };

  private static final Rule BEYOND_WINDOW =
      new Rule.ActingIf(
          "seen.takes-more",
          "3.8.6",
          State.ALL,
          Next.PASS,
          "It acknowledges text or a FIN beyond the window that it had offered: it had more room"
              + " than that, and has taken it all the same.") {
        @Override
        boolean holds(Turn turn) {
          return turn.track.overrun().covers(turn.seg.ack());
        }

        @Override
        void act(Turn turn) {
          SeqNum next = turn.seg.ack();
          if (turn.track.overrun().hasFin(next)) {
            turn.later = turn.later.withFin(next.plus(-1));
          }
          Sighting.learnReceived(turn, next);
        }
      };

  private static final Rule MORE =
      new Rule.Acting(
          "seen.acknowledges-unheard",
          "3.10.7.4",
          State.ALL,
          Next.UNHEARD,
          "It acknowledges something that was not seen to arrive: that was not captured.") {
        @Override
        void act(Turn turn) {
          Sighting.learnReceived(turn, turn.seg.ack());
        }
      };

  static final Check NUMBER =
      new Check("its ACK", ALL, OLD, BEYOND_WINDOW, MORE) {
        @Override
        String finding(Turn turn) {
          return "SEG.ACK is " + turn.seg.ack() + ", RCV.NXT " + turn.rcvNxt;
        }
      };

  private static final Rule CARRIED =
      new Rule.If(
          "seen.ack-is-carried",
          "3.8.6.3",
          State.ALL,
          Next.PASS,
          "Text or a FIN carries its ACK.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.length() > 0;
        }
      };

  private static final Rule ANSWER =
      new Rule.If(
          "seen.answer",
          "3.8.6.3",
          State.ALL,
          Next.GO_ON,
          "An ACK alone: it answers what has arrived.") {
        @Override
        boolean holds(Turn turn) {
          return turn.ackOwed || turn.track.isAsked();
        }
      };

  private static final Rule WINDOW =
      new Rule.If(
          "seen.window",
          "3.10.3",
          State.ALL,
          Next.GO_ON,
          "An ACK alone, with more room in the window, and nothing that is known to have arrived"
              + " asked for it: the program has called RECEIVE.") {
        @Override
        boolean holds(Turn turn) {
          return SightedAck.opensWindow(turn);
        }
      };

  private static final Rule UNASKED =
      new Rule(
          "seen.unasked",
          "3.4",
          State.ALL,
          Next.GO_ON,
          "An ACK alone. Nothing that is known to have arrived asked for it. It does no harm.");

  static final Check CHECK =
      new Check("an ACK alone", CARRIED, ANSWER, WINDOW, UNASKED) {
        @Override
        String finding(Turn turn) {
          return Say.flag(turn.ackOwed);
        }
      };

  /**
   * The least opening of a window that is worth an ACK, in bytes: every host accepts segments of
   * this size (3.7.1, MUST-15).
   */
  private static final int WORTH_TELLING = 536;

  private SightedAck() {}

  /**
   * Whether its window has opened so far that a receiver tells the peer (3.8.6.2.2). The window of
   * a SYN is not scaled and all others are, so the second one often differs a little from the
   * first.
   */
  private static boolean opensWindow(Turn turn) {
    boolean answers = turn.seg.ack().bits() != turn.track.expected();
    int offered = turn.track.window();
    int more = turn.seg.wnd() - offered;
    return !answers && more > 0 && more >= Math.min(offered / 2, WORTH_TELLING);
  }
}
