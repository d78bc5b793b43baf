package tcpstates.repl.terms;

import static tcpstates.repl.text.Format.format;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Bytes;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;

/** Reads {@code seq=}, {@code ack=} and {@code win=}, in any order, each at most once. */
public final class FieldsReader {

  private static final int LARGEST_WINDOW = 65_535;

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

  /** Takes the fields that come here. */
  public void acceptAll() {
    while (acceptOne()) {
      continue;
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
      words.miss(Field.CHOICE.words());
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
