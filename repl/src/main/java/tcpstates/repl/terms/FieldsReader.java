package tcpstates.repl.terms;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.text.Nearest;

/** Reads {@code seq=}, {@code ack=} and {@code win=}, in any order, each at most once. */
public final class FieldsReader {

  private static final int LARGEST_WINDOW = 65_535;

  /** What people write where {@code seq}, {@code ack} or {@code win} should be. */
  private static final List<Nearest.Word> LONG_NAMES =
      List.of(
          new Nearest.Word("sequence", "seq"),
          new Nearest.Word("acknowledgment", "ack"),
          new Nearest.Word("acknowledgement", "ack"),
          new Nearest.Word("window", "win"));

  private final WordReader words;
  private final boolean expressions;
  private final boolean withWindow;
  private Optional<Expression> seq = Optional.empty();
  private Optional<Expression> ack = Optional.empty();
  private OptionalInt win = OptionalInt.empty();

  private FieldsReader(WordReader words, boolean expressions, boolean withWindow) {
    this.words = words;
    this.expressions = expressions;
    this.withWindow = withWindow;
  }

  /** Fields whose values are plain numbers. */
  public static FieldsReader numbers(WordReader words) {
    return new FieldsReader(words, false, true);
  }

  /** Fields whose values are expressions. */
  public static FieldsReader expressions(WordReader words) {
    return new FieldsReader(words, true, true);
  }

  /** Fields of a check, which has no window. */
  static FieldsReader checks(WordReader words) {
    FieldsReader fields = new FieldsReader(words, true, false);
    fields.acceptAll();
    return fields;
  }

  public Optional<Expression> seq() {
    return seq;
  }

  public Optional<Expression> ack() {
    return ack;
  }

  public OptionalInt win() {
    return win;
  }

  /** A field's value if only plain numbers were read. */
  public static Optional<SeqNum> plain(Optional<Expression> number) {
    return number.map(Expression::plainSum).map(SeqNum::of);
  }

  /** Takes the fields that come here. A number without a name is none of them. */
  public void acceptAll() {
    while (acceptOne()) {
      continue;
    }
    if (!expressions && words.nextIsDigit()) {
      String name = has(Field.SEQ) ? "ack" : "seq";
      throw words.wrong("say which number that is", name + "=" + words.peek());
    }
  }

  /**
   * Takes the fields that come here, and the data that may stand before, between or behind them.
   */
  public Bytes acceptAllAndData() {
    Optional<Bytes> data = Optional.empty();
    boolean more = true;
    while (more) {
      Optional<Bytes> text = data.isEmpty() ? DataReader.accept(words, 0) : Optional.empty();
      data = data.or(() -> text);
      more = text.isPresent() || acceptOne();
    }
    return data.orElse(Bytes.EMPTY);
  }

  private boolean acceptOne() {
    words.offer(this::offers);
    int start = words.position();
    String word = words.peek();
    Optional<Field> found = word.isEmpty() ? Optional.empty() : Field.CHOICE.find(word);
    if (found.isEmpty() || (found.get() == Field.WIN && !withWindow)) {
      words.miss(Stream.concat(Field.CHOICE.words(), LONG_NAMES.stream()));
      withColon(word);
      return false;
    }
    words.take(start + word.length(), Token.Kind.WORD);
    if (!words.acceptSign("=")) {
      throw words.wrong(format("`=` is missing after `%s`", word), word + "=" + words.peek());
    }
    if (has(found.get())) {
      throw words.wrongAt(start, format("`%s` is given twice", word));
    }
    put(found.get());
    return true;
  }

  /** Says how a number is written, to a person who has written {@code seq:100}. */
  private void withColon(String word) {
    int colon = word.indexOf(':');
    if (colon > 0 && Field.CHOICE.find(word.substring(0, colon)).isPresent()) {
      throw words.wrong(
          "`=` stands between a name and its number",
          word.substring(0, colon) + "=" + word.substring(colon + 1));
    }
  }

  private boolean has(Field field) {
    return switch (field) {
      case SEQ -> seq.isPresent();
      case ACK -> ack.isPresent();
      case WIN -> win.isPresent();
    };
  }

  private void put(Field field) {
    switch (field) {
      case SEQ -> seq = Optional.of(value("the sequence number"));
      case ACK -> ack = Optional.of(value("the acknowledgment number"));
      case WIN -> win = OptionalInt.of((int) words.number("the window", 0, LARGEST_WINDOW));
    }
  }

  private Expression value(String what) {
    return expressions
        ? ExpressionReader.read(words)
        : Expression.number(SeqNum.of(words.number(what, 0, SeqNum.MAX)));
  }

  private List<Candidate> offers() {
    return Field.CHOICE.entries().stream()
        .filter(e -> !has(e.value()) && (withWindow || e.value() != Field.WIN))
        .map(e -> new Candidate(e.name() + "=", e.description(), "fields", false))
        .toList();
  }
}
