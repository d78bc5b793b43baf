package tcpstates.engine.search;

/**
 * How far a search may go.
 *
 * @param moves the longest way to look for
 * @param worlds the most distinct worlds to search
 * @param inFlight the search does not continue from a world with more segments in flight
 */
public record Limits(int moves, int worlds, int inFlight) {}
