package tcpstates.capture.tool;

import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.repl.text.Encoder;

/**
 * What {@code tcpstates replay} should do.
 *
 * @param file the capture; {@code -} is the standard input
 * @param at where the capture was taken, if that is given
 * @param stream the only wanted connection, if just one is wanted
 * @param filter which connections are wanted, as typed
 * @param summary whether to print each connection in a few lines, not each frame
 * @param json whether to print JSON Lines
 * @param width of the lines, in columns
 * @param terminal whether the lines go to a terminal; if so, they are wrapped
 * @param ascii whether to print ASCII only
 * @param colours the colours of a terminal
 */
public record ReplayOptions(
    String file,
    Optional<VantagePoint> at,
    OptionalInt stream,
    Optional<String> filter,
    boolean summary,
    boolean json,
    int width,
    boolean terminal,
    boolean ascii,
    Encoder.Colours colours) {}
