package tcpstates.repl.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tcpstates.engine.tcp.Flags;
import tcpstates.engine.world.Side;
import tcpstates.repl.language.Expression.Operand;
import tcpstates.repl.language.Expression.Term;

/** The spelling of checks and expressions. */
final class CanonicalCheck {

  private CanonicalCheck() {}

  static String text(Check check) {
    return check instanceof Check.All all ? joined(all.checks()) : one(check);
  }

  /** Two sides in one state are {@code both}. */
  private static String joined(List<Check> checks) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      if (i + 1 < checks.size() && areBoth(checks.get(i), checks.get(i + 1))) {
        texts.add("both " + ((Check.InState) checks.get(i)).state().rfcName());
        i++;
      } else {
        texts.add(text(checks.get(i)));
      }
    }
    return String.join(" and ", texts);
  }

  private static boolean areBoth(Check first, Check second) {
    return first instanceof Check.InState a
        && second instanceof Check.InState b
        && a.state() == b.state()
        && a.side() == Side.CLIENT
        && b.side() == Side.SERVER;
  }

  private static String one(Check check) {
    if (check instanceof Check.InState c) {
      return c.side().word() + " " + c.state().rfcName();
    }
    if (check instanceof Check.VariableIs c) {
      return "%s %s %s %s"
          .formatted(c.side().word(), c.variable().word(), c.comparison().sign(), text(c.value()));
    }
    if (check instanceof Check.Owes c) {
      String flags = c.flags().equals(Flags.NONE) ? "nothing" : Canonical.flags(c.flags());
      return c.side().word() + " owes " + flags;
    }
    if (check instanceof Check.Received c) {
      return c.side().word() + " received " + Canonical.data(c.data());
    }
    if (check instanceof Check.Unread c) {
      return "%s unread %s %d".formatted(c.side().word(), c.comparison().sign(), c.bytes());
    }
    return check instanceof Check.Signalled c
        ? c.side().word() + " signal " + c.signal().word()
        : segments(check);
  }

  private static String segments(Check check) {
    if (check instanceof Check.WireHolds c) {
      return c.segments() == 0 ? "wire empty" : "wire " + c.segments();
    }
    if (check instanceof Check.OnWire c) {
      return "wire " + Canonical.selector(c.segments()) + fields(c.seq(), c.ack());
    }
    if (check instanceof Check.Sent c) {
      return "sent "
          + Canonical.pattern(c.pattern())
          + Canonical.from(c.from())
          + fields(c.seq(), c.ack());
    }
    return "sent nothing";
  }

  private static String fields(Optional<Expression> seq, Optional<Expression> ack) {
    return Canonical.fields(
        seq.map(CanonicalCheck::text), ack.map(CanonicalCheck::text), OptionalInt.empty());
  }

  /** {@code rcv.nxt+1000}. */
  static String text(Expression expression) {
    StringBuilder text = new StringBuilder();
    for (Term term : expression.terms()) {
      text.append(term.negative() ? "-" : text.length() > 0 ? "+" : "");
      text.append(text(term.operand()));
    }
    return text.toString();
  }

  private static String text(Operand operand) {
    return operand instanceof Expression.Named named
        ? named.variable().word()
        : Long.toString(((Expression.Number) operand).value());
  }
}
