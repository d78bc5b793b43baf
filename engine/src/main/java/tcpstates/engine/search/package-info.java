/**
 * Breadth-first search over worlds: the shortest way to a goal, or the fact that there is none.
 *
 * <p>A search ends by itself or meets a bound; the result says which.
 */
package tcpstates.engine.search;
