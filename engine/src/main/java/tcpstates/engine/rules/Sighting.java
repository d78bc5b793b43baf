package tcpstates.engine.rules;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tcpstates.engine.rules.Rule.Next;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Windows;

/**
 * What an endpoint was seen to send, explained: which call, timer or answer of 3.10 makes it send
 * this, or if none does, which departure from the rules it is.
 *
 * <p>The application's calls are never on the wire. So a FIN means that CLOSE was called, new text
 * that SEND was; the rules of those calls then give the new state. There is one set of rules,
 * whether an endpoint is played or followed.
 */
final class Sighting {

  static final Procedure PROCEDURE =
      new Procedure(
          "3.10",
          EventKind.SEGMENT_SEEN.title(),
          List.of(
              SightedReset.CHECK,
              SightedSyn.CHECK,
              new Check("an ACK", withoutAck(), withAck()) {
                @Override
                String finding(Turn turn) {
                  return Say.flag(turn.seg.hasAck());
                }
              },
              SightedState.CHECK,
              SightedAck.NUMBER,
              SightedSequence.CHECK,
              SightedText.TEXT,
              SightedText.FIN,
              SightedAck.CHECK));

  /** The rules by which an endpoint departs from the RFC, or somebody else has sent in its name. */
  private static final Set<Rule> DEPARTURES = departures();

  private Sighting() {}

  private static Set<Rule> departures() {
    Set<Rule> all = new HashSet<>(PROCEDURE.checks().get(2).rules().subList(0, 1));
    all.addAll(SightedReset.DEPARTURES);
    all.addAll(SightedSyn.DEPARTURES);
    all.addAll(SightedState.DEPARTURES);
    all.addAll(SightedSequence.DEPARTURES);
    all.addAll(SightedText.DEPARTURES);
    return Collections.unmodifiableSet(all);
  }

  private static Rule withoutAck() {
    return new Rule.If(
        "seen.without-ack",
        "3.10.7.4",
        State.ALL,
        Next.DONE,
        "Every segment but the first SYN and some RSTs carries an ACK; this one does not. No call"
            + " makes a TCP send it, and its receiver drops it.") {
      @Override
      boolean holds(Turn turn) {
        return !turn.seg.hasAck();
      }
    };
  }

  private static Rule withAck() {
    return new Rule(
        "seen.with-ack", "3.10.7.4", State.ALL, Next.PASS, "It carries an ACK, as it must.");
  }

  /** Whether the known arrivals are enough for a segment to be sent; nothing is changed. */
  static boolean explains(Turn turn) {
    for (Check check : PROCEDURE.checks()) {
      // A connection first seen in the middle will be known from here on; nothing is changed yet,
      // so it is not known.
      if (check == SightedText.TEXT && !turn.state.hasSendVariables()) {
        return true;
      }
      Rule rule = check.firstMatching(turn);
      boolean another = rule == SightedSyn.IN_THE_MIDDLE && turn.seg.hasAck();
      boolean asks = rule == SightedSequence.OLD_ACK && SightedSequence.standsAtProbe(turn);
      if (rule.next() == Next.UNHEARD || rule == SightedSyn.UNHEARD_SYN || another || asks) {
        return false;
      }
      if (rule.next() == Next.DONE) {
        return true;
      }
    }
    return true;
  }

  /** The first of these rules that is a departure. */
  static Optional<Rule> departure(List<Rule> fired) {
    return fired.stream().filter(DEPARTURES::contains).findFirst();
  }

  /** Every rule, in order. */
  static List<Rule> rules() {
    return PROCEDURE.checks().stream().flatMap(check -> check.rules().stream()).toList();
  }

  // ---- what the rules have in common

  /** Lets the rules of a call change the endpoint. */
  static void call(Turn turn, Event call, Procedure procedure) {
    turn.event = call;
    procedure.run(turn);
  }

  /** The endpoint's numbers begin with this SYN. */
  static void learnNumbers(Turn turn, Segment syn) {
    turn.iss = syn.seq();
    turn.sndUna = syn.seq();
    turn.sndNxt = syn.end();
    turn.sndUp = syn.seq();
  }

  /** The endpoint's and the peer's numbers are those of a segment in the middle of a connection. */
  static void learnMiddle(Turn turn, Segment segment) {
    turn.sndUna = segment.seq();
    turn.sndNxt = segment.seq();
    turn.iss = segment.seq().plus(-1);
    turn.sndUp = turn.iss;
    turn.irs = segment.ack().plus(-1);
    turn.rcvUp = segment.ack();
    turn.rcvNxt = segment.ack();
    turn.rcvOffered = segment.ack();
    turn.sndWnd = Windows.UNKNOWN;
  }

  /**
   * Whether the endpoint must have received what it acknowledges: everything before this number.
   */
  static void learnReceived(Turn turn, SeqNum next) {
    SeqNum last = next.plus(-1);
    if (turn.later.fins().contains(last)) {
      // Its FIN had come early; now everything before it is there.
      Segment own = turn.seg;
      turn.rcvNxt = last;
      turn.seg = Segment.bare(Flags.ACK, last, turn.sndWnd);
      FinCheck.CHECK.run(turn);
      turn.seg = own;
    }
    turn.rcvNxt = next;
    turn.rcvOffered = turn.rcvOffered.max(next);
    turn.later = turn.later.dropBefore(next);
  }
}
