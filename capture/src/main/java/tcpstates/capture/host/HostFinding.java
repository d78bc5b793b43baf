package tcpstates.capture.host;

/**
 * Something odd about a host.
 *
 * @param what what was found, with numbers
 * @param oddity what it means, what usually causes it, and what to do
 */
public record HostFinding(String what, Oddity oddity) {}
