package tcpstates.engine.search;

import java.util.Optional;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Timers;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;

/** What must hold in every world that can be reached. */
final class Invariant {

  private Invariant() {}

  /** What does not hold, in one sentence; empty if everything holds. */
  static Optional<String> broken(World world) {
    for (Side side : Side.values()) {
      Optional<String> broken = broken(world.tcp(side), world.now());
      if (broken.isPresent()) {
        return broken.map(what -> side.word() + ": " + what);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> broken(Endpoint tcp, long now) {
    SendState snd = tcp.snd();
    ReceiveState rcv = tcp.rcv();
    State state = tcp.state();
    if (snd.una().after(snd.nxt())) {
      return Optional.of("SND.UNA is beyond SND.NXT");
    }
    if (state.hasReceiveVariables() && rcv.nxt().after(rcv.offered()) && !rcv.finReceived()) {
      return Optional.of("RCV.NXT is beyond what was offered");
    }
    if (state.hasReceiveVariables() && rcv.nxt().plus(rcv.wnd()).before(rcv.offered())) {
      return Optional.of("the window's right edge has moved left");
    }
    if (snd.unacked().isEmpty() && state.hasSendVariables() && !snd.una().equals(snd.nxt())) {
      return Optional.of("something unacknowledged is not kept for retransmission");
    }
    if (tcp.timers().next() < now) {
      return Optional.of("a timer is overdue");
    }
    return brokenByState(tcp);
  }

  private static Optional<String> brokenByState(Endpoint tcp) {
    boolean finDue =
        switch (tcp.state()) {
          case FIN_WAIT_2, TIME_WAIT -> true;
          case CLOSED,
              LISTEN,
              SYN_SENT,
              SYN_RECEIVED,
              ESTABLISHED,
              FIN_WAIT_1,
              CLOSE_WAIT,
              CLOSING,
              LAST_ACK ->
              false;
        };
    if (finDue && !tcp.snd().finAcked()) {
      return Optional.of("our FIN is not acknowledged in " + tcp.state());
    }
    if (tcp.state() == State.TIME_WAIT && tcp.timers().timeWait() == Timers.OFF) {
      return Optional.of("TIME-WAIT would last for ever");
    }
    boolean waits =
        !tcp.snd().unacked().isEmpty()
            && tcp.timers().retransmission() == Timers.OFF
            && tcp.timers().persist() == Timers.OFF;
    return waits ? Optional.of("something unacknowledged is never sent again") : Optional.empty();
  }
}
