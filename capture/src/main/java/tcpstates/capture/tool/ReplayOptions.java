package tcpstates.capture.tool;

import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.capture.follow.VantagePoint;
import tcpstates.repl.text.Encoder;

/**
 * What {@code tcpstates replay} is asked to do.
 *
 * @param file the capture; {@code -} is the standard input
 * @param at where it was taken, if that is told
 * @param stream the only connection that is wanted, if it is one
 * @param filter which connections are wanted, as typed
 * @param summary print each connection in a few lines, not each frame
 * @param json print JSON Lines
 * @param width of the lines, in columns
 * @param terminal whether the lines go to a terminal: then they are wrapped
 * @param ascii print ASCII only
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
