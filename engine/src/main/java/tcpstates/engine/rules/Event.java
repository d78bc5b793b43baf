package tcpstates.engine.rules;

import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.TimerKind;

/** What can happen to an endpoint: a user call, a segment, or a timer (RFC 9293, 3.10). */
public sealed interface Event {

  /** The name as RFC 9293 gives it. */
  String title();

  /**
   * OPEN (3.10.1).
   *
   * @param active whether to send a SYN rather than to wait for one
   */
  record Open(boolean active) implements Event {
    @Override
    public String title() {
      return "OPEN";
    }
  }

  /**
   * SEND (3.10.2).
   *
   * @param data what to send
   * @param urgent whether the urgent pointer is set to the end of it
   */
  record Send(Bytes data, boolean urgent) implements Event {
    @Override
    public String title() {
      return "SEND";
    }
  }

  /**
   * RECEIVE (3.10.3).
   *
   * @param most the most bytes to take out of the receive buffer
   */
  record Receive(int most) implements Event {
    @Override
    public String title() {
      return "RECEIVE";
    }
  }

  /** CLOSE (3.10.4): nothing more will be sent; receiving goes on. */
  record Close() implements Event {
    @Override
    public String title() {
      return "CLOSE";
    }
  }

  /** ABORT (3.10.5). */
  record Abort() implements Event {
    @Override
    public String title() {
      return "ABORT";
    }
  }

  /** An ACK that nothing asks for: the TCP says once more what it expects. */
  record Acknowledge() implements Event {
    @Override
    public String title() {
      return "ACKNOWLEDGE";
    }
  }

  /** SEGMENT ARRIVES (3.10.7). Its checksum is right. */
  record Arrives(Segment segment) implements Event {
    @Override
    public String title() {
      return "SEGMENT ARRIVES";
    }
  }

  /** A timer expires (3.10.8). */
  record Expires(TimerKind timer) implements Event {
    @Override
    public String title() {
      return timer.event();
    }
  }
}
