package tcpstates.repl.terms;

import java.util.Optional;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Quoted;
import tcpstates.repl.text.Phrases;

/** Segments and data, as parts of a sentence. */
public final class SegmentText {

  /** Longer data is cut in a sentence. */
  private static final int MOST_TEXT = 40;

  private SegmentText() {}

  /**
   * A segment's name, such as {@code #1 SYN}; with how much data it has if its flags do not show
   * that it has any, as in {@code #4 ACK 12 B}.
   */
  public static String named(InFlight segment) {
    int bytes = segment.segment().data().length();
    boolean plain = segment.segment().flags().equals(Flags.ACK);
    String data = plain && bytes > 0 ? " " + bytes + " B" : "";
    return "#" + segment.id() + " " + segment.segment().flags() + data;
  }

  /** A segment with its number, such as {@code #2 SYN,ACK seq 300 ack 101}. */
  public static String segment(InFlight segment) {
    return "#" + segment.id() + " " + segment(segment.segment());
  }

  /** The same without its number. */
  public static String segment(Segment segment) {
    String ack = segment.hasAck() ? " ack " + segment.ack() : "";
    String data =
        segment.data().isEmpty()
            ? ""
            : " with " + Phrases.count(segment.data().length(), "byte") + " of data";
    return segment.flags() + " seq " + segment.seq() + ack + data;
  }

  /** {@code data} or {@code SYN,ACK}: a kind of segment. */
  public static String kind(SegmentPattern pattern) {
    return pattern.data() ? "data" : pattern.flags().toString();
  }

  /** {@code a FIN}, {@code an ACK}. */
  public static String flags(Flags flags) {
    if (flags.equals(Flags.NONE)) {
      return "a segment without flags";
    }
    String name = flags.toString();
    return ("AR".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  /** {@code a SYN,ACK}, or {@code data}. */
  public static String some(SegmentPattern pattern) {
    return pattern.data() ? "data" : flags(pattern.flags());
  }

  /** {@code a FIN from the server}, {@code #3}, {@code a segment}: some of those in flight. */
  public static String chosen(Selector selector) {
    Selector.Which which = selector.which();
    String what =
        which instanceof Selector.ById byId
            ? "#" + byId.id()
            : which instanceof Selector.Matching matching ? some(matching.pattern()) : "a segment";
    return what + from(selector.from());
  }

  /** {@code from the client} with a space before it, or nothing. */
  public static String from(Optional<Side> side) {
    return side.map(s -> " from the " + s.word()).orElse("");
  }

  /** Data as it would be typed; if there is much, its beginning and its length. */
  public static String quoted(Bytes data) {
    if (data.isUnseen()) {
      return Phrases.count(data.length(), "byte") + ", not captured";
    }
    return Quoted.write(data, MOST_TEXT, false) + " (" + Phrases.count(data.length(), "byte") + ")";
  }
}
