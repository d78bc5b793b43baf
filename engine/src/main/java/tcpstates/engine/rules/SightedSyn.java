package tcpstates.engine.rules;

import static tcpstates.engine.rules.Procedure.check;
import static tcpstates.engine.rules.Procedure.in;
import static tcpstates.engine.tcp.State.CLOSED;
import static tcpstates.engine.tcp.State.ESTABLISHED;
import static tcpstates.engine.tcp.State.LISTEN;
import static tcpstates.engine.tcp.State.SYN_RECEIVED;
import static tcpstates.engine.tcp.State.SYN_SENT;

import java.util.List;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.State;

/** A SYN that was seen to leave: an OPEN, the answer to one, or a repeat of either. */
final class SightedSyn {

  private static final Rule NONE =
      new Rule(
          "seen.no-syn",
          "3.5",
          State.ALL,
          Bit.off(Flag.SYN),
          Procedure.NOTHING,
          Next.PASS,
          "No SYN.");

  private static final Rule OPEN =
      new Rule(
          "seen.open",
          "3.10.1",
          in(CLOSED, LISTEN),
          turn -> !turn.seg.hasAck(),
          turn -> {
            Segment syn = turn.seg;
            Sighting.call(turn, new Event.Open(true), Open.PROCEDURE);
            Sighting.learnNumbers(turn, syn);
          },
          Next.DONE,
          "A SYN: the application has called an active OPEN.");

  static final Rule UNHEARD_SYN =
      new Rule(
          "seen.answers-unheard-syn",
          "3.10.7.2",
          in(CLOSED, LISTEN, SYN_SENT),
          Bit.on(Flag.ACK),
          turn -> {
            turn.passive = turn.state != SYN_SENT;
            Segment synAck = turn.seg;
            Sighting.learnMiddle(turn, synAck);
            Sighting.learnNumbers(turn, synAck);
            turn.enter(SYN_RECEIVED);
          },
          Next.DONE,
          "A SYN,ACK answers a SYN that was not seen to arrive.");

  private static final Rule ANSWER =
      new Rule(
          "seen.answers-syn",
          "3.10.7.2",
          in(SYN_RECEIVED),
          turn -> turn.track.unconfirmed() && turn.seg.hasAck(),
          turn -> {
            turn.track.listens(turn.passive);
            learnAnswer(turn);
          },
          Next.DONE,
          "The SYN,ACK answers the SYN that has arrived.");

  private static final Rule AGAIN =
      new Rule(
          "seen.syn-again",
          "3.10.8",
          in(SYN_SENT, SYN_RECEIVED),
          turn -> turn.seg.seq().equals(turn.iss),
          turn -> turn.sndNxt = turn.sndNxt.max(turn.seg.end()),
          Next.DONE,
          "The SYN was not acknowledged in time: the retransmission timer sends it again.");

  private static final Rule CROSSED =
      new Rule(
          "seen.crossed-syn-ack",
          "3.5",
          in(ESTABLISHED),
          turn -> !turn.passive && turn.seg.hasAck() && turn.seg.seq().equals(turn.iss),
          Procedure.NOTHING,
          Next.DONE,
          "The SYN,ACK of a simultaneous open: the peer's has come before this one could leave.");

  private static final Rule IGNORES_ACK =
      new Rule(
          "seen.ignores-ack-of-syn",
          "3.10.7.4",
          in(ESTABLISHED),
          turn ->
              turn.passive
                  && turn.seg.hasAck()
                  && turn.seg.seq().equals(turn.iss)
                  && turn.sndNxt.equals(turn.iss.plus(1)),
          SightedSyn::backToSynReceived,
          Next.DONE,
          "The SYN,ACK again, although its ACK has arrived: by the rules it would be ESTABLISHED. A"
              + " Linux listener does this when its accept queue is full, or when it waits for data"
              + " first (TCP_DEFER_ACCEPT).");

  private static final Rule ANOTHER_ATTEMPT =
      new Rule(
          "seen.another-attempt",
          "3.10.1",
          in(SYN_SENT),
          turn -> !turn.seg.hasAck(),
          turn -> Sighting.learnNumbers(turn, turn.seg),
          Next.DONE,
          "A SYN with another number: the attempt before it was given up, and OPEN called again.");

  static final Rule IN_THE_MIDDLE =
      new Rule(
          "seen.syn-in-the-middle",
          "3.10.7.4",
          State.ALL,
          Procedure.ALWAYS,
          Procedure.NOTHING,
          Next.DONE,
          "A SYN in the middle of a connection: this host has forgotten the connection and opens"
              + " another, or the SYN is a late copy, or somebody else has sent it.");

  static final List<Rule> DEPARTURES = List.of(IGNORES_ACK, IN_THE_MIDDLE);

  static final Check CHECK =
      check(
          "a SYN",
          turn -> Say.flag(turn.seg.syn()),
          NONE,
          OPEN,
          UNHEARD_SYN,
          ANSWER,
          AGAIN,
          CROSSED,
          IGNORES_ACK,
          ANOTHER_ATTEMPT,
          IN_THE_MIDDLE);

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
