package tcpstates.capture.follow;

/**
 * Something odd about a connection.
 *
 * @param code the kind of finding, as in the documentation
 * @param message what is odd, and what usually causes it
 * @param frame the frame that shows it; 0 if there is no single frame
 */
public record Finding(String code, String message, long frame) {}
