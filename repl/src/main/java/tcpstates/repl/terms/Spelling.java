package tcpstates.repl.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.engine.world.Fault;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Quoted;

/**
 * The one spelling in which parts of commands are kept: what it writes is read again as the same.
 */
public final class Spelling {

  /** Nobody types a text that starts the alphabet again. */
  private static final int COUNTED = 27;

  private Spelling() {}

  /** {@code syn ack}, as the lessons write it. */
  public static String flags(Flags flags) {
    return flags.toString().toLowerCase(Locale.ROOT).replace(',', ' ');
  }

  /** {@code data}, or flags. */
  public static String pattern(SegmentPattern pattern) {
    return pattern.data() ? "data" : flags(pattern.flags());
  }

  /** {@code from client} with a space before it, or nothing. */
  public static String from(Optional<Side> side) {
    return side.map(s -> " from " + s.word()).orElse("");
  }

  /** {@code #3}, {@code all}, {@code syn ack from server}. */
  public static String selector(Selector selector) {
    return which(selector.which()) + from(selector.from());
  }

  private static String which(Selector.Which which) {
    if (which instanceof Selector.ById byId) {
      return "#" + byId.id();
    }
    if (which instanceof Selector.Matching matching) {
      return pattern(matching.pattern());
    }
    return which instanceof Selector.First
        ? "first"
        : which instanceof Selector.Last ? "last" : "all";
  }

  /** {@code drop}, {@code dup}, {@code corrupt} or {@code delay}. */
  public static String fault(Fault fault) {
    return fault == Fault.DUPLICATE ? "dup" : small(fault);
  }

  /** {@code seq=1 ack=2 win=3}, each with a space before it, as far as it is given. */
  public static String fields(Optional<Expression> seq, Optional<Expression> ack, OptionalInt win) {
    return seq.map(value -> " seq=" + value.text()).orElse("")
        + ack.map(value -> " ack=" + value.text()).orElse("")
        + (win.isPresent() ? " win=" + win.getAsInt() : "");
  }

  /** As {@link #fields}, of plain numbers. */
  public static String numbers(Optional<SeqNum> seq, Optional<SeqNum> ack, OptionalInt win) {
    return fields(seq.map(Expression::number), ack.map(Expression::number), win);
  }

  /** {@code "text"}, or {@code N bytes} for a stretch of the alphabet. */
  public static String data(Bytes data) {
    boolean counted = data.length() >= COUNTED && data.equals(Bytes.alphabet(data.length()));
    return counted ? data.length() + " bytes" : Quoted.write(data);
  }

  /** A name that a person has given, with a space before it, or nothing. */
  public static String name(Optional<String> name) {
    return name.map(given -> " " + Quoted.writeName(given)).orElse("");
  }

  /** A word of an enum in small letters. */
  public static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
