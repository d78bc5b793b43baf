package tcpstates.lab.classroom;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a person has before them, as the host of their connection sees it: events go in, bytes come
 * out. It has neither thread nor terminal, and the host never calls it twice at once.
 */
public interface Front {

  /**
   * The person has typed, or their terminal has answered something. What comes of it is done by
   * {@link #step}.
   */
  void typed(byte[] bytes, int length);

  /** Nothing will be typed any more: a pipe has come to its end. */
  void ended();

  /** Whether something that was typed waits to be done. */
  boolean busy();

  /** Does some of what waits: at most one line, so that others get their turn in between. */
  void step();

  /** The person's window has this size now. */
  void resized(int columns, int rows);

  /** The time that {@link #nextTick} named has come, or somebody has called {@link Host#wake}. */
  void woken();

  /** In how many nanoseconds it wants to be woken; empty where nothing moves. */
  OptionalLong nextTick();

  /** What is to be written now; empty where nothing is new. */
  byte[] draw();

  /** Whether there is nothing more to come, once what {@link #draw} gives is written. */
  boolean over();

  /** The connection is gone. Nothing is called any more after this. */
  void gone();

  /**
   * What comes on the same connection once this is over; empty where the connection ends with it.
   */
  default Optional<Maker> next() {
    return Optional.empty();
  }

  /** Makes a front for a window of this size, on a thread of the host's. */
  @FunctionalInterface
  interface Maker {
    Front make(Host host, int columns, int rows);
  }

  /** Who pumps a front. */
  @FunctionalInterface
  interface Host {

    /** Has {@link Front#woken} called soon. May be called from any thread. */
    void wake();
  }
}
