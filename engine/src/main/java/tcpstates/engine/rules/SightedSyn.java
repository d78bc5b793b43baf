package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.LISTEN;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;
import static tcpstates.engine.tcp.State.SYN_SENT;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** A SYN that was seen to leave: an OPEN, the answer to one, or a repeat of either. */
final class SightedSyn {

  private static final Rule NONE =
      new Rule.If("seen.no-syn", "3.5", State.ALL, Next.PASS, "No SYN.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.syn();
        }
      };

  private static final Rule OPEN =
      new Rule.ActingIf(
          "seen.open",
          "3.10.1",
          in(CLOSED, LISTEN),
          Next.DONE,
          "A SYN: the program has called an active OPEN.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          Segment syn = turn.seg;
          Sighting.call(turn, new Event.Open(true), Open.PROCEDURE);
          Sighting.learnNumbers(turn, syn);
        }
      };

  static final Rule UNHEARD_SYN =
      new Rule.ActingIf(
          "seen.answers-unheard-syn",
          "3.10.7.2",
          in(CLOSED, LISTEN, SYN_SENT),
          Next.DONE,
          "A SYN,ACK answers a SYN that was not seen to arrive.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          turn.passive = turn.state != SYN_SENT;
          Segment synAck = turn.seg;
          Sighting.learnMiddle(turn, synAck);
          Sighting.learnNumbers(turn, synAck);
          turn.enter(SYN_RECEIVED);
        }
      };

  private static final Rule ANSWER =
      new Rule.ActingIf(
          "seen.answers-syn",
          "3.10.7.2",
          in(SYN_RECEIVED),
          Next.DONE,
          "The SYN,ACK answers the SYN that has arrived.") {
        @Override
        boolean holds(Turn turn) {
          return turn.track.unconfirmed() && turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          turn.track.listens(turn.passive);
          learnAnswer(turn);
        }
      };

  private static final Rule AGAIN =
      new Rule.ActingIf(
          "seen.syn-again",
          "3.10.8",
          in(SYN_SENT, SYN_RECEIVED),
          Next.DONE,
          "The SYN was not acknowledged in time: the retransmission timer sends it again.") {
        @Override
        boolean holds(Turn turn) {
          return turn.seg.seq().equals(turn.iss);
        }

        @Override
        void act(Turn turn) {
          turn.sndNxt = turn.sndNxt.max(turn.seg.end());
        }
      };

  private static final Rule CROSSED =
      new Rule.If(
          "seen.crossed-syn-ack",
          "3.5",
          in(ESTABLISHED),
          Next.DONE,
          "The SYN,ACK of a simultaneous open: the peer's has come before this one could leave.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.passive && turn.seg.hasAck() && turn.seg.seq().equals(turn.iss);
        }
      };

  private static final Rule IGNORES_ACK =
      new Rule.ActingIf(
          "seen.ignores-ack-of-syn",
          "3.10.7.4",
          in(ESTABLISHED),
          Next.DONE,
          "The SYN,ACK again, although its ACK has arrived: by the rules it would be ESTABLISHED. A"
              + " Linux listener does this when its accept queue is full, or when it waits for data"
              + " first (TCP_DEFER_ACCEPT).") {
        @Override
        boolean holds(Turn turn) {
          return turn.passive
              && turn.seg.hasAck()
              && turn.seg.seq().equals(turn.iss)
              && turn.sndNxt.equals(turn.iss.plus(1));
        }

        @Override
        void act(Turn turn) {
          SightedSyn.backToSynReceived(turn);
        }
      };

  private static final Rule ANOTHER_ATTEMPT =
      new Rule.ActingIf(
          "seen.another-attempt",
          "3.10.1",
          in(SYN_SENT),
          Next.DONE,
          "A SYN with another number: the attempt before it was given up, and OPEN called again.") {
        @Override
        boolean holds(Turn turn) {
          return !turn.seg.hasAck();
        }

        @Override
        void act(Turn turn) {
          Sighting.learnNumbers(turn, turn.seg);
        }
      };

  static final Rule IN_THE_MIDDLE =
      new Rule(
          "seen.syn-in-the-middle",
          "3.10.7.4",
          State.ALL,
          Next.DONE,
          "A SYN in the middle of a connection: this host has forgotten the connection and opens"
              + " another, or the SYN is a late copy, or somebody else has sent it.");

  static final List<Rule> DEPARTURES = List.of(IGNORES_ACK, IN_THE_MIDDLE);

  static final Check CHECK =
      new Check(
          "a SYN",
          NONE,
          OPEN,
          UNHEARD_SYN,
          ANSWER,
          AGAIN,
          CROSSED,
          IGNORES_ACK,
          ANOTHER_ATTEMPT,
          IN_THE_MIDDLE) {
        @Override
        String finding(Turn turn) {
          return Say.flag(turn.seg.syn());
        }
      };

  private SightedSyn() {}

  private static void learnAnswer(Turn turn) {
    Segment synAck = turn.seg;
    Sighting.learnNumbers(turn, synAck);
    if (synAck.ack().after(turn.rcvNxt)) {
      // Text that came with the SYN was taken (RFC 7413).
      Sighting.learnReceived(turn, synAck.ack());
    }
  }

  private static void backToSynReceived(Turn turn) {
    turn.sndUna = turn.iss;
    turn.rcvNxt = turn.seg.ack();
    turn.enter(SYN_RECEIVED);
  }
}
