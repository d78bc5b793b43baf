package tcpstates.repl.language;

import java.util.List;
import tcpstates.engine.tcp.SeqNum;

/**
 * A sum of numbers and variables, such as {@code rcv.nxt+1000}, modulo 2^32 where it is a number in
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
  public sealed interface Operand {}

  /** A plain number. */
  public record Number(long value) implements Operand {}

  /** A variable of the side in question. */
  public record Named(Variable variable) implements Operand {}

  public Expression {
    terms = List.copyOf(terms);
  }

  /**
   * Whether this is a distance from one variable that counts in the same direction, so that both
   * move alike when a connection begins elsewhere in sequence space.
   */
  public boolean countsFrom(Variable other) {
    List<Term> variables =
        terms.stream()
            .filter(
                term -> term.operand() instanceof Named named && named.variable().inSequenceSpace())
            .toList();
    return variables.size() == 1
        && !variables.get(0).negative()
        && ((Named) variables.get(0).operand()).variable().outgoing() == other.outgoing();
  }

  /** A plain number. */
  public static Expression number(SeqNum number) {
    return new Expression(List.of(new Term(false, new Number(number.toLong()))));
  }
}
