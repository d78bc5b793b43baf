package tcpstates.dist;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a program reads from and writes to.
 *
 * @param in the standard input, as bytes
 * @param out where answers go
 * @param err where complaints go
 */
public record Streams(InputStream in, PrintStream out, PrintStream err) {}
