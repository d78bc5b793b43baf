package tcpstates.repl.terms;

import static tcpstates.repl.language.Keywords.entry;
import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.SegmentPattern;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Selector.Which;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Digits;
import tcpstates.repl.language.Keywords;
import tcpstates.repl.language.SyntaxException;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;

/** Reads which segments in flight are meant, and which kinds of segments. */
public final class SelectorReader {

  static final Keywords<String> FROM = Keywords.word("from", "only those of one side");

  /** How a segment in flight is picked. */
  public static final String FORMS = "#N, first, last, all, or flags such as syn ack";

  private static final Keywords<Which> PLACES =
      new Keywords<>(
          "a segment in flight",
          "segments in flight",
          Token.Kind.WORD,
          List.of(
              entry("first", new Selector.First(), "the oldest", "oldest"),
              entry("last", new Selector.Last(), "the newest", "newest"),
              entry("all", new Selector.All(), "all of them, oldest first")));

  private static final Keywords<SegmentPattern> DATA =
      new Keywords<>(
          "a kind of segment",
          "kinds",
          Token.Kind.WORD,
          List.of(entry("data", SegmentPattern.DATA, "any segment with data")));

  private SelectorReader() {}

  /** A selector; empty if none comes here. A bare {@code from SIDE} means the oldest. */
  public static Optional<Selector> accept(WordReader words) {
    words.offer(() -> flying(words.context()));
    Optional<Which> which = which(words);
    Optional<Side> from = from(words);
    return which.isEmpty() && from.isEmpty()
        ? Optional.empty()
        : Optional.of(new Selector(which.orElse(new Selector.First()), from));
  }

  private static Optional<Which> which(WordReader words) {
    if (words.next() == '#') {
      return Optional.of(byNumber(words));
    }
    int start = words.position();
    String word = words.peek();
    Optional<Which> place = word.isEmpty() ? Optional.empty() : PLACES.find(word);
    if (place.isPresent()) {
      words.take(start + word.length(), Token.Kind.WORD);
      return place;
    }
    words.miss(PLACES.words());
    Optional<SegmentPattern> pattern = pattern(words, false);
    return pattern.map(Selector.Matching::new);
  }

  private static Which byNumber(WordReader words) {
    int start = words.position();
    String digits = words.peek().substring(1);
    long id = Digits.are(digits) ? Digits.valueOf(digits) : 0;
    if (id < 1 || id > Integer.MAX_VALUE) {
      throw words.wrong(format("a segment's number goes from #1 to #%d", Integer.MAX_VALUE));
    }
    words.take(start + 1 + digits.length(), Token.Kind.NUMBER);
    return new Selector.ById((int) id);
  }

  /** A kind of segment: {@code data}, or flags. */
  public static Optional<SegmentPattern> pattern(WordReader words) {
    return pattern(words, true);
  }

  private static Optional<SegmentPattern> pattern(WordReader words, boolean offering) {
    String word = words.peek();
    if (!word.isEmpty() && DATA.find(word).isPresent()) {
      words.take(words.position() + word.length(), Token.Kind.WORD);
      return Optional.of(SegmentPattern.DATA);
    }
    words.miss(DATA.words());
    if (offering) {
      words.offer(() -> List.of(new Candidate("data", "any segment with data", "flags", true)));
    }
    int start = words.position();
    if (!offering && words.atEnd()) {
      return Optional.empty();
    }
    Optional<Flags> flags = FlagsReader.accept(words);
    if (flags.isPresent()
        && flags.get().deciding().equals(Flags.NONE)
        && !flags.get().equals(Flags.NONE)) {
      words.moveTo(start);
      throw words.wrong("PSH and URG do not count here; `data` is any segment with data", "data");
    }
    return flags.map(SegmentPattern::of);
  }

  /**
   * A kind of segment.
   *
   * @throws SyntaxException where none is named
   */
  public static SegmentPattern neededPattern(WordReader words) {
    return pattern(words)
        .orElseThrow(() -> words.notA("a kind of segment", "flags such as syn ack, or data"));
  }

  /** {@code from SIDE}, if it comes here. */
  public static Optional<Side> from(WordReader words) {
    return words.accept(FROM).map(from -> words.need(Keywords.SIDES));
  }

  /** Numbers first, then places, then such kinds as there are. */
  private static List<Candidate> flying(CompletionContext context) {
    List<Candidate> offers = new ArrayList<>();
    for (CompletionContext.Flying flying : context.inFlight()) {
      offers.add(inFlight("#" + flying.segment().id(), flying.description()));
    }
    if (offers.isEmpty()) {
      return offers;
    }
    PLACES.entries().forEach(e -> offers.add(inFlight(e.name(), e.description())));
    for (Keywords.Entry<Flags> entry : Vocabulary.FLAGS.entries()) {
      SegmentPattern pattern = SegmentPattern.of(entry.value());
      boolean there =
          context.inFlight().stream().anyMatch(f -> pattern.matches(f.segment().segment()));
      if (there && !entry.value().deciding().equals(Flags.NONE)) {
        // What completion offers is one word.
        String word = Spelling.pattern(pattern).replace(' ', ',');
        offers.add(inFlight(word, "the oldest such segment"));
      }
    }
    if (context.inFlight().stream().anyMatch(f -> !f.segment().segment().data().isEmpty())) {
      offers.add(inFlight("data", "the oldest with data"));
    }
    return offers.stream().distinct().toList();
  }

  private static Candidate inFlight(String value, String description) {
    return new Candidate(value, description, "segments in flight", true);
  }
}
