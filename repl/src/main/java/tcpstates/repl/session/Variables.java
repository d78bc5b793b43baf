package tcpstates.repl.session;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tcpstates.engine.tcp.Endpoint;
import tcpstates.engine.tcp.State;
import tcpstates.engine.tcp.Windows;
import tcpstates.engine.world.Side;
import tcpstates.engine.world.World;
import tcpstates.repl.terms.Expression;
import tcpstates.repl.terms.Variable;

/** The values of variables and expressions in a world. */
public final class Variables {

  private Variables() {}

  /**
   * The value of a variable; empty if it is not set: in CLOSED and LISTEN none is set, in SYN-SENT
   * those are not that the peer's SYN will bring.
   */
  public static OptionalLong of(World world, Side side, Variable variable) {
    Endpoint tcp = world.tcp(side);
    return isSet(tcp.state(), variable) && isKnown(tcp, variable)
        ? OptionalLong.of(value(tcp, variable))
        : OptionalLong.empty();
  }

  /** Whether a variable has a value in a state. */
  public static boolean isSet(State state, Variable variable) {
    return switch (variable) {
      case SND_UNA, SND_NXT, SND_WND, ISS, RCV_WND -> state.hasSendVariables();
      case RCV_NXT, IRS -> state.hasReceiveVariables();
    };
  }

  /** A capture doesn't show every window. */
  private static boolean isKnown(Endpoint tcp, Variable variable) {
    return switch (variable) {
      case SND_WND -> Windows.isKnown(tcp.snd().wnd());
      case RCV_WND -> Windows.isKnown(tcp.rcv().wnd());
      case SND_UNA, SND_NXT, RCV_NXT, ISS, IRS -> true;
    };
  }

  private static long value(Endpoint tcp, Variable variable) {
    return switch (variable) {
      case SND_UNA -> tcp.snd().una().toLong();
      case SND_NXT -> tcp.snd().nxt().toLong();
      case SND_WND -> tcp.snd().wnd();
      case RCV_NXT -> tcp.rcv().nxt().toLong();
      case RCV_WND -> tcp.rcv().wnd();
      case ISS -> tcp.snd().iss().toLong();
      case IRS -> tcp.rcv().irs().toLong();
    };
  }

  /**
   * The value of an expression over a side's variables, not yet taken modulo 2^32; empty if one of
   * them is not set.
   */
  public static OptionalLong of(World world, Side side, Expression expression) {
    long sum = 0;
    for (Expression.Term term : expression.terms()) {
      OptionalLong value = of(world, side, term.operand());
      if (value.isEmpty()) {
        return OptionalLong.empty();
      }
      sum += term.negative() ? -value.getAsLong() : value.getAsLong();
    }
    return OptionalLong.of(sum);
  }

  private static OptionalLong of(World world, Side side, Expression.Operand operand) {
    return operand
        .variable()
        .map(variable -> of(world, side, variable))
        .orElseGet(() -> OptionalLong.of(operand.plain()));
  }

  /** The first variable of an expression that is not set. */
  public static Optional<Variable> missing(World world, Side side, Expression expression) {
    return expression
        .variables()
        .filter(variable -> of(world, side, variable).isEmpty())
        .findFirst();
  }

  /** The name as RFC 9293 writes it, such as {@code SND.UNA}. */
  public static String name(Variable variable) {
    return variable.word().toUpperCase(Locale.ROOT);
  }
}
