package tcpstates.engine.search;

/**
 * How far a search may go.
 *
 * @param moves the longest way that is looked for
 * @param worlds the most distinct worlds that are looked at
 * @param inFlight a world with more segments in flight is not gone on from
 */
public record Limits(int moves, int worlds, int inFlight) {}
