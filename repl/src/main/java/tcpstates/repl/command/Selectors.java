package tcpstates.repl.command;

import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.tcp.Segment;
import tcpstates.engine.world.InFlight;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.World;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.terms.SelectorReader;
import tcpstates.repl.terms.Spelling;

/** Which segments a command is about: the oldest, if it names none. */
final class Selectors {

  private Selectors() {}

  /** A selector at the end of the line; a bare number there is a mistake. */
  static Selector last(WordReader words) {
    Optional<Selector> selector = SelectorReader.accept(words);
    if (words.nextIsDigit()) {
      throw words.wrong("a segment's number begins with `#`", "#" + words.peek());
    }
    if (selector.isEmpty() && !words.atEnd()) {
      throw words.notA(
          "a segment in flight", "leave it out for the oldest, or write " + SelectorReader.FORMS);
    }
    return selector.orElse(Selector.FIRST);
  }

  /** Its spelling with a space before it; nothing if it means the oldest. */
  static String text(Selector selector) {
    return selector.equals(Selector.FIRST) ? "" : " " + Spelling.selector(selector);
  }

  /** Nothing at all, flags, flags and the sender. */
  static Stream<Selector> plainer(World world, Selector selector) {
    Stream<Selector> byFlags =
        world.wire().stream()
            .filter(segment -> selector.equals(Selector.id(segment.id())))
            .flatMap(Selectors::byFlags);
    return Stream.concat(Stream.of(Selector.FIRST), byFlags);
  }

  private static Stream<Selector> byFlags(InFlight segment) {
    Selector.Which flags = new Selector.Matching(pattern(segment.segment()));
    return Stream.of(
        new Selector(flags, Optional.empty()), new Selector(flags, Optional.of(segment.from())));
  }

  private static SegmentPattern pattern(Segment segment) {
    Flags flags = segment.flags();
    if (flags.has(Flag.FIN) || flags.has(Flag.RST)) {
      return SegmentPattern.of(flags.without(Flag.ACK));
    }
    return segment.data().isEmpty() ? SegmentPattern.of(flags) : SegmentPattern.DATA;
  }
}
