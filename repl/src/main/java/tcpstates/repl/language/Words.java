package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Selector;
import tcpstates.engine.world.Side;
import tcpstates.repl.text.Nearest;

/**
 * What is left of a line, to be read from left to right. Whatever is asked for and not there is
 * remembered, so that completion can offer it and a near miss be answered with it.
 */
public final class Words {

  /** No word goes on beyond these. */
  private static final String BOUNDARIES = "\",+=<>!";

  private final CommandSet commands;
  private final String text;
  private final int end;
  private final ReadListener trace;
  private final List<Nearest.Word> missed = new ArrayList<>();
  private int at;
  private int missedAt = -1;

  private Words(CommandSet commands, String text, int end, ReadListener trace) {
    this.commands = commands;
    this.text = text;
    this.end = end;
    this.trace = trace;
  }

  /** The words of a line, up to an index. */
  static Words of(CommandSet commands, String text, int end, ReadListener trace) {
    return new Words(commands, text, end, trace);
  }

  // ---- looking

  /** Whether nothing is left but spaces. */
  public boolean atEnd() {
    skipSpaces();
    return at >= end;
  }

  /** The next word as it was typed; empty at the end and before a string or a sign. */
  public String peek() {
    skipSpaces();
    return text.substring(at, wordEnd());
  }

  /** Whether a string comes next. */
  public boolean nextIsString() {
    return next() == '"';
  }

  /** Whether a number comes next, or something that begins with one. */
  public boolean nextIsDigit() {
    return Digits.isOne(next());
  }

  /** Whether the next word is followed by an equals sign, as {@code seq} in {@code seq=1}. */
  boolean nextIsNamed() {
    skipSpaces();
    int after = wordEnd();
    while (after < end && Line.isSpace(text.charAt(after))) {
      after++;
    }
    return after < end && text.charAt(after) == '=';
  }

  // ---- choosing

  /** Takes the next word if it is one of these. */
  public <T> Optional<T> accept(Choice<T> choice) {
    offer(() -> choice.entries().stream().map(e -> candidate(e, choice.group())).toList());
    String word = peek();
    Optional<T> found = word.isEmpty() ? Optional.empty() : choice.find(word);
    if (found.isPresent()) {
      take(wordEnd(), choice.kind());
    } else {
      miss(choice.words());
    }
    return found;
  }

  /**
   * Takes the next word, which must be one of these.
   *
   * @throws SyntaxException if it is not
   */
  public <T> T need(Choice<T> choice) {
    return accept(choice).orElseThrow(() -> notA(choice.what(), choice.spoken()));
  }

  /** Takes a sign such as a comma, if it comes next. */
  public boolean acceptSign(String sign) {
    skipSpaces();
    boolean there = text.startsWith(sign, at) && at + sign.length() <= end;
    if (there) {
      at += sign.length();
    }
    return there;
  }

  // ---- taking

  /**
   * A whole number.
   *
   * @param what what it counts, such as {@code the window}
   * @throws SyntaxException where there is none, or it is out of the range
   */
  public long number(String what, long least, long most) {
    String word = peek();
    long value = Digits.are(word) ? Digits.valueOf(word) : -1;
    if (value < least || value > most) {
      String range = "a number from %d to %d".formatted(least, most);
      throw atEnd()
          ? wrong("%s is missing: %s".formatted(what, range))
          : wrong("%s must be %s, not %s".formatted(what, range, quote(shown())));
    }
    take(wordEnd(), Token.Kind.NUMBER);
    return value;
  }

  /** A string in quotes, as bytes. */
  public Bytes string() {
    skipSpaces();
    if (!nextIsString()) {
      throw notA("a text", "in quotes, such as \"hello\"");
    }
    Quoted read = Quoted.read(text, at, end);
    take(read.end(), Token.Kind.STRING);
    return read.bytes();
  }

  /**
   * A name of the person's own, such as a file's: a word up to the next space, or a string.
   *
   * @param what what it names, such as {@code a file}
   */
  public String name(String what) {
    if (atEnd()) {
      throw wrong("the name of %s is missing".formatted(what));
    }
    int start = at;
    if (nextIsString()) {
      Bytes bytes = string();
      return Quoted.asName(bytes)
          .orElseThrow(
              () -> new SyntaxException(start, "that can't be the name of " + what, none()));
    }
    int to = at;
    while (to < end && !Line.isSpace(text.charAt(to)) && text.charAt(to) != '"') {
      to++;
    }
    take(to, Token.Kind.STRING);
    return text.substring(start, to);
  }

  /**
   * All that is left, spaces between its words made single.
   *
   * @param what what it is, such as {@code a word to explain}
   */
  public String rest(String what) {
    if (atEnd()) {
      throw wrong(what + " is missing");
    }
    String left = text.substring(at, end);
    take(end, Token.Kind.WORD);
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < left.length(); i++) {
      char c = left.charAt(i);
      boolean space = Line.isSpace(c);
      if (!space || !Line.isSpace(left.charAt(i - 1))) {
        single.append(space ? ' ' : c);
      }
    }
    return single.toString();
  }

  // ---- TCP's own things

  /** A set of flags. */
  public Optional<Flags> flags() {
    return FlagsReader.accept(this, flags -> true);
  }

  /** The flags of a segment that a side sends by itself, or the side in focus does. */
  Optional<Flags> flagsSentBy(Optional<Side> side) {
    return FlagsReader.accept(
        this, flags -> legal().offersFlags(flags, side.orElseGet(() -> legal().focus())));
  }

  /** Segments in flight. */
  public Optional<Selector> selector() {
    return SelectorReader.accept(this);
  }

  /** A length of time in milliseconds, more than nothing. */
  public long duration() {
    return DurationReader.read(this);
  }

  /** A number, a variable, or a sum of them. */
  public Expression expression() {
    return ExpressionReader.read(this);
  }

  /** Checks joined by {@code and}. */
  public Check checks() {
    return CheckReader.all(this);
  }

  // ---- complaining

  /** A complaint about what comes next. */
  public SyntaxException wrong(String message) {
    skipSpaces();
    Optional<String> near = at == missedAt ? Nearest.of(peek(), missed) : none();
    near = near.filter(name -> !name.equalsIgnoreCase(peek()));
    return new SyntaxException(Math.min(at, end), message, near);
  }

  /** A complaint about what comes next, and what would be right. */
  public SyntaxException wrong(String message, String suggestion) {
    skipSpaces();
    return new SyntaxException(Math.min(at, end), message, Optional.of(suggestion));
  }

  /**
   * The complaint that something is missing, or that something else is there.
   *
   * @param what what should be there, with its article
   * @param allowed what is allowed
   */
  public SyntaxException notA(String what, String allowed) {
    if (atEnd()) {
      return wrong("%s is missing: %s".formatted(what, allowed));
    }
    if ("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'".indexOf(next()) >= 0) {
      return wrong("text goes in straight double quotes, such as \"hello\"");
    }
    return wrong("%s is not %s: %s".formatted(quote(shown()), what, allowed));
  }

  /** Sees to it that the line is at its end. */
  void nothingMore() {
    if (!atEnd()) {
      String hint = next() == '#' ? "; a comment has a space on both sides of its `#`" : "";
      throw wrong("%s is not expected here%s".formatted(quote(shown()), hint));
    }
  }

  // ---- for this package

  CommandSet commands() {
    return commands;
  }

  CompletionContext legal() {
    return trace.legal();
  }

  /** Where the next word begins. */
  int position() {
    skipSpaces();
    return at;
  }

  /** Back, or on, to a place that {@link #position} or a reader has named. */
  void moveTo(int position) {
    at = position;
  }

  String text() {
    return text;
  }

  int end() {
    return end;
  }

  char next() {
    skipSpaces();
    return at < end ? text.charAt(at) : '\0';
  }

  /** Whether no word goes on from here: a space, a sign or the end comes next. */
  boolean wordEndsHere() {
    return wordEnd() == at || here() == '-';
  }

  /** The next character, spaces not skipped. */
  char here() {
    return at < end ? text.charAt(at) : '\0';
  }

  void take(int to, Token.Kind kind) {
    trace.mark(at, to, kind);
    at = to;
  }

  /** Takes the characters that are of this kind, from here on. */
  String takeWhile(IntPredicate kind, Token.Kind token) {
    int from = at;
    int to = at;
    while (to < end && kind.test(text.charAt(to))) {
      to++;
    }
    take(to, token);
    return text.substring(from, to);
  }

  /** Offers what could stand here, if the line ends here. */
  void offer(Supplier<List<Candidate>> candidates) {
    if (trace.wantsOffers() && atEnd()) {
      candidates.get().forEach(trace::offer);
    }
  }

  /** Whether such an offer would be heard. */
  boolean wants(String value) {
    return trace.wants(value);
  }

  /** Remembers what would have been right here. */
  void miss(Stream<Nearest.Word> words) {
    int here = position();
    if (here != missedAt) {
      missed.clear();
      missedAt = here;
    }
    words.forEach(missed::add);
  }

  private static <T> Candidate candidate(Choice.Entry<T> entry, String group) {
    return new Candidate(entry.name(), entry.description(), group, true);
  }

  /** What stands here: a string, a word, or a sign. */
  private String shown() {
    int to = nextIsString() ? Quoted.read(text, at, end).end() : wordEnd();
    return to > at ? text.substring(at, to) : text.substring(at, text.offsetByCodePoints(at, 1));
  }

  /** A word in quotes, cut where it is too long to be read. */
  public static String quote(String word) {
    int length = word.codePointCount(0, word.length());
    return "`"
        + (length <= 40 ? word : word.substring(0, word.offsetByCodePoints(0, 37)) + "...")
        + "`";
  }

  private int wordEnd() {
    int to = at;
    while (to < end && !Line.isSpace(text.charAt(to)) && BOUNDARIES.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  private void skipSpaces() {
    while (at < end && Line.isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
