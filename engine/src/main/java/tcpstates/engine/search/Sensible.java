package tcpstates.engine.search;

import tcpstates.engine.tcp.Endpoint;

/** Which calls are worth trying; {@code Simulator} would reject the others, but takes its time. */
final class Sensible {

  private Sensible() {}

  /** Whether CLOSE, and so SEND, is no error. */
  static boolean close(Endpoint tcp) {
    return switch (tcp.state()) {
      case LISTEN, SYN_SENT, ESTABLISHED -> true;
      case SYN_RECEIVED, CLOSE_WAIT -> !tcp.snd().closeCalled();
      case CLOSED, FIN_WAIT_1, FIN_WAIT_2, CLOSING, LAST_ACK, TIME_WAIT -> false;
    };
  }
}
