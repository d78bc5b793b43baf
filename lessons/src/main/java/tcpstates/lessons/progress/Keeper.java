package tcpstates.lessons.progress;

/** Keeps what a student does, at once. */
@FunctionalInterface
public interface Keeper {

  /** Keeps nothing. */
  Keeper NONE = event -> {};

  /** When this returns, a kill of the process loses it no more. Nothing is thrown. */
  void keep(Event event);
}
