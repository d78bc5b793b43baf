package tcpstates.repl.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tcpstates.engine.tcp.SeqNum;

/**
 * A sum of numbers and variables, such as {@code rcv.nxt+1000}, modulo 2^32 if it is a number in
 * sequence space.
 *
 * @param terms at least one
 */
public record Expression(List<Term> terms) {

  /**
   * A part of the sum.
   *
   * @param negative whether it is taken away
   */
  public record Term(boolean negative, Operand operand) {}

  /** What is added or taken away. */
  public sealed interface Operand {

    /** As it is typed. */
    String text();

    /** The variable of the side in question, if it is one. */
    Optional<Variable> variable();

    /** Its value if it is a plain number; 0 for a variable. */
    long plain();
  }

  /** A plain number. */
  public record Number(long plain) implements Operand {

    @Override
    public String text() {
      return Long.toString(plain);
    }

    @Override
    public Optional<Variable> variable() {
      return Optional.empty();
    }
  }

  /** A variable of the side in question. */
  public record OfVariable(Variable named) implements Operand {

    @Override
    public String text() {
      return named.word();
    }

    @Override
    public Optional<Variable> variable() {
      return Optional.of(named);
    }

    @Override
    public long plain() {
      return 0;
    }
  }

  public Expression {
    terms = List.copyOf(terms);
  }

  /** A plain number. */
  public static Expression number(SeqNum number) {
    return new Expression(List.of(new Term(false, new Number(number.toLong()))));
  }

  /**
   * Whether this is a distance from one variable that counts in the same direction, so that both
   * move alike when a connection begins elsewhere in sequence space.
   */
  public boolean countsFrom(Variable other) {
    List<Term> places =
        terms.stream()
            .filter(term -> term.operand().variable().filter(Variable::inSequenceSpace).isPresent())
            .toList();
    return places.size() == 1
        && !places.get(0).negative()
        && places.get(0).operand().variable().orElseThrow().outgoing() == other.outgoing();
  }

  /** The variables in it, in order. */
  public Stream<Variable> variables() {
    return terms.stream().flatMap(term -> term.operand().variable().stream());
  }

  /** The sum of its plain numbers. */
  public long plainSum() {
    return terms.stream()
        .mapToLong(term -> term.negative() ? -term.operand().plain() : term.operand().plain())
        .sum();
  }

  /** As it is typed, such as {@code rcv.nxt+1000}. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      text.append(term.negative() ? "-" : text.length() == 0 ? "" : "+");
      text.append(term.operand().text());
    }
    return text.toString();
  }
}
