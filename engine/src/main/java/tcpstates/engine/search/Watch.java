package tcpstates.engine.search;

/** Watches a search while it runs; the engine itself has no clock and no memory meter. */
@FunctionalInterface
public interface Watch {

  /** Never ends a search. */
  Watch PATIENT = (depth, worlds) -> true;

  /**
   * Asked at least after every few thousand worlds, by the thread that searches.
   *
   * @param depth the length of the ways that are searched now
   * @param worlds the distinct worlds seen so far
   * @return whether to go on
   */
  boolean goOn(int depth, int worlds);
}
