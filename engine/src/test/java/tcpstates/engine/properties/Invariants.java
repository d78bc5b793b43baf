package tcpstates.engine.properties;

import java.util.List;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Reassembly;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.TcpSettings;
import tcpstates.engine.tcp.TimerKind;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.Outcome;
import tcpstates.engine.world.Play;
import tcpstates.engine.world.Seat;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.engine.world.WorldStep;

/** What is true in every world, and from one world to the next, whatever anybody does. */
final class Invariants {

  private Invariants() {}

  static void hold(World before, Outcome.Accepted outcome) {
    World after = outcome.world();
    require(after.now() >= before.now() || after.equals(World.initial()), "time runs backwards");
    wire(after);
    for (Side side : Side.values()) {
      Seat seat = after.seat(side);
      sending(seat.tcp());
      receiving(seat.tcp());
      states(seat.tcp());
      timers(seat, after.now());
      owing(after, side);
      fromTo(before.tcp(side), after.tcp(side), steps(outcome, side));
    }
  }

  private static List<WorldStep> steps(Outcome.Accepted outcome, Side side) {
    return outcome.steps().stream().filter(step -> step.side() == side).toList();
  }

  private static void wire(World world) {
    int last = 0;
    for (InFlight segment : world.wire()) {
      require(segment.id() > last && segment.id() < world.nextId(), "numbers of segments");
      last = segment.id();
      Segment tcp = segment.segment();
      require(tcp.hasAck() || tcp.ack().equals(SeqNum.ZERO), "ACK number without ACK: " + tcp);
    }
  }

  private static void owing(World world, Side side) {
    Seat seat = world.seat(side);
    if (seat.owes()) {
      require(seat.play() == Play.MANUAL, "an automatic side owes");
      require(!world.owed(side).equals(Flags.NONE), side + " owes nothing, but holds a segment");
      boolean cancelled =
          seat.tcp().state() == State.CLOSED
              && !world.owed(side).has(tcpstates.engine.tcp.Flag.RST);
      require(!cancelled, "only an RST can be owed in CLOSED");
    }
  }

  // ---- the sending half

  private static void sending(Endpoint tcp) {
    SendState snd = tcp.snd();
    if (!tcp.state().hasSendVariables()) {
      require(
          snd.unacked().isEmpty() && snd.queue().isEmpty(), "something to send in " + tcp.state());
      return;
    }
    require(snd.una().atOrBefore(snd.nxt()), "SND.UNA has passed SND.NXT");
    SeqNum next = snd.una();
    int waiting = snd.queue().length();
    for (Segment segment : snd.unacked()) {
      boolean first = segment == snd.unacked().get(0);
      require(
          first ? segment.seq().atOrBefore(next) : segment.seq().equals(next),
          "a hole in the retransmission queue");
      next = segment.end();
      waiting += segment.data().length();
      require(segment.data().length() <= Math.max(1, snd.mss()), "longer than the MSS");
    }
    require(next.equals(snd.nxt()), "the retransmission queue does not end at SND.NXT");
    require(waiting <= TcpSettings.SEND_BUFFER, "more than the send buffer holds");
    require(!snd.finSent() || (snd.closeCalled() && snd.queue().isEmpty()), "FIN is not the last");
    require(snd.maxWnd() >= snd.wnd(), "MAX.SND.WND");
  }

  // ---- the receiving half

  private static void receiving(Endpoint tcp) {
    ReceiveState rcv = tcp.rcv();
    require(rcv.unread() >= 0 && rcv.unread() <= rcv.received().length(), "unread");
    if (!tcp.state().hasReceiveVariables()) {
      require(rcv.later().isEmpty(), "something waits beyond a gap in " + tcp.state());
      return;
    }
    require(rcv.wnd() >= 0 && rcv.wnd() <= rcv.buffer(), "RCV.WND is " + rcv.wnd());
    require(rcv.unread() <= rcv.buffer(), "more is unread than the buffer holds");
    SeqNum last = rcv.nxt();
    // Data that came with the SYN waits for ESTABLISHED or, after a CLOSE, for the next segment.
    boolean open = tcp.state() != State.SYN_RECEIVED && tcp.state() != State.FIN_WAIT_1;
    for (Reassembly.Block block : rcv.later().blocks()) {
      require(
          open ? block.seq().after(last) : block.seq().atOrAfter(last), "held text is not apart");
      last = block.seq().plus(block.data().length());
    }
    require(last.minus(rcv.offered()) <= 0 || rcv.later().isEmpty(), "held text beyond the window");
  }

  private static void states(Endpoint tcp) {
    boolean finSent = tcp.snd().finSent();
    boolean finReceived = tcp.rcv().finReceived();
    switch (tcp.state()) {
      case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, ESTABLISHED ->
          require(!finSent && !finReceived, "a FIN in " + tcp.state());
      case FIN_WAIT_1 -> require(tcp.snd().closeCalled() && !finReceived, "FIN-WAIT-1");
      case FIN_WAIT_2 -> require(tcp.snd().finAcked() && !finReceived, "FIN-WAIT-2");
      case CLOSE_WAIT -> require(!finSent && finReceived, "CLOSE-WAIT");
      case CLOSING -> require(tcp.snd().closeCalled() && finReceived, "CLOSING");
      case LAST_ACK -> require(finSent && finReceived && !tcp.snd().finAcked(), "LAST-ACK");
      case TIME_WAIT -> require(tcp.snd().finAcked() && finReceived, "TIME-WAIT");
    }
    require(!tcp.snd().finAcked() || tcp.state() != State.FIN_WAIT_1, "FIN-WAIT-1 has its ACK");
    require(!tcp.snd().finAcked() || tcp.state() != State.CLOSING, "CLOSING has its ACK");
  }

  // ---- timers

  private static void timers(Seat seat, long now) {
    Endpoint tcp = seat.tcp();
    Timers timers = tcp.timers();
    for (TimerKind kind : TimerKind.values()) {
      require(timers.due(kind) > now, kind.word() + " is overdue");
    }
    boolean waiting = !tcp.snd().unacked().isEmpty();
    boolean rto = timers.retransmission() != Timers.OFF;
    boolean persist = timers.persist() != Timers.OFF;
    require(!(rto && persist), "both rto and persist run");
    require(waiting == (rto || (persist && waiting)), "what is unacknowledged has no timer");
    require(!rto || waiting, "rto runs for nothing");
    boolean unsent =
        !tcp.snd().queue().isEmpty() || (tcp.snd().closeCalled() && !tcp.snd().finSent());
    require(!persist || unsent || waiting, "persist runs for nothing");
    require(!persist || !waiting || tcp.snd().wnd() == 0, "a window that is open is probed");
    boolean sending =
        switch (tcp.state()) {
          case ESTABLISHED, CLOSE_WAIT, FIN_WAIT_1, CLOSING -> true;
          case CLOSED, LISTEN, SYN_SENT, SYN_RECEIVED, FIN_WAIT_2, LAST_ACK, TIME_WAIT -> false;
        };
    require(!sending || !unsent || persist || rto, "what is queued has no timer");
    require(waiting == (timers.giveUp() != Timers.OFF), "give-up");
    boolean timeWait = tcp.state() == State.TIME_WAIT;
    require(timeWait == (timers.timeWait() != Timers.OFF), "2msl");
    boolean keepAlive = timers.keepAlive() != Timers.OFF;
    require(!keepAlive || (sending || tcp.state() == State.FIN_WAIT_2) && !waiting, "keepalive");
    require(!keepAlive || seat.settings().keepAlive() > 0, "keepalive is off");
  }

  // ---- from one world to the next

  private static void fromTo(Endpoint before, Endpoint after, List<WorldStep> steps) {
    boolean another =
        !before.state().hasReceiveVariables()
            || !after.state().hasReceiveVariables()
            || steps.stream().anyMatch(step -> !step.to().hasReceiveVariables());
    if (another) {
      return;
    }
    SendState was = before.snd();
    SendState is = after.snd();
    require(is.iss().equals(was.iss()), "the ISS has changed");
    require(was.una().atOrBefore(is.una()), "SND.UNA moves back");
    require(was.nxt().atOrBefore(is.nxt()), "SND.NXT moves back");
    require(!was.finSent() || was.nxt().equals(is.nxt()), "something was sent after the FIN");
    ReceiveState had = before.rcv();
    ReceiveState has = after.rcv();
    require(had.nxt().atOrBefore(has.nxt()), "RCV.NXT moves back");
    require(had.offered().atOrBefore(has.offered()), "the window's edge moves left");
    require(!had.finReceived() || had.nxt().equals(has.nxt()), "RCV.NXT moves after the FIN");
    require(
        has.received().length() >= had.received().length()
            && has.received().slice(0, had.received().length()).equals(had.received()),
        "what was received changes");
    for (WorldStep step : steps) {
      for (InFlight sent : step.sent()) {
        Segment segment = sent.segment();
        if (segment.hasAck() && !segment.rst()) {
          SeqNum edge = segment.ack().plus(segment.wnd());
          require(had.offered().atOrBefore(edge), "a smaller window is offered: " + segment);
        }
      }
    }
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
