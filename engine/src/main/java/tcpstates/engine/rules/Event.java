package tcpstates.engine.rules;

import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.tcp.TimerKind;

/** What can happen to an endpoint: a user call, a segment, or a timer (RFC 9293, 3.10). */
public sealed interface Event {

  /** Which kind of event it is. */
  EventKind kind();

  /**
   * OPEN (3.10.1).
   *
   * @param active whether to send a SYN rather than to wait for one
   */
  record Open(boolean active) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.OPEN;
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
    public EventKind kind() {
      return EventKind.SEND;
    }
  }

  /**
   * RECEIVE (3.10.3).
   *
   * @param most the most bytes to take out of the receive buffer
   */
  record Receive(int most) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.RECEIVE;
    }
  }

  /** CLOSE (3.10.4): nothing more will be sent; receiving goes on. */
  record Close() implements Event {
    @Override
    public EventKind kind() {
      return EventKind.CLOSE;
    }
  }

  /** ABORT (3.10.5). */
  record Abort() implements Event {
    @Override
    public EventKind kind() {
      return EventKind.ABORT;
    }
  }

  /** An ACK that nothing asks for: the TCP says once more what it expects. */
  record Acknowledge() implements Event {
    @Override
    public EventKind kind() {
      return EventKind.ACKNOWLEDGE;
    }
  }

  /** SEGMENT ARRIVES (3.10.7). Its checksum is right. */
  record Arrives(Segment segment) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.SEGMENT_ARRIVES;
    }
  }

  /** A timer expires (3.10.8). */
  record Expires(TimerKind timer) implements Event {
    @Override
    public EventKind kind() {
      return EventKind.of(timer);
    }
  }
}
