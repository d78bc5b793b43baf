package tcpstates.capture.follow;

/**
 * What a segment did.
 *
 * @param code the kind of note, as in the documentation
 * @param message in words that follow the name of its sender, such as {@code repeats #4}
 * @param rfc the section of RFC 9293 that describes it
 */
public record Note(String code, String message, String rfc) {}
