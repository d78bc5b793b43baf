package tcpstates.dist;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams that a program reads and writes.
 *
 * @param in the standard input, as bytes
 * @param out for answers
 * @param err for error messages
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {}
