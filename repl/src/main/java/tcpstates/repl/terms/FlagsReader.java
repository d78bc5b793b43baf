package tcpstates.repl.terms;

import static tcpstates.repl.text.Format.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Flag;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.CompletionContext;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.text.Nearest;

/** Reads flags, joined by a space, a comma or a plus. */
public final class FlagsReader {

  /** What completion offers as a first word. */
  private static final List<Candidate> SETS =
      List.of(
          flags("syn", "synchronize: begin"),
          flags("syn,ack", "synchronize, and acknowledge"),
          flags("ack", "acknowledge"),
          flags("fin", "no more data from here"),
          flags("fin,ack", "no more data, and acknowledge"),
          flags("rst", "reset: end it at once"),
          flags("rst,ack", "reset, and acknowledge"),
          flags("psh,ack", "push, and acknowledge"));

  private FlagsReader() {}

  /** The flags that come here, meant exactly; empty if there are none. */
  public static Optional<Flags> accept(WordReader words) {
    return accept(words, flags -> true);
  }

  /** As {@link #accept(WordReader)}, but completion offers what a side could send. */
  public static Optional<Flags> sentBy(Optional<Side> side, WordReader words) {
    CompletionContext context = words.context();
    return accept(words, flags -> context.offersFlags(flags, side.orElseGet(context::focus)));
  }

  /** Whether a word looks like a word of a text, and not like a flag that is spelled wrong. */
  public static boolean isWord(String word) {
    return WORD.matcher(word).matches() && Nearest.of(word, NAMES).isEmpty();
  }

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,20}");

  private static final Set<String> NAMES =
      Arrays.stream(Flag.values()).map(Spelling::small).collect(Collectors.toUnmodifiableSet());

  private static Optional<Flags> accept(WordReader words, Predicate<Flags> offered) {
    words.offer(
        () ->
            SETS.stream()
                .filter(set -> words.wants(set.value()) && offered.test(named(set.value())))
                .toList());
    Optional<Flags> first = one(words);
    if (first.isEmpty()) {
      return first;
    }
    Flags all = first.get();
    while (true) {
      int before = words.position();
      boolean joined = words.acceptSign(",") || words.acceptSign("+");
      offerMore(words, all, offered);
      int at = words.position();
      Optional<Flags> next = one(words);
      if (next.isEmpty() && joined) {
        throw words.notA("a flag", "syn, ack, fin, rst, psh or urg");
      }
      if (next.isEmpty()) {
        words.moveTo(before);
        return Optional.of(all);
      }
      all = joined(words, at, all, next.get());
    }
  }

  private static Optional<Flags> one(WordReader words) {
    String word = words.peek();
    Optional<Flags> found = word.isEmpty() ? Optional.empty() : Vocabulary.FLAGS.find(word);
    if (found.isPresent() && found.get().equals(Flags.ACK) && words.nextIsNamed()) {
      return Optional.empty();
    }
    if (found.isPresent()) {
      words.take(words.position() + word.length(), Token.Kind.FLAG);
    } else {
      words.miss(Vocabulary.FLAGS.words());
    }
    return found;
  }

  private static Flags joined(WordReader words, int at, Flags all, Flags next) {
    if (all.equals(Flags.NONE) || next.equals(Flags.NONE)) {
      words.moveTo(at);
      throw words.wrongAt(at, "`none` can't be combined: it means no flag at all");
    }
    if ((all.bits() & next.bits()) != 0) {
      words.moveTo(at);
      throw words.wrongAt(at, format("%s is given twice", WordReader.quote(words.peek())));
    }
    return new Flags(all.bits() | next.bits());
  }

  private static Flags named(String set) {
    return Flags.of(
        Stream.of(set.split(","))
            .map(name -> Flag.valueOf(name.toUpperCase(Locale.ROOT)))
            .toArray(Flag[]::new));
  }

  private static void offerMore(WordReader words, Flags all, Predicate<Flags> offered) {
    words.offer(
        () ->
            Vocabulary.FLAGS.entries().stream()
                .filter(entry -> entry.value().list().size() == 1)
                .filter(entry -> (entry.value().bits() & all.bits()) == 0)
                .filter(entry -> offered.test(new Flags(all.bits() | entry.value().bits())))
                .map(entry -> flags(entry.name(), entry.description()))
                .toList());
  }

  private static Candidate flags(String name, String description) {
    return new Candidate(name, description, "flags", true);
  }
}
