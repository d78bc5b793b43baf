package tcpstates.lab.classroom;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person sees, from the point of view of their connection's host: events go in, bytes come
 * out. A front has no thread and no terminal, and the host never makes two calls at the same time.
 */
public interface Front {

  /**
   * The person has typed, or their terminal has answered a request. {@link #step} does the work.
   */
  void typed(byte[] bytes, int length);

  /** Nothing more will be typed: a pipe has ended. */
  void ended();

  /** Whether typed input waits to be done. */
  boolean busy();

  /** Does part of what waits: at most one line, so that other people get their turn. */
  void step();

  /** The person's window now has this size. */
  void resized(int columns, int rows);

  /** The time of {@link #nextTick} has come, or a thread has called {@link Host#wake}. */
  void woken();

  /** How long until the front wants a tick, in nanoseconds; empty if nothing moves. */
  OptionalLong nextTick();

  /** What to write now; empty if nothing is new. */
  byte[] draw();

  /** Whether the front has ended. Its last output is what {@link #draw} returns. */
  boolean over();

  /** The connection is gone. The host calls nothing after this. */
  void gone();

  /** The front that follows on the same connection; empty if the connection ends here. */
  default Optional<Maker> next() {
    return Optional.empty();
  }

  /** Makes a front for a window of this size. Runs on a thread of the host. */
  @FunctionalInterface
  interface Maker {
    Front make(Host host, int columns, int rows);
  }

  /** The side that runs a front. */
  @FunctionalInterface
  interface Host {

    /** Asks the host to call {@link Front#woken} soon. Any thread may call it. */
    void wake();
  }
}
