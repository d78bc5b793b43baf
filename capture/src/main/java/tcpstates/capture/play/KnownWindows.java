package tcpstates.capture.play;

import tcpstates.engine.tcp.ReceiveState;
import tcpstates.engine.tcp.SendState;
import tcpstates.engine.tcp.Windows;

/**
 * What is known of windows if the capture doesn't show how far they are shifted: only whether they
 * are closed.
 */
final class KnownWindows {

  private KnownWindows() {}

  static SendState of(SendState snd) {
    return new SendState(
        snd.iss(),
        snd.una(),
        snd.nxt(),
        of(snd.wnd()),
        snd.wl1(),
        snd.wl2(),
        of(snd.maxWnd()),
        snd.up(),
        snd.mss(),
        snd.queue(),
        snd.closeCalled(),
        snd.finSent(),
        snd.unacked());
  }

  static ReceiveState of(ReceiveState rcv) {
    return new ReceiveState(
        rcv.irs(),
        rcv.nxt(),
        of(rcv.wnd()),
        rcv.offered(),
        rcv.up(),
        rcv.buffer(),
        rcv.received(),
        rcv.unread(),
        rcv.finReceived(),
        rcv.later());
  }

  private static int of(int window) {
    return window == 0 ? 0 : Windows.UNKNOWN;
  }
}
