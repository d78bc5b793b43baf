package tcpstates.engine.search;

/** Looks on while a search runs; the engine itself has no clock and no memory meter. */
@FunctionalInterface
public interface Watch {

  /** Never ends a search. */
  Watch PATIENT = (depth, worlds) -> true;

  /**
   * Asked after every few thousand worlds at the most, by the thread that searches.
   *
   * @param depth the length of the ways looked at now
   * @param worlds the distinct worlds seen so far
   * @return whether to go on
   */
  boolean goOn(int depth, int worlds);
}
