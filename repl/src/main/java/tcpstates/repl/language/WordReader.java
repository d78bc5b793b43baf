package tcpstates.repl.language;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Bytes;
import tcpstates.repl.text.Nearest;

/**
 * The rest of a line, read from left to right. What a reader asks for and does not find is
 * remembered, so that completion can offer it and an error can propose it.
 */
public final class WordReader {

  /** A word ends at these. */
  private static final String BOUNDARIES = "\",+=<>!";

  private final CommandSet commands;
  private final String text;
  private final int end;
  private final ReadListener listener;
  private final List<Nearest.Word> missed = new ArrayList<>();
  private int at;
  private int missedAt = -1;

  private WordReader(CommandSet commands, String text, int end, ReadListener listener) {
    this.commands = commands;
    this.text = text;
    this.end = end;
    this.listener = listener;
  }

  /** The words of a line, up to an index. */
  static WordReader of(CommandSet commands, String text, int end, ReadListener listener) {
    return new WordReader(commands, text, end, listener);
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
  public boolean nextIsNamed() {
    skipSpaces();
    int after = wordEnd();
    while (after < end && Line.isSpace(text.charAt(after))) {
      after++;
    }
    return after < end && text.charAt(after) == '=';
  }

  // ---- choosing

  /** Takes the next word if it is one of these. */
  public <T> Optional<T> accept(Keywords<T> choice) {
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
  public <T> T need(Keywords<T> choice) {
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
      String range = format("a number from %d to %d", least, most);
      throw atEnd()
          ? wrong(format("%s is missing: %s", what, range))
          : wrong(format("%s must be %s, not %s", what, range, quote(shown())));
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
      throw wrong(format("the name of %s is missing", what));
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
   * The rest of the line, with single spaces between its words.
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

  /** A whole command, up to the end of the line. */
  public ParseResult.Ok command() {
    return SentenceReader.read(this);
  }

  // ---- complaining

  /** An error about what comes next. */
  public SyntaxException wrong(String message) {
    skipSpaces();
    Optional<String> near = at == missedAt ? Nearest.of(peek(), missed) : none();
    near = near.filter(name -> !name.equalsIgnoreCase(peek()));
    return new SyntaxException(Math.min(at, end), message, near);
  }

  /** An error about what comes next, and what would be right. */
  public SyntaxException wrong(String message, String suggestion) {
    skipSpaces();
    return new SyntaxException(Math.min(at, end), message, Optional.of(suggestion));
  }

  /**
   * The error that something is missing, or that something else is there.
   *
   * @param what what should be there, with its article
   * @param allowed what is allowed
   */
  public SyntaxException notA(String what, String allowed) {
    if (atEnd()) {
      return wrong(format("%s is missing: %s", what, allowed));
    }
    if ("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'".indexOf(next()) >= 0) {
      return wrong("text goes in straight double quotes, such as \"hello\"");
    }
    if (shown().length() > 1
        && what.toLowerCase(Locale.ROOT).endsWith(" " + shown().toLowerCase(Locale.ROOT))) {
      return wrong(format("put one of these in the place of %s: %s", quote(shown()), allowed));
    }
    return wrong(format("%s is not %s: %s", quote(shown()), what, allowed));
  }

  /** An error about an earlier place in the line. */
  public SyntaxException wrongAt(int position, String message) {
    return new SyntaxException(position, message, none());
  }

  /** As {@link #wrongAt(int, String)}, with what would be right. */
  public SyntaxException wrongAt(int position, String message, String suggestion) {
    return new SyntaxException(position, message, Optional.of(suggestion));
  }

  /** Makes sure that the line is at its end. */
  void nothingMore() {
    if (!atEnd()) {
      throw notExpected();
    }
  }

  /** The error that something comes where the line should end. */
  SyntaxException notExpected() {
    String hint = next() == '#' ? "; a comment has a space on both sides of its `#`" : "";
    return wrong(format("%s is not expected here%s", quote(shown()), hint));
  }

  // ---- for readers of larger things

  /** The list of commands of the language that is read. */
  public CommandSet commands() {
    return commands;
  }

  /** What is legal and what there is now. */
  public CompletionContext context() {
    return listener.context();
  }

  /** Where the next word begins. */
  public int position() {
    skipSpaces();
    return at;
  }

  /** Goes back or forward to a place that {@link #position} or a reader has named. */
  public void moveTo(int position) {
    at = position;
  }

  /** The whole line. */
  public String text() {
    return text;
  }

  /** Where the words end. */
  public int end() {
    return end;
  }

  /** The next character after spaces; a NUL at the end. */
  public char next() {
    skipSpaces();
    return at < end ? text.charAt(at) : '\0';
  }

  /** Whether a word ends here: a space, a sign or the end comes next. */
  public boolean wordEndsHere() {
    return at >= end || endsWord(text.charAt(at)) || here() == '-';
  }

  /** The next character, spaces not skipped; a NUL at the end. */
  public char here() {
    return at < end ? text.charAt(at) : '\0';
  }

  /** Takes the characters up to an index. */
  public void take(int to, Token.Kind kind) {
    listener.mark(at, to, kind);
    at = to;
  }

  /** Takes the characters that are of this kind, from here on. */
  public String takeWhile(IntPredicate kind, Token.Kind token) {
    int from = at;
    int to = at;
    while (to < end && kind.test(text.charAt(to))) {
      to++;
    }
    take(to, token);
    return text.substring(from, to);
  }

  /** Offers what could come here, if the line ends here. */
  public void offer(Supplier<List<Candidate>> candidates) {
    if (listener.wantsOffers() && atEnd()) {
      candidates.get().forEach(listener::offer);
    }
  }

  /** Whether such an offer would be used. */
  public boolean wants(String value) {
    return listener.wants(value);
  }

  /** Whether anybody reads what an error proposes. */
  boolean wantsAdvice() {
    return listener.wantsAdvice();
  }

  /** Remembers what would have been right here. */
  public void miss(Stream<Nearest.Word> words) {
    if (!wantsAdvice()) {
      return;
    }
    int here = position();
    if (here != missedAt) {
      missed.clear();
      missedAt = here;
    }
    words.forEach(missed::add);
  }

  private static <T> Candidate candidate(Keywords.Entry<T> entry, String group) {
    return new Candidate(entry.name(), entry.description(), group, true);
  }

  /** What is here: a string, a word, or a sign. */
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
    while (to < end && !endsWord(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean endsWord(char c) {
    return Line.isSpace(c) || BOUNDARIES.indexOf(c) >= 0;
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
