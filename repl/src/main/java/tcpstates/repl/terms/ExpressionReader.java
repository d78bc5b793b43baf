package tcpstates.repl.terms;

import static tcpstates.repl.text.Format.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tcpstates.engine.tcp.SeqNum;
import tcpstates.repl.language.Candidate;
import tcpstates.repl.language.Digits;
import tcpstates.repl.language.Token;
import tcpstates.repl.language.WordReader;
import tcpstates.repl.terms.Expression.Operand;
import tcpstates.repl.terms.Expression.Term;

/** Reads sums of numbers and variables, such as {@code rcv.nxt+1000}. */
public final class ExpressionReader {

  private static final String ALLOWED =
      "snd.una, snd.nxt, snd.wnd, rcv.nxt, rcv.wnd, iss, irs, or 0 to " + SeqNum.MAX;

  private ExpressionReader() {}

  /** A number, a variable, or a sum of them. */
  public static Expression read(WordReader words) {
    List<Term> terms = new ArrayList<>();
    boolean negative = words.acceptSign("-");
    terms.add(new Term(negative, operand(words)));
    while (true) {
      if (words.acceptSign("+")) {
        terms.add(new Term(false, operand(words)));
      } else if (words.acceptSign("-")) {
        terms.add(new Term(true, operand(words)));
      } else {
        return new Expression(terms);
      }
    }
  }

  private static Operand operand(WordReader words) {
    words.offer(
        () ->
            Vocabulary.VARIABLES.entries().stream()
                .map(e -> new Candidate(e.name(), e.description(), "variables", true))
                .toList());
    int start = words.position();
    if (words.nextIsDigit()) {
      return number(words, start);
    }
    String name = words.takeWhile(ExpressionReader::ofName, Token.Kind.WORD);
    Optional<Variable> variable = Vocabulary.VARIABLES.find(name);
    if (variable.isEmpty() || !words.wordEndsHere()) {
      words.moveTo(start);
      words.miss(Vocabulary.VARIABLES.words());
      throw words.notA("a number or a variable", ALLOWED);
    }
    return new Expression.OfVariable(variable.get());
  }

  private static Operand number(WordReader words, int start) {
    String digits = words.takeWhile(Digits::isOne, Token.Kind.NUMBER);
    long value = Digits.valueOf(digits);
    if (!words.wordEndsHere()) {
      words.moveTo(start);
      throw words.notA("a number or a variable", ALLOWED);
    }
    if (value > SeqNum.MAX) {
      throw words.wrongAt(
          start,
          format("a number here is from 0 to %d, not %s", SeqNum.MAX, WordReader.quote(digits)));
    }
    return new Expression.Number(value);
  }

  private static boolean ofName(int c) {
    return c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }
}
