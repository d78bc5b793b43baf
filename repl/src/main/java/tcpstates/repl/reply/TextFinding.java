package tcpstates.repl.reply;

import java.util.OptionalLong;

/**
 * Something odd in a text that was explained, such as a listing of sockets or lines of tcpdump.
 *
 * @param code what kind it is, such as {@code close-wait}; for a counter, its name
 * @param message what was found and what it means, in sentences
 * @param stream the number of the connection, from 0, if it is about one
 * @param frame the line of tcpdump that shows it, counted from 1 as a frame, if there is one
 */
public record TextFinding(String code, String message, OptionalLong stream, OptionalLong frame) {

  /** A finding about a host. */
  public static TextFinding ofHost(String code, String message) {
    return new TextFinding(code, message, OptionalLong.empty(), OptionalLong.empty());
  }
}
